import { expect, it } from 'vitest';
import { mayAppeal } from './mayAppeal';

const now = new Date('2026-05-04T09:00:00Z');
const decision = { action: 'REMOVE' as const, at: '2026-05-01T09:00:00Z' };

it('allows one appeal within its time', () => {
  expect(mayAppeal({ decision, appealableUntil: '2026-05-31T09:00:00Z' }, now)).toBe(true);
  expect(mayAppeal({ decision, appealableUntil: '2026-05-04T08:59:00Z' }, now)).toBe(false);
  expect(mayAppeal({ decision, appealableUntil: null }, now)).toBe(false);
});

it('allows no second appeal', () => {
  const appealed = { ...decision, appeal: { text: 'I quoted the guideline.', at: '2026-05-02T09:00:00Z' } };

  expect(mayAppeal({ decision: appealed, appealableUntil: '2026-05-31T09:00:00Z' }, now)).toBe(false);
});
