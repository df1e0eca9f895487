import { describe, expect, it } from 'vitest';
import { caughtUp, changes, conflictsOf, onTopOf } from './edit';

const base = { name: 'Bees', joining: 'OPEN', questions: ['Why?'] };
const renaming = { tag: '"1"', base, values: { ...base, name: 'Wild Bees' } };

describe('an edit', () => {
  it('takes in what others change elsewhere, with the tag of that', () => {
    const now = { tag: '"2"', values: { ...base, joining: 'REQUEST' } };
    expect(conflictsOf(renaming, now)).toEqual([]);
    expect(caughtUp(renaming, now)).toEqual({
      tag: '"2"',
      base: now.values,
      values: { ...now.values, name: 'Wild Bees' },
    });
  });

  it('keeps its tag where somebody else changed the same', () => {
    const now = { tag: '"2"', values: { ...base, name: 'Honey Bees', joining: 'REQUEST' } };
    expect(conflictsOf(renaming, now)).toEqual(['name']);
    expect(caughtUp(renaming, now)).toBe(renaming);
    expect(onTopOf(renaming, now, () => true).values).toEqual({ ...now.values, name: 'Wild Bees' });
    expect(onTopOf(renaming, now, (field) => field !== 'name').values).toEqual(now.values);
  });

  it('is over once it is what holds', () => {
    const now = { tag: '"2"', values: { ...base, name: 'Wild Bees' } };
    expect(changes(renaming)).toBe(true);
    expect(changes(caughtUp(renaming, now))).toBe(false);
  });

  it('compares lists by what is in them', () => {
    expect(changes({ ...renaming, values: { ...base, questions: ['Why?'] } })).toBe(false);
  });
});
