import { expect, it } from 'vitest';
import { expiryIn, standingOf } from './tokenTerms';

const now = new Date('2026-03-28T12:00:00Z');

it('counts days of 24 hours, over the change to summer time too', () => {
  expect(expiryIn(7, now).toISOString()).toBe('2026-04-04T12:00:00.000Z');
});

it('tells which tokens work, end within a week, and have ended', () => {
  expect(standingOf({ expiresAt: '2026-04-05T12:00:00Z' }, now)).toBe('ACTIVE');
  expect(standingOf({ expiresAt: '2026-04-04T12:00:00Z' }, now)).toBe('ENDING');
  expect(standingOf({ expiresAt: '2026-03-28T12:00:00Z' }, now)).toBe('ENDED');
});
