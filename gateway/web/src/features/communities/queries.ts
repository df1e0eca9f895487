import { type QueryClient, infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';

/** The communities in which the member is, by name. */
export const myCommunitiesQuery = queryOptions({
  queryKey: ['communities', 'mine'],
  queryFn: async () => {
    const page = await answerOf(api.GET('/api/v1/me/communities', { params: { query: { limit: 100 } } }));
    return page.items
      .filter((one) => one.status === 'MEMBER')
      .sort((one, other) => one.community.name.localeCompare(other.community.name));
  },
});

/** A community as its visitor sees it, by its id or slug. */
export function communityQuery(community: string) {
  return queryOptions({
    queryKey: ['community', community],
    queryFn: () => answerOf(api.GET('/api/v1/communities/{community}', { params: { path: { community } } })),
  });
}

/** Which communities are looked for. */
export type Wish = { query: string; mine: boolean; sort: 'name' | 'newest' };

/** Communities that match a wish, page by page. */
export function discoverQuery({ query, mine, sort }: Wish) {
  return infiniteQueryOptions({
    queryKey: ['communities', 'found', query, mine, sort],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/communities', {
          params: { query: { query: query || undefined, mine: mine || undefined, sort, limit: 24, cursor } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/**
 * Asks anew for all that is shown of communities, once one changed: it is kept under its id and under its slug, and is in
 * lists.
 */
export async function refreshCommunities(queries: QueryClient): Promise<void> {
  await Promise.all(
    ['community', 'communities', 'forums', 'unread'].map((kind) => queries.invalidateQueries({ queryKey: [kind] })),
  );
}
