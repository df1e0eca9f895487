import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Saving a form, and giving up what was changed in it. */
export function SaveBar({ changed, busy, onDiscard }: { changed: boolean; busy: boolean; onDiscard: () => void }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  return (
    <Group>
      <Button type="submit" loading={busy} disabled={!changed}>
        {common('action.save')}
      </Button>
      {changed && (
        <>
          <Button variant="subtle" color="gray" onClick={onDiscard}>
            {t('discard')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('unsaved')}
          </Text>
        </>
      )}
    </Group>
  );
}
