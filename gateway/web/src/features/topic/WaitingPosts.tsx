import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { Ago } from '@/ui/Ago';
import { Preview } from './Preview';
import { waitingQuery } from './queries';
import classes from './Topic.module.css';

/** What the reader wrote in a topic, or which topics in a community, that moderators have yet to look at. */
export function WaitingPosts({ of }: { of: (one: Schemas['OwnCaseView']) => boolean }) {
  const { t } = useTranslation('topic');
  const waiting = useQuery(waitingQuery).data?.filter(of) ?? [];
  if (waiting.length === 0) {
    return null;
  }
  return (
    <ul className={classes.posts} aria-label={t('held.list')}>
      {waiting.map((one) => (
        <li key={one.id} className={classes.waiting}>
          <Stack gap="sm">
            <Group gap="xs">
              <Badge variant="light" color="amber" tt="none" leftSection={<IconHourglass size={14} aria-hidden />}>
                {t('held.list')}
              </Badge>
              <Text component="span" size="sm" c="dimmed">
                <Ago at={one.since} />
              </Text>
            </Group>
            {one.topicTitle && <Text fw={600}>{one.topicTitle}</Text>}
            <Preview body={one.body} />
            <Text size="sm" c="dimmed">
              {one.heldFor && t(`held.reason.${one.heldFor}`, { defaultValue: '' })} {t('held.text')}{' '}
              <Anchor component={Link} to="/me/moderation" inherit underline="always">
                {t('held.all')}
              </Anchor>
            </Text>
          </Stack>
        </li>
      ))}
    </ul>
  );
}
