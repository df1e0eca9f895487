import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';

/** A member as the reader may see them: fields that are not shown are empty. */
export type Person = {
  id: string;
  name: string;
  headline: string;
  bio: string;
  skills: string[];
  offers: string[];
  seeks: string[];
  languages: string[];
  timeZone: string;
  links: string[];
};

/** What the directory is asked for. */
export type Search = { query: string; skill: string; community: string };

// The OpenAPI document has one name for two records, and describes the other one: a member of a community.
const asPerson = (answer: unknown) => answer as Person;
const asPeople = (answer: unknown) => answer as { items: Person[]; next?: string | null };

/** The members that fit a search, by name. */
export function peopleQuery(search: Search) {
  return infiniteQueryOptions({
    queryKey: ['people', search],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor }) =>
      asPeople(
        await answerOf(
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
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** One member's profile. */
export function personQuery(id: string) {
  return queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: async () => asPerson(await answerOf(api.GET('/api/v1/members/{id}', { params: { path: { id } } }))),
  });
}
