import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/client';
import { takeEvent } from './live';
import { type Post, type Posts, PAGE, allPosts, reacted, startOf, stretchAfter, stretchBefore } from './posts';

function post(number: number, part: Partial<Post> = {}): Post {
  return {
    id: `p${String(number)}`, topicId: 't', number, author: { id: 'a', name: 'A' }, body: 'b', html: '<p>b</p>', createdAt: '2026-01-01T00:00:00Z',
    version: 1, reactions: {}, reacted: [], attachments: [], status: 'VISIBLE', ...part,
  };
}

function begun(...posts: Post[]) {
  const queries = new QueryClient();
  const key = ['topic', 't', 'posts', 0];
  queries.setQueryData<Posts>(key, { pages: [{ items: posts }], pageParams: [{ after: 0, limit: PAGE }] });
  queries.setQueryData(['topic', 't'], { id: 't', version: 2, posts: posts.length });
  return {
    queries,
    shown: () => allPosts(queries.getQueryData<Posts>(key)),
    topic: () => queries.getQueryData<Schemas['TopicView']>(['topic', 't']),
  };
}

describe('events', () => {
  it('put the next post behind the last, once', () => {
    const { queries, shown, topic } = begun(post(1));
    takeEvent(queries, 't', { type: 'post', data: post(2) });
    takeEvent(queries, 't', { type: 'post', data: post(2) });
    expect(shown().map((one) => one.number)).toEqual([1, 2]);
    expect(topic()?.posts).toBe(2);
  });

  it('leave a post beyond a gap for later, but tell that it is there', () => {
    const { queries, shown, topic } = begun(post(1));
    takeEvent(queries, 't', { type: 'post', data: post(5) });
    expect(shown()).toHaveLength(1);
    expect(topic()?.posts).toBe(5);
  });

  it('replace a changed post, keep how the reader reacted, and pass over older versions', () => {
    const { queries, shown } = begun(post(1, { reacted: ['👍'], reactions: { '👍': 1 } }));
    takeEvent(queries, 't', { type: 'edit', data: post(1, { version: 3, html: '<p>new</p>', reactions: { '👍': 1 } }) });
    takeEvent(queries, 't', { type: 'edit', data: post(1, { version: 2, html: '<p>old</p>' }) });
    expect(shown()[0]).toMatchObject({ html: '<p>new</p>', reacted: ['👍'] });
  });

  it('let the sign of a moved post take its place', () => {
    const { queries, shown } = begun(post(1), post(2));
    takeEvent(queries, 't', { type: 'edit', data: post(2, { id: 'sign', status: 'MOVED', html: null }) });
    expect(shown().map((one) => one.id)).toEqual(['p1', 'sign']);
  });

  it('are not lost to posts that left the server before and arrive after', async () => {
    const { queries, shown } = begun();
    let arrive: (page: { items: Post[] }) => void = () => undefined;
    const fetched = queries.fetchInfiniteQuery({
      queryKey: ['topic', 't', 'posts', 0],
      queryFn: () => new Promise<{ items: Post[] }>((resolve) => (arrive = resolve)),
      initialPageParam: { after: 0, limit: PAGE },
    });
    takeEvent(queries, 't', { type: 'post', data: post(2) });
    takeEvent(queries, 't', { type: 'reaction', data: { id: 'p1', reactions: { '🎉': 4 } } });
    arrive({ items: [post(1)] });
    await fetched;
    await vi.waitFor(() => {
      expect(shown().map((one) => [one.number, one.reactions])).toEqual([[1, { '🎉': 4 }], [2, {}]]);
    });
  });

  it('take in reactions', () => {
    const { queries, shown } = begun(post(1));
    takeEvent(queries, 't', { type: 'reaction', data: { id: 'p1', reactions: { '🎉': 4 } } });
    expect(shown()[0]?.reactions).toEqual({ '🎉': 4 });
  });
});

it('shows a reaction before the platform answers, and takes it back', () => {
  const on = reacted(post(1, { reactions: { '👍': 2 } }), '👍', true);
  expect(on).toMatchObject({ reactions: { '👍': 3 }, reacted: ['👍'] });
  expect(reacted(reacted(post(1), '🎉', true), '🎉', false).reactions).toEqual({});
});

it('begins where a link points, else at the first unread post', () => {
  expect(startOf('#post-90', { firstUnread: 3, readUpTo: 2 })).toBe(85);
  expect(startOf('', { firstUnread: 60, readUpTo: 59 })).toBe(55);
  expect(startOf('', { firstUnread: null, readUpTo: 12 })).toBe(0);
});

it('walks both ways without holes', () => {
  expect(stretchBefore({ after: 55, limit: PAGE })).toEqual({ after: 25, limit: 30 });
  expect(stretchBefore({ after: 25, limit: 30 })).toEqual({ after: 0, limit: 25 });
  expect(stretchBefore({ after: 0, limit: 25 })).toBeUndefined();
  expect(stretchAfter([post(1), post(2)], { after: 0, limit: PAGE }, 3)).toEqual({ after: 2, limit: PAGE });
  expect(stretchAfter([post(1)], { after: 0, limit: PAGE }, 1)).toBeUndefined();
});
