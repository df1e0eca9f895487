import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconLock, IconMessage, IconPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { KindBadge, StatusBadge } from '@/features/topic/kinds';
import { Ago } from '@/ui/Ago';
import { Face, PersonName } from '@/ui/Person';
import classes from './Discussions.module.css';

/** A topic in a list: what it is about, who began it, what is new in it. */
export function TopicRow({ topic, reading, forum }: { topic: Schemas['TopicView']; reading: Schemas['InList'] | undefined; forum?: string }) {
  const { t, i18n } = useTranslation('discussions');
  const unread = reading?.unread ?? 0;
  const replies = topic.posts - 1;
  return (
    <li className={classes.topic} data-unread={unread > 0 || undefined}>
      <Group gap="md" wrap="nowrap" align="flex-start">
        <Face person={topic.author} />
        <Stack gap={6} flex={1} miw={0}>
          <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
            <Title order={3} size="h4" className={classes.title}>
              <Anchor component={Link} to={`/topics/${topic.id}`} c="inherit" inherit>
                {topic.title}
              </Anchor>
            </Title>
            {unread > 0 && (
              <Badge variant="filled" color="amber.8" tt="none" miw="fit-content">
                {t('unread', { count: unread })}
              </Badge>
            )}
          </Group>
          <Group gap={6}>
            <KindBadge kind={topic.kind} />
            <StatusBadge kind={topic.kind} status={topic.status} />
            {topic.pinned && (
              <Text size="sm" c="dimmed">
                <IconPin size={14} aria-hidden /> {t('pinned')}
              </Text>
            )}
            {topic.locked && (
              <Text size="sm" c="dimmed">
                <IconLock size={14} aria-hidden /> {t('locked')}
              </Text>
            )}
            {topic.tags.map((tag) => (
              <Badge key={tag} component={Link} to={`?tag=${encodeURIComponent(tag)}`} variant="default" tt="none" fw={500}>
                {tag}
              </Badge>
            ))}
          </Group>
          <Group gap={6} fz="sm" c="dimmed">
            <PersonName person={topic.author} />
            {forum && <span>· {forum}</span>}
            <span>
              · <IconMessage size={14} aria-hidden /> {t('replies', { count: replies, number: new Intl.NumberFormat(i18n.language).format(replies) })}
            </span>
            <span>
              · {t('lastActivity')} <Ago at={topic.lastPost?.at ?? topic.createdAt} />
            </span>
          </Group>
        </Stack>
      </Group>
    </li>
  );
}
