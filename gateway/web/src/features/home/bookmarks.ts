import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query';
import { type Schemas, answerOf, api } from '@/api/client';

export type Bookmark = Schemas['BookmarkView'];
export type BookmarkPages = InfiniteData<Schemas['PageBookmarkView'], string | undefined>;

/** The member's marked posts, the newest first. */
export const bookmarksQuery = infiniteQueryOptions({
  queryKey: ['bookmarks'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam: cursor }) =>
    answerOf(api.GET('/api/v1/me/bookmarks', { params: { query: { limit: 30, cursor } } })),
  getNextPageParam: (page) => page.next ?? undefined,
});

/** The pages with one bookmark changed, or left out where the change gives null. */
export function withBookmark(
  pages: BookmarkPages | undefined,
  post: string,
  change: (before: Bookmark) => Bookmark | null,
): BookmarkPages | undefined {
  return (
    pages && {
      ...pages,
      pages: pages.pages.map((page) => ({
        ...page,
        items: page.items.flatMap((one) => {
          if (one.post !== post) {
            return [one];
          }
          const after = change(one);
          return after ? [after] : [];
        }),
      })),
    }
  );
}

/** Marks a post, with or without a note; a post that is marked already keeps its place. */
export function mark(post: string, note: string | null | undefined) {
  return answerOf(
    api.PUT('/api/v1/posts/{post}/bookmark', { params: { path: { post } }, body: { note: note || null } }),
  );
}

/** Takes a mark away. */
export function unmark(post: string) {
  return answerOf(api.DELETE('/api/v1/posts/{post}/bookmark', { params: { path: { post } } }));
}
