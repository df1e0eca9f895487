import { MutationCache, QueryClient } from '@tanstack/react-query';
import { Problem } from '@/api/problem';
import { tellProblem } from '@/ui/problems';

const MOST_TRIES = 3;
const FRESH_MILLIS = 15_000;

/** The state of the platform as this browser knows it. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MILLIS,
        retry: (failures, problem) => problem instanceof Problem && problem.passing && failures < MOST_TRIES,
      },
    },
    // A change that failed is told, unless whoever made it shows the problem itself (`meta: { quiet: true }`).
    mutationCache: new MutationCache({
      onError: (problem, _variables, _context, mutation) => {
        if (mutation.meta?.quiet !== true) {
          tellProblem(problem);
        }
      },
    }),
  });
}
