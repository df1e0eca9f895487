import { Stack, Title } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { Page } from '@/ui/Page';
import type { Composing } from './Composer';
import { useDraft } from './drafts';
import { Experts } from './Experts';
import { Follow } from './Follow';
import { quotation } from './insertions';
import { useLive } from './live';
import { NoReply } from './NoReply';
import { Outcome } from './Outcome';
import { PostList } from './PostList';
import { type Post, allPosts } from './posts';
import { postsQuery, waitingQuery } from './queries';
import { type Reading, ReadingContext } from './Reading';
import { ReplyBox, type ReplyWords } from './ReplyBox';
import { rightsIn } from './rights';
import classes from './Topic.module.css';
import { TopicHead } from './TopicHead';
import { TopicMenu } from './TopicMenu';
import { Typists } from './Typists';
import { useGoing, usePlace } from './usePlace';
import { useReadPosition } from './useReadPosition';
import { useTopicKeys } from './useTopicKeys';
import { WaitingPosts } from './WaitingPosts';

/** A topic as a member reads it: from where reading ended, live, with a field to reply. */
export function TopicView({
  topic,
  mine,
  community,
  me,
}: {
  topic: Schemas['TopicView'];
  mine: Schemas['Mine'];
  community: Schemas['CommunityView'];
  me: Schemas['OwnProfile'];
}) {
  const { t } = useTranslation('topic');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [firstUnread] = useState(mine.firstUnread ?? null);
  const [arrived, setArrived] = useState('');
  const composer = useRef<Composing>(null);
  const place = usePlace(mine, topic.posts);
  const query = useInfiniteQuery(postsQuery(topic.id, place.start, topic.posts));
  const posts = useMemo(() => allPosts(query.data), [query.data]);
  const drafting = useDraft<ReplyWords>(`${me.id}:reply:${topic.id}`, { body: '', attachments: [], replyTo: null });
  const rights = rightsIn(topic, community);
  const { isMember, moderates, mayPost } = rights;
  const nameOf = (post: Post) => post.author.name ?? t('common:formerMember');

  useGoing(place, posts, topic.posts, { firstUnread, readUpTo: mine.readUpTo });
  useReadPosition(topic.id, mine.readUpTo, isMember, posts);
  const typing = useLive(
    topic.id,
    (post) => (post.status === 'HIDDEN' || post.status === 'REMOVED') && (moderates || post.author.id === me.id),
    (post) => {
      if (post.author.id === me.id) {
        // It may be one that moderators have let through.
        void queries.invalidateQueries({ queryKey: waitingQuery.queryKey });
      } else if (post.number > topic.posts) {
        setArrived(t('post.arrived', { name: nameOf(post), number: post.number }));
      }
    },
  );
  const reply = (post: Post | null) => {
    if (mayPost) {
      drafting.change({ replyTo: post && post.number > 1 ? { id: post.id, number: post.number, name: nameOf(post) } : null });
      composer.current?.focus();
    }
  };
  useTopicKeys((number) => reply(posts.find((post) => post.number === number) ?? null));

  const reading: Reading = {
    topic,
    me,
    ...rights,
    bookmarks: mine.bookmarks,
    reply,
    quote: (post) => composer.current?.append(quotation(nameOf(post), post.body ?? '')),
    goTo: (number) => void navigate(`#post-${String(number)}`),
    loaded: (id) => posts.find((post) => post.id === id),
  };
  return (
    <ReadingContext value={reading}>
      <div className={classes.topic}>
        <Page
          title={topic.title}
          actions={
            <>
              {isMember && <Follow topic={topic.id} level={mine.level} />}
              <TopicMenu />
            </>
          }
        >
          <TopicHead topic={topic} community={community} />
          <Outcome topic={topic} />
          <Experts />
          <PostList posts={posts} loading={query} firstUnread={firstUnread} />
          <WaitingPosts of={(one) => one.topicId === topic.id} />
          <Typists names={typing} />
          <div className="visually-hidden" aria-live="polite">
            {arrived}
          </div>
          {mayPost ? (
            <Stack gap="sm" component="section" aria-labelledby="reply">
              <Title order={2} size="h4" id="reply">
                {t('reply.title')}
              </Title>
              <ReplyBox ref={composer} drafting={drafting} onSent={(post) => void navigate(`#post-${String(post.number)}`, { replace: true })} />
            </Stack>
          ) : (
            <NoReply community={community} begun={drafting.draft.body !== ''} />
          )}
        </Page>
      </div>
    </ReadingContext>
  );
}
