import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';

type Role = Schemas['MemberView']['role'];

/** The reader's own standing in a community. */
export function ownMembershipQuery(community: string) {
  return queryOptions({
    queryKey: ['community', community, 'me'],
    queryFn: () => answerOf(api.GET('/api/v1/communities/{community}/members/me', { params: { path: { community } } })),
  });
}

/** The guidelines in force; null where there are none. */
export function guidelinesQuery(community: string, invitation?: string) {
  return queryOptions({
    queryKey: ['community', community, 'guidelines', invitation ?? null],
    queryFn: async (): Promise<Schemas['GuidelinesView'] | null> => {
      try {
        return await answerOf(
          api.GET('/api/v1/communities/{community}/guidelines', { params: { path: { community }, query: { invitation } } }),
        );
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 404) {
          return null;
        }
        throw problem;
      }
    },
  });
}

/** The members who have a role, in the order in which they came. */
export function membersQuery(community: string, role: Role) {
  return infiniteQueryOptions({
    queryKey: ['community', community, 'members', role],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/communities/{community}/members', {
          params: { path: { community }, query: { role, limit: 50, cursor } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** A member as the directory shows one. */
export type Listed = { id: string; name: string; headline: string };

/** The members of a community whose names or skills begin so. */
export function memberSearchQuery(community: string, query: string) {
  return infiniteQueryOptions({
    queryKey: ['community', community, 'members', 'search', query],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor }) => {
      const page = await answerOf(api.GET('/api/v1/members', { params: { query: { community, query, limit: 50, cursor } } }));
      return page;
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** How many open cases wait for moderators: up to a number, and whether there are more. */
export function openCasesQuery(community: string) {
  return queryOptions({
    queryKey: ['community', community, 'moderation', 'open-count'],
    staleTime: 60_000,
    queryFn: async () => {
      const page = await answerOf(
        api.GET('/api/v1/communities/{community}/moderation', {
          params: { path: { community }, query: { status: 'OPEN', limit: 20 } },
        }),
      );
      return { count: page.items.length, more: Boolean(page.next) };
    },
  });
}
