import { Stack, Text } from '@mantine/core';
import { IconLock, IconUsersPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { BelongingActions } from '@/features/community/BelongingActions';
import { useReading } from './Reading';
import classes from './Topic.module.css';

/** Why the reader cannot reply, and what would change that. */
export function NoReply({ community, begun }: { community: Schemas['CommunityView']; begun: boolean }) {
  const { t } = useTranslation('topic');
  const { isMember, isClosed } = useReading();
  const why = isClosed ? 'closed' : isMember ? 'locked' : 'membersOnly';
  const Icon = why === 'membersOnly' ? IconUsersPlus : IconLock;
  return (
    <section className={classes.noReply} aria-label={t('reply.title')}>
      <Stack align="center" gap="sm" ta="center">
        <Icon size={24} aria-hidden />
        <Text>{t(`reply.${why}`, { name: community.name })}</Text>
        {begun && (
          <Text size="sm" c="dimmed">
            {t('reply.kept')}
          </Text>
        )}
        {why === 'membersOnly' && <BelongingActions community={community} />}
      </Stack>
    </section>
  );
}
