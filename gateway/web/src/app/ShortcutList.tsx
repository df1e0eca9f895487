import { Divider, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyList } from './KeyList';

/** The keys that work on every page, and those of a topic. */
export default function ShortcutList({ close }: { close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={close} title={t('shortcut.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <Stack>
        <KeyList on="everywhere" />
        <Divider label={t('shortcut.onTopic')} />
        <KeyList on="topic" />
      </Stack>
    </Modal>
  );
}
