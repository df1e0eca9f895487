import type { Schemas } from '@/api/client';

type Charter = Schemas['Charter'];

const TEXTS = ['purpose', 'domain', 'community', 'practice', 'idealMember'] as const;

/** What is different in one part of two charters. */
export type Difference =
  | { part: (typeof TEXTS)[number]; before: string; after: string }
  | { part: 'goals'; removed: string[]; added: string[] };

/** What changed from one charter to another, part by part. */
export function compareCharters(before: Charter, after: Charter): Difference[] {
  const texts: Difference[] = TEXTS.filter((part) => before[part] !== after[part]).map((part) => ({
    part,
    before: before[part],
    after: after[part],
  }));
  const removed = before.goals.filter((goal) => !after.goals.includes(goal));
  const added = after.goals.filter((goal) => !before.goals.includes(goal));
  return removed.length + added.length > 0 ? [...texts, { part: 'goals', removed, added }] : texts;
}
