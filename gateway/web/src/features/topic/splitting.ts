import { answerOf, api } from '@/api/client';
import type { Post } from './posts';

const CHUNK = 100;

/** Whether a post can go to another topic: the first one stays, and what is not shown stays where it is. */
export function mayGo(post: Pick<Post, 'number' | 'status'>): boolean {
  return post.number > 1 && post.status === 'VISIBLE';
}

/**
 * The ids of all posts of a stretch of numbers that can go to another topic, loaded on the page or not.
 *
 * @throws Problem where they could not be asked for
 */
export async function postsBetween(topic: string, from: number, to: number): Promise<string[]> {
  const found: string[] = [];
  for (let after = from - 1; after < to; ) {
    const query = { after, limit: Math.min(CHUNK, to - after) };
    const { items } = await answerOf(api.GET('/api/v1/topics/{topic}/posts', { params: { path: { topic }, query } }));
    const last = items.at(-1);
    if (last === undefined) {
      break;
    }
    found.push(...items.filter((post) => mayGo(post) && post.number <= to).map((post) => post.id));
    after = last.number;
  }
  return found;
}
