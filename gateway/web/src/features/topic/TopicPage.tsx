import { Button, Container } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { Missing } from '@/app/Missing';
import { signInPath, useMember } from '@/app/session';
import { communityQuery } from '@/features/communities/queries';
import { ownMembershipQuery } from '@/features/community/queries';
import { Empty } from '@/ui/Empty';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { mineQuery, topicQuery } from './queries';
import { TopicView } from './TopicView';

/** A topic with its posts. */
export function Component() {
  const { t } = useTranslation('topic');
  const { topic: id = '' } = useParams();
  const { hash, pathname } = useLocation();
  const me = useMember();
  const topic = useQuery({ ...topicQuery(id), enabled: Boolean(me), staleTime: 0 });
  // Where reading goes on must be what the platform knows now, not what this browser knew on an earlier visit.
  const mine = useQuery({ ...mineQuery(id), enabled: Boolean(me), staleTime: 0 });
  const community = useQuery({ ...communityQuery(topic.data?.communityId ?? ''), enabled: topic.data !== undefined });
  // A browser may be told that a community has not changed though its reader has joined it meanwhile.
  const isGuest = community.data !== undefined && community.data.membership?.status !== 'MEMBER';
  const own = useQuery({ ...ownMembershipQuery(community.data?.slug ?? ''), enabled: Boolean(me) && isGuest }).data;

  if (me === null) {
    return (
      <Empty
        picture="conversation"
        title={t('visitor.title')}
        action={
          <Button component="a" href={signInPath(pathname)}>
            {t('common:account.signIn')}
          </Button>
        }
      >
        {t('visitor.text')}
      </Empty>
    );
  }
  const problem = topic.error ?? mine.error ?? community.error;
  if (problem instanceof Problem && problem.status === 404 && !topic.data) {
    return <Missing />;
  }
  if (topic.data && (topic.data.mergedInto || topic.data.id !== id)) {
    return <Navigate to={`/topics/${topic.data.mergedInto ?? topic.data.id}${hash}`} replace />;
  }
  if (!me || !topic.data || !mine.data || !mine.isFetchedAfterMount || !community.data) {
    return (
      <Container size={880} px={0}>
        {problem ? (
          <ProblemAlert problem={problem} again={() => void Promise.all([topic.refetch(), mine.refetch(), community.refetch()])} />
        ) : (
          <Skeletons lines={5} height={120} />
        )}
      </Container>
    );
  }
  const joined: Schemas['CommunityView'] =
    isGuest && own?.status === 'MEMBER'
      ? { ...community.data, membership: { status: 'MEMBER', role: own.role ?? 'MEMBER' } }
      : community.data;
  return <TopicView key={id} topic={topic.data} mine={mine.data} community={joined} me={me} />;
}
