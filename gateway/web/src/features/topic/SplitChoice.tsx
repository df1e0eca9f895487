import { Checkbox, ScrollArea, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '@/api/client';
import { More } from '@/ui/More';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { mayGo } from './splitting';

const CHUNK = 50;
const EXCERPT = 90;

/** The posts of a topic to choose from, from the first reply to the last. */
export function SplitChoice({ topic, last, chosen, onChange }: { topic: string; last: number; chosen: string[]; onChange: (posts: string[]) => void }) {
  const { t } = useTranslation('topic');
  const posts = useInfiniteQuery({
    queryKey: ['topic', topic, 'to-split'],
    initialPageParam: 1,
    queryFn: ({ pageParam: after }) =>
      answerOf(api.GET('/api/v1/topics/{topic}/posts', { params: { path: { topic }, query: { after, limit: CHUNK } } })),
    getNextPageParam: (page) => {
      const end = page.items.at(-1)?.number ?? last;
      return end < last ? end : undefined;
    },
  });
  return (
    <Checkbox.Group label={t('manage.splitPosts')} value={chosen} onChange={onChange}>
      <ScrollArea.Autosize mah={320} mt="xs" type="auto">
        <Stack gap="xs">
          {posts.isPending && <Skeletons lines={3} height={40} />}
          <ProblemAlert problem={posts.error} again={() => void posts.refetch()} />
          {posts.data?.pages
            .flatMap((page) => page.items)
            .filter(mayGo)
            .map((post) => (
              <Checkbox
                key={post.id}
                value={post.id}
                label={`#${String(post.number)} ${post.author.name ?? t('common:formerMember')}`}
                description={(post.body ?? '').slice(0, EXCERPT)}
              />
            ))}
          <More query={posts} />
        </Stack>
      </ScrollArea.Autosize>
    </Checkbox.Group>
  );
}
