import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, responseOf } from '@/api/client';
import { Problem } from '@/api/problem';

const first = undefined as string | undefined;
const following = (page: { next?: string | null }) => page.next ?? undefined;

/** A community with its `ETag`, for changing it. */
export function editedCommunityQuery(community: string) {
  return queryOptions({
    queryKey: ['community', community, 'edited'],
    queryFn: async () => {
      const { data, response } = await responseOf(
        api.GET('/api/v1/communities/{community}', { params: { path: { community } } }),
      );
      return { community: data, tag: response.headers.get('ETag') ?? undefined };
    },
  });
}

/** The charter's versions, the newest first. */
export function charterVersionsQuery(community: string) {
  return infiniteQueryOptions({
    queryKey: ['community', community, 'charter-versions'],
    initialPageParam: first,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/communities/{community}/charter/versions', {
          params: { path: { community }, query: { limit: 10, cursor } },
        }),
      ),
    getNextPageParam: following,
  });
}

/** The text of the guidelines with its `ETag`, for changing it; empty where there are none. */
export function editedGuidelinesQuery(community: string) {
  return queryOptions({
    queryKey: ['community', community, 'guidelines', 'edited'],
    queryFn: async () => {
      try {
        const { data, response } = await responseOf(
          api.GET('/api/v1/communities/{community}/guidelines', { params: { path: { community } } }),
        );
        return { text: data.text, tag: response.headers.get('ETag') ?? undefined };
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 404) {
          return { text: '', tag: undefined };
        }
        throw problem;
      }
    },
  });
}

/** The guidelines' versions, the newest first. */
export function guidelinesVersionsQuery(community: string) {
  return infiniteQueryOptions({
    queryKey: ['community', community, 'guidelines-versions'],
    initialPageParam: first,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/communities/{community}/guidelines/versions', {
          params: { path: { community }, query: { limit: 10, cursor } },
        }),
      ),
    getNextPageParam: following,
  });
}

/** Who asks to join, the longest wait first. */
export function requestsQuery(community: string) {
  return infiniteQueryOptions({
    queryKey: ['community', community, 'requests'],
    initialPageParam: first,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/communities/{community}/requests', {
          params: { path: { community }, query: { limit: 20, cursor } },
        }),
      ),
    getNextPageParam: following,
  });
}

/** Invitations, the newest first. */
export function invitationsQuery(community: string) {
  return infiniteQueryOptions({
    queryKey: ['community', community, 'invitations'],
    initialPageParam: first,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/communities/{community}/invitations', {
          params: { path: { community }, query: { limit: 20, cursor } },
        }),
      ),
    getNextPageParam: following,
  });
}

/** A forum with its `ETag`, for changing it; read anew for each change. */
export function editedForumQuery(community: string, forum: string) {
  return queryOptions({
    queryKey: ['forums', community, forum, 'edited'],
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => {
      const { data, response } = await responseOf(
        api.GET('/api/v1/communities/{community}/forums/{forum}', { params: { path: { community, forum } } }),
      );
      return { forum: data, tag: response.headers.get('ETag') ?? undefined };
    },
  });
}

/** What is held for moderators, with its `ETag`. */
export function policyQuery(community: string) {
  return queryOptions({
    queryKey: ['community', community, 'posting-policy'],
    queryFn: async () => {
      const { data, response } = await responseOf(
        api.GET('/api/v1/communities/{community}/moderation/policy', { params: { path: { community } } }),
      );
      return { policy: data, tag: response.headers.get('ETag') ?? undefined };
    },
  });
}
