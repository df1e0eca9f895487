import { Divider, Group, Kbd, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PLACES } from './places';

const ON_TOPIC = [
  ['j', 'next'],
  ['k', 'previous'],
  ['r', 'reply'],
] as const;

/** The keys that work on every page. */
export default function ShortcutList({ close }: { close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={close} title={t('shortcut.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Text>{t('shortcut.help')}</Text>
          <Kbd>?</Kbd>
        </Group>
        <Group justify="space-between">
          <Text>{t('shortcut.search')}</Text>
          <Kbd>/</Kbd>
        </Group>
        {Object.entries(PLACES).map(([key, [, name]]) => (
          <Group key={key} justify="space-between">
            <Text>{t(`shortcut.${name}`)}</Text>
            <span>
              <Kbd>g</Kbd> {t('shortcut.then')} <Kbd>{key}</Kbd>
            </span>
          </Group>
        ))}
        <Divider label={t('shortcut.onTopic')} />
        {ON_TOPIC.map(([key, name]) => (
          <Group key={key} justify="space-between">
            <Text>{t(`shortcut.${name}`)}</Text>
            <Kbd>{key}</Kbd>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}
