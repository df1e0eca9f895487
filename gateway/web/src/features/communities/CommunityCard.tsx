import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { JoiningBadge } from './JoiningBadge';
import classes from './CommunityCard.module.css';

/** A community in a list: what it is for, how many are in it, how to join. */
export function CommunityCard({ community }: { community: Schemas['CommunityView'] }) {
  const { t } = useTranslation('communities');
  const { charter, membership } = community;
  return (
    <Paper component="li" className={classes.card} radius="lg" p="lg" withBorder>
      <Stack gap="sm" h="100%">
        <Group gap="xs" justify="space-between" align="flex-start">
          <Title order={2} size="h3">
            <Anchor component={Link} to={`/communities/${community.slug}`} className={classes.name} inherit c="inherit">
              {community.name}
            </Anchor>
          </Title>
          {membership?.status === 'MEMBER' && (
            <Badge variant="light" tt="none">
              {t('card.member')}
            </Badge>
          )}
          {membership?.status === 'PENDING' && (
            <Badge variant="light" color="amber" tt="none">
              {t('card.pending')}
            </Badge>
          )}
          {community.status === 'CLOSED' && (
            <Badge color="gray" tt="none">
              {t('card.closed')}
            </Badge>
          )}
        </Group>
        {charter.purpose && <Text lineClamp={3} dir="auto">{charter.purpose}</Text>}
        {charter.domain && (
          <Text size="sm" c="dimmed" lineClamp={2} dir="auto">
            {charter.domain}
          </Text>
        )}
        <Group gap="md" mt="auto">
          <Group gap={6} c="dimmed">
            <IconUsers size={16} aria-hidden />
            <Text size="sm">{t('card.members', { count: community.memberCount })}</Text>
          </Group>
          <JoiningBadge joining={community.joining} />
        </Group>
      </Stack>
    </Paper>
  );
}
