import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, responseOf } from '@/api/client';
import { PAGE, type Stretch, stretchAfter, stretchBefore } from './posts';

/** A topic. One that became a part of another answers with that one. */
export function topicQuery(topic: string) {
  return queryOptions({
    queryKey: ['topic', topic],
    queryFn: () => answerOf(api.GET('/api/v1/topics/{topic}', { params: { path: { topic } } })),
  });
}

/** What the member has read, follows and marked in a topic. */
export function mineQuery(topic: string) {
  return queryOptions({
    queryKey: ['topic', topic, 'me'],
    queryFn: () => answerOf(api.GET('/api/v1/topics/{topic}/me', { params: { path: { topic } } })),
  });
}

/** The posts of a topic around where reading begins; `known` is the number of the last one. */
export function postsQuery(topic: string, start: number, known: number) {
  return infiniteQueryOptions({
    queryKey: ['topic', topic, 'posts', start],
    initialPageParam: { after: start, limit: PAGE } as Stretch,
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/v1/topics/{topic}/posts', { params: { path: { topic }, query: pageParam } })),
    getNextPageParam: (page, _pages, last) => stretchAfter(page.items, last, known),
    getPreviousPageParam: (_page, _pages, first) => stretchBefore(first),
  });
}

/** One post, such as one to which another replies. */
export function postQuery(post: string) {
  return queryOptions({
    queryKey: ['post', post],
    queryFn: () => answerOf(api.GET('/api/v1/posts/{post}', { params: { path: { post } } })),
  });
}

/** A post as it is now, with the tag that a change of it must name. */
export async function postWithTag(post: string) {
  const { data, response } = await responseOf(api.GET('/api/v1/posts/{post}', { params: { path: { post } }, cache: 'no-store' }));
  return { post: data, tag: response.headers.get('ETag') ?? `"${String(data.version)}"` };
}

/** The versions of a post, the newest first. */
export function versionsQuery(post: string) {
  return infiniteQueryOptions({
    queryKey: ['post', post, 'versions'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(api.GET('/api/v1/posts/{post}/revisions', { params: { path: { post }, query: { cursor, limit: 10 } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** What happened to a topic, the newest first. */
export function historyQuery(topic: string) {
  return infiniteQueryOptions({
    queryKey: ['topic', topic, 'history'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(api.GET('/api/v1/topics/{topic}/history', { params: { path: { topic }, query: { cursor, limit: 30 } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Who may know the answer to a question. */
export function expertsQuery(topic: string) {
  return queryOptions({
    queryKey: ['topic', topic, 'experts'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/topics/{topic}/experts', { params: { path: { topic } } }))).items,
  });
}

/** The forums of a community that the reader may read. */
export function forumsQuery(community: string) {
  return queryOptions({
    queryKey: ['forums', community],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/communities/{community}/forums', { params: { path: { community } } }))).items,
  });
}

/** Members of a community by the beginning of their names, for mentions. */
export function namesQuery(community: string, query: string) {
  return queryOptions({
    queryKey: ['names', community, query],
    staleTime: 60_000,
    queryFn: async () => {
      const page = await answerOf(
        api.GET('/api/v1/members', { params: { query: { community, query: query || undefined, limit: 6 } } }),
      );
      return page.items;
    },
  });
}

/** What the member wrote and moderators have yet to look at; of replies the title of their topic is missing. */
export const waitingQuery = queryOptions({
  queryKey: ['me', 'moderation', 'waiting'],
  queryFn: async () =>
    (await answerOf(api.GET('/api/v1/me/moderation', { params: { query: { limit: 100 } } }))).items.filter(
      (one) => one.kind === 'HELD' && one.status === 'OPEN',
    ),
});
