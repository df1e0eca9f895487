import type { Schemas } from '@/api/client';

export type Case = Schemas['CaseView'];
export type Action = Schemas['NewDecisions']['action'];

const OF_KIND: Record<Case['kind'], Action[]> = {
  REPORTED: ['KEEP', 'HIDE', 'REMOVE', 'WARN', 'SUSPEND'],
  HELD: ['APPROVE', 'REMOVE', 'SUSPEND'],
};

/** What a moderator may decide about a case; nothing where it is their own post, decided by others or appealed. */
export function actionsFor(one: Case, moderator: string): Action[] {
  if (one.author.id === moderator || one.decision?.appeal) {
    return [];
  }
  if (one.status === 'DECIDED' && one.decision?.action !== 'HIDE' && one.decision?.by?.id !== moderator) {
    return [];
  }
  return OF_KIND[one.kind];
}

/** What may be decided about all of some cases together. */
export function actionsForAll(cases: Case[], moderator: string): Action[] {
  const [first, ...others] = cases.map((one) => actionsFor(one, moderator));
  return (first ?? []).filter((action) => others.every((actions) => actions.includes(action)));
}

/** Whether the author is told why, so that a reason is needed. */
export function needsReason(action: Action): boolean {
  return action !== 'KEEP' && action !== 'APPROVE';
}

/** Whether a moderator may decide the appeal of a case: another one than who decided first. */
export function mayDecideAppeal(one: Case, moderator: { id: string; administrator: boolean }): boolean {
  return (
    one.status === 'APPEALED' &&
    one.author.id !== moderator.id &&
    (one.decision?.by?.id !== moderator.id || moderator.administrator)
  );
}

/** What became of a decision about several cases: how many are done, and which were refused why. */
export function outcomeOf(results: Schemas['ItemResult'][]) {
  return {
    done: results.filter((one) => one.result === 'DONE').map((one) => one.id),
    refused: results.filter((one) => one.result === 'REFUSED'),
  };
}
