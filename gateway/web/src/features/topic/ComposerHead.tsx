import { Group, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Tool, Toolbar } from './Toolbar';

/** Whether a composer shows the Markdown or what it will look like. */
export type Shown = 'write' | 'preview';

/** The tools of a composer, and the choice between writing and looking. */
export function ComposerHead({
  shown,
  show,
  use,
  attach,
}: {
  shown: Shown;
  show: (view: Shown) => void;
  use: (tool: Tool) => void;
  attach: (files: File[]) => void;
}) {
  const { t } = useTranslation('topic');
  return (
    <Group justify="space-between" gap="xs">
      <Toolbar disabled={shown === 'preview'} use={use} attach={attach} />
      <SegmentedControl
        size="xs"
        aria-label={t('composer.view')}
        value={shown}
        onChange={(view) => show(view as Shown)}
        data={[
          { value: 'write', label: t('composer.write') },
          { value: 'preview', label: t('composer.preview') },
        ]}
      />
    </Group>
  );
}
