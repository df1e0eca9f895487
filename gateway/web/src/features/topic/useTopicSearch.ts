import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf, api } from '@/api/client';

const CHUNK = 100;
const ENOUGH = 20;

/** Finds topics of a community by words of their titles, going back through all of them until enough are found. */
export function useTopicSearch(community: string, words: string) {
  const topics = useInfiniteQuery({
    queryKey: ['topics', community, 'search'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/communities/{community}/topics', {
          params: { path: { community }, query: { sort: 'newest', limit: CHUNK, cursor } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const sought = words.trim().toLocaleLowerCase();
  const found = (topics.data?.pages.flatMap((page) => page.items) ?? []).filter((one) => one.title.toLocaleLowerCase().includes(sought));
  const { hasNextPage, isFetching, isError, fetchNextPage } = topics;
  const goesOn = found.length < ENOUGH && hasNextPage && !isError;
  // The platform offers no search in titles yet.
  useEffect(() => {
    if (goesOn && !isFetching) {
      void fetchNextPage();
    }
  }, [goesOn, isFetching, fetchNextPage]);
  return { found, searches: goesOn || topics.isPending, problem: topics.error };
}
