import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconBold, IconBlockquote, IconCode, IconItalic, IconLink, IconList, IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

export type Tool = 'bold' | 'italic' | 'link' | 'list' | 'quote' | 'code';

const TOOLS = [
  { tool: 'bold', icon: IconBold, keys: 'Ctrl+B' },
  { tool: 'italic', icon: IconItalic, keys: 'Ctrl+I' },
  { tool: 'link', icon: IconLink, keys: 'Ctrl+K' },
  { tool: 'list', icon: IconList, keys: '' },
  { tool: 'quote', icon: IconBlockquote, keys: '' },
  { tool: 'code', icon: IconCode, keys: '' },
] as const;

/** What can be done with the text that is being written. */
export function Toolbar({ disabled, use, attach }: { disabled: boolean; use: (tool: Tool) => void; attach: (files: File[]) => void }) {
  const { t } = useTranslation('topic');
  const files = useRef<HTMLInputElement>(null);
  return (
    <Group gap={2} role="group" aria-label={t('composer.format')}>
      {TOOLS.map(({ tool, icon: Icon, keys }) => (
        <Tooltip key={tool} label={keys === '' ? t(`composer.${tool}`) : `${t(`composer.${tool}`)} (${keys})`}>
          <ActionIcon variant="subtle" color="gray" size="lg" disabled={disabled} aria-label={t(`composer.${tool}`)} onClick={() => use(tool)}>
            <Icon size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
      <Tooltip label={t('composer.attach')}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('composer.attach')} onClick={() => files.current?.click()}>
          <IconPaperclip size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={t('composer.attach')}
        onChange={(event) => {
          attach([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </Group>
  );
}
