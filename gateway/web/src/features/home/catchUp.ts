import type { Schemas } from '@/api/client';

export type Unread = Schemas['CommunityUnread'];
export type UnreadTopic = Schemas['UnreadTopic'];
/** An unread topic and the community that it is in. */
export type Pick = { topic: UnreadTopic; community: Unread['community'] };

// A post of some 60 words, at the 238 words a minute at which adults read silently (Brysbaert 2019).
const SECONDS_A_POST = 15;
const SHORT_SITTING_SECONDS = 5 * 60;

/** How long so many posts take to read, in minutes; one where there is anything to read. */
export function readingMinutes(posts: number): number {
  return posts === 0 ? 0 : Math.max(1, Math.round((posts * SECONDS_A_POST) / 60));
}

/** Topics that the member follows before others, of these the ones that spoke last before those that fell silent. */
export function orderTopics(topics: readonly UnreadTopic[]): UnreadTopic[] {
  return [...topics].sort(
    (one, other) =>
      Number(other.level === 'FOLLOWING') - Number(one.level === 'FOLLOWING') ||
      Date.parse(other.lastPostAt) - Date.parse(one.lastPostAt),
  );
}

/** The communities with something unread: where the member was mentioned, then where topics are followed, then the liveliest. */
export function orderCommunities(communities: readonly Unread[]): Unread[] {
  const followed = (one: Unread) => one.topics.filter((topic) => topic.level === 'FOLLOWING').length;
  const latest = (one: Unread) => Math.max(0, ...one.topics.map((topic) => Date.parse(topic.lastPostAt)));
  return communities
    .filter((one) => one.unreadPosts > 0)
    .map((one) => ({ ...one, topics: orderTopics(one.topics) }))
    .sort(
      (one, other) =>
        Number(other.mentions > 0) - Number(one.mentions > 0) ||
        Number(followed(other) > 0) - Number(followed(one) > 0) ||
        latest(other) - latest(one),
    );
}

/**
 * What can be read in five minutes: followed topics first, then topics of each community in turn, so that none is passed over.
 * A topic that is too long for what is left of the time makes room for a shorter one; where all are longer, the first is begun.
 */
export function fiveMinutes(ordered: readonly Unread[]): Pick[] {
  const followed: Pick[] = [];
  const rest: { pick: Pick; turn: number }[] = [];
  for (const { community, topics } of ordered) {
    let turn = 0;
    for (const topic of topics) {
      const pick = { topic, community };
      if (topic.level === 'FOLLOWING') {
        followed.push(pick);
      } else {
        rest.push({ pick, turn: turn++ });
      }
    }
  }
  rest.sort((one, other) => one.turn - other.turn);
  let left = SHORT_SITTING_SECONDS;
  const all = [...followed, ...rest.map((one) => one.pick)];
  const fitting = all.filter(({ topic }) => {
    const takes = topic.unread * SECONDS_A_POST;
    if (takes > left) {
      return false;
    }
    left -= takes;
    return true;
  });
  return fitting.length > 0 ? fitting : all.slice(0, 1);
}

/** The topics of a community that are not among those told before. */
export function notTold(topics: readonly UnreadTopic[], told: readonly Pick[]): UnreadTopic[] {
  const before = new Set(told.map((one) => one.topic.id));
  return topics.filter((topic) => !before.has(topic.id));
}

/** Whether the member never opened the topic: it is unread from its first post on. */
export function isNew(topic: UnreadTopic): boolean {
  return topic.firstUnread <= 1;
}

/** The part of the day at an hour, for the greeting. */
export function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour >= 4 && hour < 12) {
    return 'morning';
  }
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}
