import { Anchor, Badge, Group, Text } from '@mantine/core';
import { IconLock, IconMessages } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { signInPath, useMember } from '@/app/session';
import { Panel } from '@/features/communities/Panel';
import { forumsQuery } from '@/features/topic/queries';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import classes from './Community.module.css';

/** The forums of a community that the reader may read. */
export function Forums({ community }: { community: Schemas['CommunityView'] }) {
  const { t } = useTranslation('community');
  const member = useMember();
  const forums = useQuery({ ...forumsQuery(community.slug), enabled: Boolean(member) });
  const open = forums.data?.filter((forum) => !forum.archived);
  return (
    <Panel title={t('overview.forums')}>
      {member === null && (
        <Text>
          <Anchor href={signInPath()}>{t('overview.signIn')}</Anchor>
        </Text>
      )}
      {member && forums.isPending && <Skeletons lines={1} />}
      {forums.isError && <ProblemAlert problem={forums.error} again={() => void forums.refetch()} />}
      {open?.length === 0 && <Text c="dimmed">{t(community.membership?.status === 'MEMBER' ? 'overview.noForums' : 'overview.forumsOfMembers')}</Text>}
      {open && open.length > 0 && (
        <ul className={classes.rows}>
          {open.map((forum) => (
            <li key={forum.id}>
              <Group gap="sm" wrap="nowrap" align="flex-start">
                <IconMessages size={20} aria-hidden style={{ flexShrink: 0 }} />
                <div>
                  <Group gap="xs">
                    <Anchor component={Link} to={`discussions?forum=${forum.id}`} fw={600}>
                      {forum.name}
                    </Anchor>
                    {forum.audience === 'LEADERS' && (
                      <Badge variant="light" color="indigo" size="sm" tt="none" leftSection={<IconLock size={12} aria-hidden />}>
                        {t('audience.LEADERS')}
                      </Badge>
                    )}
                  </Group>
                  {forum.description && (
                    <Text size="sm" c="dimmed">
                      {forum.description}
                    </Text>
                  )}
                </div>
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
