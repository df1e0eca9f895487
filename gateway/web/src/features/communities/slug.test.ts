import { describe, expect, it } from 'vitest';
import { slugOf } from './slug';

describe('slugOf', () => {
  it('joins folded words by hyphens', () => {
    expect(slugOf('  Pflege & Ärzte: Nacht!  ')).toBe('pflege-arzte-nacht');
  });

  it('suggests nothing where a name has no Latin letters', () => {
    expect(slugOf('ممارسة')).toBe('');
  });

  it('suggests nothing that is too short or reserved', () => {
    expect(slugOf('X')).toBe('');
    expect(slugOf('Settings')).toBe('');
  });

  it('stays within 60 characters and ends with no hyphen', () => {
    const slug = slugOf(`${'a'.repeat(59)} bcd`);
    expect(slug).toBe('a'.repeat(59));
  });
});
