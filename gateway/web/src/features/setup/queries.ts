import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '@/api/client';

/** Whether the platform still waits for its first administrator. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  staleTime: 5 * 60_000,
  queryFn: () => answerOf(api.GET('/api/v1/setup')),
});
