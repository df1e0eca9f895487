import { queryOptions } from '@tanstack/react-query';
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
