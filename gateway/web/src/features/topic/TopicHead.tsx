import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { IconCheck, IconLock, IconPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { KindBadge, StatusBadge } from './kinds';

/** Where a topic belongs, what it is and where it stands. */
export function TopicHead({ topic, community }: { topic: Schemas['TopicView']; community: Schemas['CommunityView'] | undefined }) {
  const { t } = useTranslation('topic');
  const list = `/communities/${community?.slug ?? topic.communityId}/discussions`;
  return (
    <Group gap="xs">
      <Anchor component={Link} to={list} size="sm" underline="always">
        {community?.name ?? t('manage.back')}
      </Anchor>
      <KindBadge kind={topic.kind} />
      <StatusBadge kind={topic.kind} status={topic.status} />
      {topic.pinned && (
        <Text component="span" size="sm">
          <IconPin size={14} aria-hidden /> {t('mark.pinned')}
        </Text>
      )}
      {topic.locked && (
        <Text component="span" size="sm">
          <IconLock size={14} aria-hidden /> {t('mark.locked')}
        </Text>
      )}
      {topic.tags.map((tag) => (
        <Badge key={tag} component={Link} to={`${list}?tag=${encodeURIComponent(tag)}`} variant="default" tt="none" fw={500}>
          {tag}
        </Badge>
      ))}
      {topic.answer && (
        <Button
          component={Link}
          to={`#post-${String(topic.answer.number)}`}
          size="compact-sm"
          variant="light"
          leftSection={<IconCheck size={16} aria-hidden />}
        >
          {t('answer.jump')}
        </Button>
      )}
    </Group>
  );
}
