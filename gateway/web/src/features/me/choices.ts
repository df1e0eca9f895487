import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, api } from '@/api/client';
import { myCommunitiesQuery } from '@/features/communities/queries';

export type Level = Schemas['InList']['level'];
/** A topic that a member follows or muted, and where it is. */
export type Choice = { topic: string; title: string; community: string; level: Level };
type Choices = { items: Choice[]; next: number | undefined };

const COMMUNITIES_AT_ONCE = 8;
/** Of so many topics at once the platform tells what a member chose. */
export const TOPICS_LOOKED_AT = 100;

async function choicesIn(community: { slug: string; name: string }): Promise<Choice[]> {
  const topics = await answerOf(
    api.GET('/api/v1/communities/{community}/topics', {
      params: { path: { community: community.slug }, query: { limit: TOPICS_LOOKED_AT } },
    }),
  );
  if (topics.items.length === 0) {
    return [];
  }
  const titles = new Map(topics.items.map((one) => [one.id, one.title]));
  const readings = await answerOf(
    api.GET('/api/v1/me/readings', { params: { query: { topic: [...titles.keys()] } } }),
  );
  return readings.items
    .filter((one) => one.level !== 'NORMAL')
    .map(({ topic, level }) => ({ topic, level, title: titles.get(topic) ?? '', community: community.name }));
}

/** What the member follows and muted among the latest topics of each community, some communities at a time. */
export const choicesQuery = infiniteQueryOptions({
  queryKey: ['me', 'choices'],
  initialPageParam: 0,
  queryFn: async ({ pageParam: from, client }): Promise<Choices> => {
    const mine = await client.fetchQuery(myCommunitiesQuery);
    const to = from + COMMUNITIES_AT_ONCE;
    const items = await Promise.all(mine.slice(from, to).map(({ community }) => choicesIn(community)));
    return { items: items.flat(), next: to < mine.length ? to : undefined };
  },
  getNextPageParam: (page) => page.next,
});

/** The choices after one of them was changed; what is neither followed nor muted stays, so that it can come back. */
export function withLevel(
  choices: InfiniteData<Choices, unknown> | undefined,
  topic: string,
  level: Level,
): InfiniteData<Choices, unknown> | undefined {
  return (
    choices && {
      ...choices,
      pages: choices.pages.map((page) => ({
        ...page,
        items: page.items.map((one) => (one.topic === topic ? { ...one, level } : one)),
      })),
    }
  );
}
