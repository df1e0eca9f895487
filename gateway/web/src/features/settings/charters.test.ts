import { describe, expect, it } from 'vitest';
import { BLANK_CHARTER } from '@/features/communities/CharterFields';
import { compareCharters } from './charters';

const charter = { ...BLANK_CHARTER, purpose: 'Learn', goals: ['Meet', 'Write'] };

describe('compareCharters', () => {
  it('finds nothing between equal charters', () => {
    expect(compareCharters(charter, { ...charter, goals: [...charter.goals] })).toEqual([]);
  });

  it('shows texts before and after', () => {
    expect(compareCharters(charter, { ...charter, purpose: 'Teach' })).toEqual([
      { part: 'purpose', before: 'Learn', after: 'Teach' },
    ]);
  });

  it('tells which goals came and went', () => {
    expect(compareCharters(charter, { ...charter, goals: ['Write', 'Teach'] })).toEqual([
      { part: 'goals', removed: ['Meet'], added: ['Teach'] },
    ]);
  });
});
