import { describe, expect, it } from 'vitest';
import { type Unread, type UnreadTopic, fiveMinutes, isNew, notTold, orderCommunities, orderTopics, partOfDay, readingMinutes } from './catchUp';

function topic(id: string, changes: Partial<UnreadTopic> = {}): UnreadTopic {
  return { id, title: id, unread: 1, firstUnread: 2, lastPostAt: '2026-05-04T09:00:00Z', level: 'NORMAL', ...changes };
}

function unread(name: string, topics: UnreadTopic[], changes: Partial<Unread> = {}): Unread {
  const posts = topics.reduce((sum, one) => sum + one.unread, 0);
  return {
    community: { id: name, slug: name, name },
    unreadTopics: topics.length,
    unreadPosts: posts,
    mentions: 0,
    newTopics: 0,
    more: false,
    topics,
    ...changes,
  };
}

describe('catching up', () => {
  it('puts followed topics first, then the latest', () => {
    const old = topic('old', { lastPostAt: '2026-05-01T09:00:00Z' });
    const followed = topic('followed', { level: 'FOLLOWING', lastPostAt: '2026-04-01T09:00:00Z' });

    const ordered = orderTopics([old, topic('latest'), followed]);

    expect(ordered.map((one) => one.id)).toEqual(['followed', 'latest', 'old']);
  });

  it('puts communities with mentions first and leaves read ones out', () => {
    const quiet = unread('quiet', []);
    const lively = unread('lively', [topic('a', { lastPostAt: '2026-05-09T09:00:00Z' })]);
    const followed = unread('followed', [topic('b', { level: 'FOLLOWING' })]);
    const mentioned = unread('mentioned', [topic('c', { lastPostAt: '2026-01-01T09:00:00Z' })], { mentions: 1 });

    const ordered = orderCommunities([quiet, lively, followed, mentioned]);

    expect(ordered.map((one) => one.community.name)).toEqual(['mentioned', 'followed', 'lively']);
  });

  it('tells at least a minute where there is anything to read', () => {
    expect([0, 1, 4, 8, 8120].map(readingMinutes)).toEqual([0, 1, 1, 2, 2030]);
  });

  it('fills five minutes from all communities in turn', () => {
    const first = unread('first', [topic('a', { unread: 8 }), topic('b', { unread: 8 })]);
    const second = unread('second', [topic('c', { unread: 8 }), topic('long', { unread: 500 }), topic('d', { unread: 4 })]);

    const picks = fiveMinutes([first, second]);

    expect(picks.map((one) => one.topic.id)).toEqual(['a', 'c', 'd']);
  });

  it('takes followed topics before all others', () => {
    const first = unread('first', [topic('a', { unread: 12 })]);
    const second = unread('second', [topic('followed', { unread: 12, level: 'FOLLOWING' })]);

    expect(fiveMinutes([first, second]).map((one) => one.topic.id)).toEqual(['followed']);
  });

  it('begins the first where all are longer', () => {
    const long = unread('first', [topic('a', { unread: 300 }), topic('b', { unread: 200 })]);

    expect(fiveMinutes([long]).map((one) => one.topic.id)).toEqual(['a']);
  });

  it('does not tell a topic twice', () => {
    const first = unread('first', [topic('a', { unread: 4 }), topic('b', { unread: 300 })]);

    expect(notTold(first.topics, fiveMinutes([first])).map((one) => one.id)).toEqual(['b']);
  });

  it('knows topics that were never opened', () => {
    expect(isNew(topic('new', { firstUnread: 1 }))).toBe(true);
    expect(isNew(topic('read on', { firstUnread: 7 }))).toBe(false);
  });

  it('greets by the hour', () => {
    expect([3, 4, 11, 12, 17, 18].map(partOfDay)).toEqual([
      'evening', 'morning', 'morning', 'afternoon', 'afternoon', 'evening',
    ]);
  });
});
