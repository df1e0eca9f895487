import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, responseOf } from '@/api/client';

/** The own profile with the revision that it shows. */
export const ownProfileQuery = queryOptions({
  queryKey: ['me', 'profile'],
  // An editor must not change under the hands of who types.
  staleTime: Infinity,
  refetchOnWindowFocus: false,
  gcTime: 0,
  queryFn: async () => {
    const { data, response } = await responseOf(api.GET('/api/v1/me'));
    return { profile: data, revision: response.headers.get('ETag') };
  },
});

/** The personal access tokens; there are 50 at most. */
export const tokensQuery = queryOptions({
  queryKey: ['me', 'tokens'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/me/tokens'))).items,
});

/** What was decided about the member's posts, and what waits; the last change first. */
export const ownCasesQuery = infiniteQueryOptions({
  queryKey: ['me', 'moderation'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam: cursor }) =>
    answerOf(api.GET('/api/v1/me/moderation', { params: { query: { limit: 20, cursor } } })),
  getNextPageParam: (page) => page.next ?? undefined,
});
