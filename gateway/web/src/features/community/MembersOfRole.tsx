import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Panel } from '@/features/communities/Panel';
import { More } from '@/ui/More';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import classes from './Community.module.css';
import { MemberRow } from './MemberRow';
import { memberSearchQuery, membersQuery } from './queries';

type Community = Schemas['CommunityView'];

/** The members who have a role; nothing where nobody has. */
export function MembersOfRole({ community, role }: { community: Community; role: Schemas['MemberView']['role'] }) {
  const { t } = useTranslation('community');
  const members = useInfiniteQuery(membersQuery(community.slug, role));
  const rows = members.data?.pages.flatMap((page) => page.items);
  if (members.isPending) {
    return <Skeletons lines={3} />;
  }
  if (members.isError) {
    return <ProblemAlert problem={members.error} again={() => void members.refetch()} />;
  }
  if (rows?.length === 0) {
    return null;
  }
  return (
    <Panel title={t(`members.${role}`)}>
      <ul className={classes.rows}>
        {rows?.map((row) => (
          <MemberRow key={row.member.id} community={community} holder={row} joinedAt={row.joinedAt} overdue={row.termOverdue} />
        ))}
      </ul>
      <More query={members} />
    </Panel>
  );
}

/** The members whose names or skills begin so. */
export function MembersFound({ community, query }: { community: Community; query: string }) {
  const { t } = useTranslation('community');
  const found = useInfiniteQuery(memberSearchQuery(community.slug, query));
  const rows = found.data?.pages.flatMap((page) => page.items);
  const roles = new Map(community.leaders?.map((leader) => [leader.member.id, leader]));
  if (found.isPending) {
    return <Skeletons lines={3} />;
  }
  if (found.isError) {
    return <ProblemAlert problem={found.error} again={() => void found.refetch()} />;
  }
  return (
    <Panel title={t('members.found')}>
      {rows?.length === 0 && (
        <Text c="dimmed" role="status">
          {t('members.nobody')}
        </Text>
      )}
      <ul className={classes.rows}>
        {rows?.map(({ id, name, headline }) => {
          const held = roles.get(id);
          const holder = { member: { id, name }, role: held?.role ?? 'MEMBER', title: held?.title, until: held?.until };
          return <MemberRow key={id} community={community} holder={holder} note={headline} overdue={held?.termOverdue} />;
        })}
      </ul>
      <More query={found} />
    </Panel>
  );
}
