import { Alert, Badge, Container, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArchive, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation, useMatch, useParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { Missing } from '@/app/Missing';
import { useMember } from '@/app/session';
import { JoiningBadge } from '@/features/communities/JoiningBadge';
import { communityQuery } from '@/features/communities/queries';
import { Skeletons, useTitle } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { BelongingActions } from './BelongingActions';
import classes from './Community.module.css';
import { NewGuidelines } from './NewGuidelines';
import { openCasesQuery } from './queries';
import { mayModerate } from './standing';

function Tabs({ community }: { community: Schemas['CommunityView'] }) {
  const { t } = useTranslation('community');
  const moderates = mayModerate(community, useMember());
  const cases = useQuery({ ...openCasesQuery(community.slug), enabled: moderates });
  // A closed community can still be moderated by administrators, and not be changed.
  const own = community.status === 'ACTIVE' ? ['moderation', 'settings'] : ['moderation'];
  const tabs = ['', 'discussions', 'members', ...(moderates ? own : [])];
  const waiting = cases.data?.count ?? 0;
  const { pathname } = useLocation();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // On a phone the tabs are wider than the screen.
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [pathname, moderates]);
  return (
    <nav aria-label={t('tabs.label', { name: community.name })}>
      <ul className={classes.tabs} ref={list}>
        {tabs.map((tab) => (
          <li key={tab}>
            <NavLink className={classes.tab} to={`/communities/${community.slug}${tab && `/${tab}`}`} end={tab === ''}>
              {t(`tabs.${tab || 'overview'}`)}
              {tab === 'moderation' && waiting > 0 && (
                <>
                  <Badge color="amber" size="sm" aria-hidden>
                    {waiting}
                    {cases.data?.more && '+'}
                  </Badge>
                  <span className="visually-hidden">{t('tabs.waiting', { count: waiting })}</span>
                </>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The head of the first page of a community: what it is for, how large it is, how to join. */
function Entrance({ community }: { community: Schemas['CommunityView'] }) {
  const { t } = useTranslation('community');
  return (
    <header className={classes.head}>
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap="xs" flex="1 1 20rem" maw={720}>
          <Title order={1}>{community.name}</Title>
          {community.charter.purpose && (
            <Text size="lg" dir="auto">
              {community.charter.purpose}
            </Text>
          )}
          <Group gap="md" mt={4}>
            <Group gap={6} c="dimmed">
              <IconUsers size={18} aria-hidden />
              <Text>{t('members.count', { count: community.memberCount })}</Text>
            </Group>
            <JoiningBadge joining={community.joining} />
          </Group>
        </Stack>
        <BelongingActions community={community} />
      </Group>
    </header>
  );
}

/** The head of all further pages: the name alone, so that what they are about stands near the top. */
function Nameplate({ community }: { community: Schemas['CommunityView'] }) {
  return (
    <Group component="header" justify="space-between" gap="xs">
      <Title order={1} size="h3">
        <Link to={`/communities/${community.slug}`} className={classes.plate}>
          {community.name}
        </Link>
      </Title>
      <BelongingActions community={community} />
    </Group>
  );
}

/** What all pages of a community have on top: its name, belonging to it, and the ways to its parts. */
export function Component() {
  const { community: reference = '' } = useParams();
  const { t } = useTranslation('community');
  const member = useMember();
  const query = useQuery(communityQuery(reference));
  const community = query.data;
  const entrance = useMatch('/communities/:community') !== null;
  useTitle(community?.name ?? '');

  if (query.isPending) {
    return (
      <Container size={1120} px={0}>
        <Skeleton height={entrance ? 180 : 40} radius="lg" mb="lg" />
        <Skeletons />
      </Container>
    );
  }
  if (query.error instanceof Problem && query.error.status === 404) {
    return <Missing />;
  }
  if (!community) {
    return <ProblemAlert problem={query.error} again={() => void query.refetch()} />;
  }
  return (
    <Container size={1120} px={0}>
      <Stack gap="lg">
        {entrance ? <Entrance community={community} /> : <Nameplate community={community} />}
        {community.status === 'CLOSED' && (
          <Alert color="gray" variant="light" icon={<IconArchive aria-hidden />} title={t('closed.title')}>
            {t('closed.text')}
          </Alert>
        )}
        {member && <NewGuidelines community={community} />}
        <Tabs community={community} />
        <Outlet />
      </Stack>
    </Container>
  );
}
