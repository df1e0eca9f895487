import type { InfiniteData } from '@tanstack/react-query';
import type { Schemas } from '@/api/client';

export type Post = Schemas['PostView'];
/** Where a page of posts begins (behind a number) and how many it has at most. */
export type Stretch = { after: number; limit: number };
export type Posts = InfiniteData<{ items: Post[] }, Stretch>;

/** All posts that are loaded, by number. */
export function allPosts(posts: { pages: { items: Post[] }[] } | undefined): Post[] {
  return posts?.pages.flatMap((page) => page.items) ?? [];
}

/** Changes each loaded post that `which` finds; the same object where there is none. */
export function changePost(posts: Posts, which: (post: Post) => boolean, change: (post: Post) => Post): Posts {
  if (!posts.pages.some((page) => page.items.some(which))) {
    return posts;
  }
  return {
    ...posts,
    pages: posts.pages.map((page) => ({ ...page, items: page.items.map((one) => (which(one) ? change(one) : one)) })),
  };
}

/**
 * Takes in a post that was made or changed. It takes the place of the one with its id or number, and goes behind
 * the last one where it is the next; one that lies beyond what is loaded is left for when it is asked for.
 */
export function takePost(posts: Posts, arrived: Post): Posts {
  const isSame = (one: Post) => one.id === arrived.id || one.number === arrived.number;
  const before = allPosts(posts);
  if (before.some(isSame)) {
    return changePost(posts, isSame, (one) =>
      one.id === arrived.id && one.version > arrived.version
        ? one
        : // What is told to all readers alike cannot know how this one reacted.
          { ...arrived, reacted: arrived.reacted.length === 0 && one.id === arrived.id ? one.reacted : arrived.reacted },
    );
  }
  const begins = posts.pageParams[0]?.after ?? 0;
  const last = before.at(-1)?.number ?? begins;
  if (arrived.number !== last + 1) {
    return posts;
  }
  const pages = posts.pages.map((page, at) =>
    at === posts.pages.length - 1 ? { ...page, items: [...page.items, arrived] } : page,
  );
  return { ...posts, pages };
}

/** Takes in how members react to a post now. */
export function takeReactions(posts: Posts, told: { id: string; reactions: Post['reactions'] }): Posts {
  return changePost(posts, (one) => one.id === told.id, (one) => ({
    ...one,
    reactions: told.reactions,
    reacted: one.reacted.filter((emoji) => emoji in told.reactions),
  }));
}

/** A post as it will be once the reader reacted to it, or took that back. */
export function reacted(post: Post, emoji: string, on: boolean): Post {
  if (post.reacted.includes(emoji) === on) {
    return post;
  }
  const count = (post.reactions[emoji] ?? 0) + (on ? 1 : -1);
  const others = Object.fromEntries(Object.entries(post.reactions).filter(([one]) => one !== emoji));
  return {
    ...post,
    reactions: count <= 0 ? others : { ...post.reactions, [emoji]: count },
    reacted: on ? [...post.reacted, emoji] : post.reacted.filter((one) => one !== emoji),
  };
}

/** Where to begin to read: at a post that a link names, else at the first unread one, else where reading ended. */
export function startOf(hash: string, mine: { firstUnread?: number | null; readUpTo: number } | null): number {
  const named = /^#post-(\d+)$/.exec(hash)?.[1];
  const number = named ? Number(named) : mine?.firstUnread ?? (mine && mine.readUpTo > PAGE ? mine.readUpTo : 1);
  // Some posts before it give it its context; a topic that fits on a page begins at its beginning.
  return number <= PAGE / 2 ? 0 : number - 1 - CONTEXT;
}

export const PAGE = 30;
const CONTEXT = 4;

/** The posts before those that are loaded; undefined where there are none. */
export function stretchBefore(first: Stretch): Stretch | undefined {
  if (first.after <= 0) {
    return undefined;
  }
  const after = Math.max(0, first.after - PAGE);
  return { after, limit: first.after - after };
}

/** The posts behind those that are loaded, as far as is known; undefined where there are none. */
export function stretchAfter(items: Post[], last: Stretch, known: number): Stretch | undefined {
  const end = items.at(-1)?.number ?? last.after;
  return end < known ? { after: end, limit: PAGE } : undefined;
}
