import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, api } from '@/api/client';

/** A member as the reader may see them: fields that are not shown are empty. */
export type Person = Omit<Schemas['ProfileView'], 'email' | 'administrator'>;

/** What the directory is asked for. */
export type Search = { query: string; skill: string; community: string };

/** The members that fit a search, by name. */
export function peopleQuery(search: Search) {
  return infiniteQueryOptions({
    queryKey: ['people', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/members', {
          params: {
            query: {
              query: search.query || undefined,
              skill: search.skill || undefined,
              community: search.community || undefined,
              limit: 24,
              cursor,
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** One member's profile. */
export function personQuery(id: string) {
  return queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/members/{id}', { params: { path: { id } } })),
  });
}
