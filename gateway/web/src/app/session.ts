import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Schemas, answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';

/** Who uses this browser; null where nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async (): Promise<Schemas['OwnProfile'] | null> => {
    try {
      return await answerOf(api.GET('/api/v1/me'));
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 401) {
        return null;
      }
      throw problem;
    }
  },
});

/** The signed-in member: undefined while it is being found out, null where nobody is. */
export function useMember(): Schemas['OwnProfile'] | null | undefined {
  return useQuery(sessionQuery).data;
}

/** Where to sign in and come back to this page. */
export function signInPath(returnTo = location.pathname + location.search): string {
  return `/oauth2/authorization/praxis?returnTo=${encodeURIComponent(returnTo)}`;
}

/** Where somebody registers who comes back to a page after it. */
export function registerPath(returnTo = location.pathname + location.search): string {
  return `/identity/register?returnTo=${encodeURIComponent(returnTo)}`;
}
