import { Button, Center, Group } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { PostCard } from './PostCard';
import type { Post } from './posts';
import { useReading } from './Reading';
import classes from './Topic.module.css';
import { useNamedPost } from './usePlace';

type Loading = Pick<
  UseInfiniteQueryResult<InfiniteData<unknown>>,
  'isPending' | 'error' | 'refetch' | 'hasPreviousPage' | 'isFetchingPreviousPage' | 'fetchPreviousPage' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
>;

/** The posts that are loaded, with the ways to those before and behind them. */
export function PostList({ posts, loading, firstUnread }: { posts: Post[]; loading: Loading; firstUnread: number | null }) {
  const { t } = useTranslation('topic');
  const { goTo } = useReading();
  const named = useNamedPost();
  return (
    <>
      {loading.isPending && <Skeletons lines={4} height={140} />}
      <ProblemAlert problem={loading.error} again={() => void loading.refetch()} />
      {loading.hasPreviousPage && (
        <Group justify="center" gap="sm">
          <Button variant="default" loading={loading.isFetchingPreviousPage} onClick={() => void loading.fetchPreviousPage()}>
            {t('posts.earlier')}
          </Button>
          <Button variant="subtle" onClick={() => goTo(1)}>
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
      {loading.hasNextPage && (
        <Center>
          <Button variant="default" loading={loading.isFetchingNextPage} onClick={() => void loading.fetchNextPage()}>
            {t('posts.more')}
          </Button>
        </Center>
      )}
    </>
  );
}
