import { KINDS } from '@/features/topic/kinds';

export const SORTS = ['latest', 'newest', 'unanswered'] as const;

type Kind = (typeof KINDS)[number];
type Sort = (typeof SORTS)[number];

/** Which topics are shown and in which order, as the address of the page says it. */
export type Choice = { forum?: string; kind?: Kind; tag?: string; sort?: Sort };

function oneOf<T extends string>(all: readonly T[], name: string | null): T | undefined {
  return all.find((one) => one === name);
}

/** The choice that an address makes; what it says and nobody understands is passed over. */
export function choiceOf(search: URLSearchParams): Choice {
  const sort = oneOf(SORTS, search.get('sort'));
  const kind = oneOf(KINDS, search.get('kind'));
  return {
    forum: search.get('forum') ?? undefined,
    tag: search.get('tag') ?? undefined,
    // Questions alone can be unanswered; the platform refuses any other combination.
    kind: sort === 'unanswered' ? undefined : kind,
    sort: sort === 'latest' ? undefined : sort,
  };
}

/** The address with one thing chosen otherwise; what goes without saying is left out. */
export function withChoice(search: URLSearchParams, name: keyof Choice, value: string | null): URLSearchParams {
  const changed = new URLSearchParams(search);
  if (value === null || value === '' || (name === 'sort' && value === 'latest')) {
    changed.delete(name);
  } else {
    changed.set(name, value);
  }
  if (name === 'sort' && value === 'unanswered') {
    changed.delete('kind');
  }
  return changed;
}
