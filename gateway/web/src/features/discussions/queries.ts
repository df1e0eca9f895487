import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';
import type { Choice } from './choice';

const PAGE = 25;

/** The topics of a community that a choice leaves. */
export function topicsQuery(community: string, choice: Choice) {
  return infiniteQueryOptions({
    queryKey: ['topics', community, choice],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/communities/{community}/topics', {
          params: { path: { community }, query: { ...choice, limit: PAGE, cursor } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** How much of some topics the member has read, by topic. */
export function readingsQuery(topics: string[]) {
  return queryOptions({
    queryKey: ['readings', topics],
    queryFn: async () => {
      const bunches = Array.from({ length: Math.ceil(topics.length / 100) }, (_, at) => topics.slice(at * 100, at * 100 + 100));
      const pages = await Promise.all(
        bunches.map((topic) => answerOf(api.GET('/api/v1/me/readings', { params: { query: { topic } } }))),
      );
      return new Map(pages.flatMap((page) => page.items).map((one) => [one.topic, one]));
    },
  });
}
