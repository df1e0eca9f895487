import type { Schemas } from '@/api/client';

/** Whether the author may still appeal: once, within the time that the platform gives. */
export function mayAppeal(own: Pick<Schemas['OwnCaseView'], 'appealableUntil' | 'decision'>, now: Date): boolean {
  return Boolean(own.appealableUntil) && !own.decision?.appeal && Date.parse(own.appealableUntil ?? '') > now.getTime();
}
