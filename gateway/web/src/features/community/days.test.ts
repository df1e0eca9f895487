import { describe, expect, it } from 'vitest';
import { dayOf, endOf } from './days';

describe('days', () => {
  it('come back as they were given', () => {
    expect(dayOf(endOf('2026-03-29'))).toBe('2026-03-29');
  });

  it('may be missing', () => {
    expect(endOf('')).toBeNull();
    expect(dayOf(null)).toBe('');
  });
});
