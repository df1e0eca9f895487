import { describe, expect, it } from 'vitest';
import { agoInWords } from './Ago';

const now = new Date('2026-03-01T12:00:00Z');

describe('agoInWords', () => {
  it.each([
    ['2026-03-01T11:59:40Z', 'now'],
    ['2026-03-01T11:58:00Z', '2 minutes ago'],
    ['2026-03-01T09:00:00Z', '3 hours ago'],
    ['2026-02-28T12:00:00Z', 'yesterday'],
    ['2026-02-10T12:00:00Z', '3 weeks ago'],
    ['2024-03-01T12:00:00Z', '2 years ago'],
    ['2026-03-01T14:00:00Z', 'in 2 hours'],
  ])('says of %s: %s', (then, words) => {
    expect(agoInWords(new Date(then), now, 'en')).toBe(words);
  });

  it('speaks the language of the reader', () => {
    expect(agoInWords(new Date('2026-03-01T09:00:00Z'), now, 'de')).toBe('vor 3 Stunden');
  });
});
