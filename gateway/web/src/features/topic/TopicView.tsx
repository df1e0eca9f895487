import { Button, Center, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { Page, Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import type { Composing } from './Composer';
import { useDraft } from './drafts';
import { Experts } from './Experts';
import { Follow } from './Follow';
import { quotation } from './insertions';
import { useLive } from './live';
import { Outcome } from './Outcome';
import { PostCard } from './PostCard';
import { type Post, allPosts, startOf } from './posts';
import { postsQuery } from './queries';
import { type Reading, ReadingContext } from './Reading';
import { ReplyBox, type ReplyWords } from './ReplyBox';
import classes from './Topic.module.css';
import { TopicHead } from './TopicHead';
import { TopicMenu } from './TopicMenu';
import { useReadPosition } from './useReadPosition';
import { useTopicKeys } from './useTopicKeys';

const SCROLL_TRIES = 20;

/** Goes to a post, and again while pictures and later chunks still move it. */
function scrollTo(number: number, focus: boolean): void {
  let tries = 0;
  const look = () => {
    const post = document.getElementById(`post-${String(number)}`);
    if (post) {
      (post.closest('li') ?? post).scrollIntoView({ block: 'start' });
      if (focus) {
        post.focus({ preventScroll: true });
      }
    } else if (++tries < SCROLL_TRIES) {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

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
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [firstUnread] = useState(mine.firstUnread ?? null);
  const [start, setStart] = useState(() => startOf(hash, mine));
  const [arrived, setArrived] = useState('');
  const composer = useRef<Composing>(null);
  const query = useInfiniteQuery(postsQuery(topic.id, start, topic.posts));
  const posts = useMemo(() => allPosts(query.data), [query.data]);
  const drafting = useDraft<ReplyWords>(`${me.id}:reply:${topic.id}`, { body: '', attachments: [], replyTo: null });

  const role = community.membership?.status === 'MEMBER' ? community.membership.role : undefined;
  const isMember = role !== undefined && role !== null;
  const moderates = role === 'MODERATOR' || role === 'LEADER';
  const isClosed = topic.kind === 'LISTENING' && topic.status === 'CLOSED';
  const mayPost = isMember && !isClosed && (!topic.locked || moderates);

  const named = Number(/^#post-(\d+)$/.exec(hash)?.[1] ?? 0);
  const isReady = posts.length > 0;
  const isNamedLoaded = posts.some((post) => post.number === named);
  // A link to a post that is not loaded begins anew around it.
  const wanted = isReady && !isNamedLoaded && named > 0 && named <= topic.posts ? startOf(hash, null) : start;
  if (wanted !== start) {
    setStart(wanted);
  }
  const went = useRef('');
  useEffect(() => {
    if (!isReady || went.current === (hash || 'begin')) {
      return;
    }
    if (named > 0 && !isNamedLoaded) {
      return;
    }
    const isFirst = went.current === '';
    went.current = hash || 'begin';
    const target = named || (isFirst ? (firstUnread ?? (start > 0 ? mine.readUpTo : 0)) : 0);
    if (target > 1 || named > 0) {
      scrollTo(target, named > 0);
    }
  }, [hash, named, isReady, isNamedLoaded, start, firstUnread, mine.readUpTo]);

  const typing = useLive(
    topic.id,
    (post) => (post.status === 'HIDDEN' || post.status === 'REMOVED') && (moderates || post.author.id === me.id),
    (post) => {
      if (post.author.id !== me.id && post.number > topic.posts) {
        setArrived(t('post.arrived', { name: post.author.name ?? t('common:formerMember'), number: post.number }));
      }
    },
  );
  useReadPosition(topic.id, mine.readUpTo, isMember, posts);

  const reply = (post: Post | null) => {
    if (mayPost) {
      drafting.change({
        replyTo: post && post.number > 1 ? { id: post.id, number: post.number, name: post.author.name ?? t('common:formerMember') } : null,
      });
      composer.current?.focus();
    }
  };
  useTopicKeys((number) => reply(posts.find((post) => post.number === number) ?? null));

  const reading: Reading = {
    topic,
    me,
    isMember,
    moderates,
    leads: role === 'LEADER',
    mayPost,
    bookmarks: mine.bookmarks,
    reply,
    quote: (post) => composer.current?.append(quotation(post.author.name ?? t('common:formerMember'), post.body ?? '')),
    goTo: (number) => void navigate(`#post-${String(number)}`, { replace: true }),
    loaded: (id) => posts.find((post) => post.id === id),
  };
  const typists = new Intl.ListFormat(undefined, { type: 'conjunction' }).format(typing.slice(0, 3));
  return (
    <ReadingContext value={reading}>
      <Page
        title={topic.title}
        actions={
          <>
            {isMember && <Follow topic={topic.id} level={mine.level} />}
            <TopicMenu posts={posts} />
          </>
        }
      >
        <TopicHead topic={topic} community={community} />
        <Outcome topic={topic} />
        <Experts />
        {query.isPending && <Skeletons lines={4} height={140} />}
        <ProblemAlert problem={query.error} again={() => void query.refetch()} />
        {query.hasPreviousPage && (
          <Group justify="center" gap="sm">
            <Button variant="default" loading={query.isFetchingPreviousPage} onClick={() => void query.fetchPreviousPage()}>
              {t('posts.earlier')}
            </Button>
            <Button variant="subtle" onClick={() => reading.goTo(1)}>
              {t('posts.fromStart')}
            </Button>
          </Group>
        )}
        <ol className={classes.posts} aria-label={t('posts.list')}>
          {posts.map((post) => (
            <li key={post.id}>
              {post.number === firstUnread && post.number > 1 && <div className={classes.new}>{t('posts.new')}</div>}
              <PostCard post={post} named={post.number === named} />
              <span data-end={post.number} aria-hidden />
            </li>
          ))}
        </ol>
        {query.hasNextPage && (
          <Center>
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('posts.more')}
            </Button>
          </Center>
        )}
        <div className={classes.typing} role="status">
          {typing.length > 0 && t('typing', { count: typing.length, names: typists })}
        </div>
        <div className="visually-hidden" aria-live="polite">
          {arrived}
        </div>
        {mayPost ? (
          <Stack gap="sm" component="section" aria-labelledby="reply">
            <Title order={2} size="h4" id="reply">
              {t('reply.title')}
            </Title>
            <ReplyBox ref={composer} drafting={drafting} onSent={(post) => reading.goTo(post.number)} />
          </Stack>
        ) : (
          <Text c="dimmed" ta="center">
            {t(isClosed ? 'reply.closed' : topic.locked && isMember ? 'reply.locked' : 'reply.membersOnly')}
          </Text>
        )}
      </Page>
    </ReadingContext>
  );
}
