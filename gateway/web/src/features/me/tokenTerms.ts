import type { Schemas } from '@/api/client';

export type Token = Schemas['TokenView'];

const DAY_MILLIS = 24 * 60 * 60_000;
const SOON_DAYS = 7;

/** How long a token may be asked to live, in days; the platform allows 366 at the most. */
export const LIFETIMES = [7, 30, 90, 180, 365] as const;

/** The moment at which a token ends that lives so many days. */
export function expiryIn(days: number, now: Date): Date {
  return new Date(now.getTime() + days * DAY_MILLIS);
}

/** Where a token stands: it works, it ends within a week, or it has ended. */
export function standingOf(token: Pick<Token, 'expiresAt'>, now: Date): 'ACTIVE' | 'ENDING' | 'ENDED' {
  const left = Date.parse(token.expiresAt) - now.getTime();
  if (left <= 0) {
    return 'ENDED';
  }
  return left <= SOON_DAYS * DAY_MILLIS ? 'ENDING' : 'ACTIVE';
}
