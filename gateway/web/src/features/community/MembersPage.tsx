import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { signInPath, useMember } from '@/app/session';
import { Panel } from '@/features/communities/Panel';
import { communityQuery } from '@/features/communities/queries';
import { Empty } from '@/ui/Empty';
import { More } from '@/ui/More';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import classes from './Community.module.css';
import { MemberRow } from './MemberRow';
import { memberSearchQuery, membersQuery } from './queries';
import { mayLead, mayModerate } from './standing';

type Community = Schemas['CommunityView'];

function useRights(community: Community) {
  const member = useMember();
  return { leads: mayLead(community, member), moderates: mayModerate(community, member) };
}

function Role({ community, role }: { community: Community; role: Schemas['MemberView']['role'] }) {
  const { t } = useTranslation('community');
  const rights = useRights(community);
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
          <MemberRow
            key={row.member.id}
            community={community.slug}
            holder={row}
            joinedAt={row.joinedAt}
            overdue={row.termOverdue}
            {...rights}
          />
        ))}
      </ul>
      <More query={members} />
    </Panel>
  );
}

function Found({ community, query }: { community: Community; query: string }) {
  const { t } = useTranslation('community');
  const rights = useRights(community);
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
      {rows?.length === 0 && <Text c="dimmed">{t('members.nobody')}</Text>}
      <ul className={classes.rows}>
        {rows?.map(({ id, name, headline }) => {
          const held = roles.get(id);
          const holder = { member: { id, name }, role: held?.role ?? 'MEMBER', title: held?.title, until: held?.until };
          return <MemberRow key={id} community={community.slug} holder={holder} note={headline} {...rights} />;
        })}
      </ul>
      <More query={found} />
    </Panel>
  );
}

function Members({ community }: { community: Community }) {
  const { t } = useTranslation('community');
  const { moderates } = useRights(community);
  const [wishes, setWishes] = useSearchParams();
  const query = wishes.get('q') ?? '';
  const [text, setText] = useState(query);
  const search = useDebouncedCallback((words: string) => setWishes(words ? { q: words } : {}, { replace: true }), 250);
  return (
    <Stack gap="lg">
      <TextInput
        type="search"
        label={t('members.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          search(event.currentTarget.value.trim());
        }}
      />
      {query ? (
        <Found community={community} query={query} />
      ) : (
        (['LEADER', 'MODERATOR', 'MEMBER'] as const).map((role) => <Role key={role} community={community} role={role} />)
      )}
      {moderates && (
        <div>
          <Button component={Link} to={`/communities/${community.slug}/settings?section=invitations`} variant="default">
            {t('members.invite')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** Who is in a community, by role. */
export function Component() {
  const { community: reference = '' } = useParams();
  const { t } = useTranslation('community');
  const { t: common } = useTranslation();
  const member = useMember();
  const community = useQuery(communityQuery(reference)).data;
  const allowed = useInfiniteQuery({ ...membersQuery(reference, 'LEADER'), enabled: Boolean(member) });
  if (!community || member === undefined) {
    return <Skeletons />;
  }
  if (member === null) {
    return (
      <Empty
        title={t('members.signIn')}
        action={
          <Button component="a" href={signInPath()}>
            {common('account.signIn')}
          </Button>
        }
      />
    );
  }
  if (allowed.error instanceof Problem && allowed.error.status === 403) {
    return <Empty title={t('members.closed')}>{t('members.closedHelp')}</Empty>;
  }
  return <Members community={community} />;
}
