import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';

/** What is unread in the member's communities. */
export const unreadQuery = queryOptions({
  queryKey: ['unread'],
  refetchInterval: 60_000,
  queryFn: async () => (await answerOf(api.GET('/api/v1/me/unread', { params: { query: { limit: 100 } } }))).items,
});
