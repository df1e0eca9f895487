import { Badge, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';

/** A forum in the list of settings. */
export function ForumRow({
  forum,
  busy,
  onEdit,
  onArchive,
}: {
  forum: Schemas['ForumView'];
  busy: boolean;
  onEdit: () => void;
  /** Archives the forum, or opens it again. */
  onArchive: () => void;
}) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { name, archived } = forum;
  return (
    <Group component="li" justify="space-between">
      <div>
        <Group gap="xs">
          <Text fw={600} dir="auto">
            {name}
          </Text>
          <Badge variant="default" tt="none">
            {t(`forums.${forum.audience}`)}
          </Badge>
          {archived && (
            <Badge color="gray" variant="light" tt="none">
              {t('forums.archived')}
            </Badge>
          )}
        </Group>
        {forum.description && (
          <Text size="sm" c="dimmed" dir="auto">
            {forum.description}
          </Text>
        )}
      </div>
      <Group gap="xs">
        <Button size="xs" variant="default" aria-label={t('forums.edit', { name })} onClick={onEdit}>
          {common('action.edit')}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={busy}
          aria-label={t(archived ? 'forums.reopenOne' : 'forums.archiveOne', { name })}
          onClick={onArchive}
        >
          {t(archived ? 'forums.reopen' : 'forums.archive')}
        </Button>
      </Group>
    </Group>
  );
}
