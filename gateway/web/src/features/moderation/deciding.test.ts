import { describe, expect, it } from 'vitest';
import { type Case, actionsFor, actionsForAll, mayDecideAppeal, needsReason, outcomeOf } from './deciding';

const reported = {
  id: 'a.case',
  kind: 'REPORTED',
  status: 'OPEN',
  author: { id: 'author', warnings: 0 },
} as unknown as Case;
const held = { ...reported, id: 'b.held', kind: 'HELD' } as Case;

function decided(action: NonNullable<Case['decision']>['action'], by: string): Case {
  return { ...reported, status: 'DECIDED', decision: { action, by: { id: by, name: by }, at: '2026-01-01T00:00:00Z' } };
}

describe('actionsFor', () => {
  it('follows the kind of the case', () => {
    expect(actionsFor(reported, 'me')).toEqual(['KEEP', 'HIDE', 'REMOVE', 'WARN', 'SUSPEND']);
    expect(actionsFor(held, 'me')).toEqual(['APPROVE', 'REMOVE', 'SUSPEND']);
  });

  it('lets nobody decide about posts of their own', () => {
    expect(actionsFor(reported, 'author')).toEqual([]);
  });

  it('leaves decisions to who made them, but for what is only hidden', () => {
    expect(actionsFor(decided('REMOVE', 'other'), 'me')).toEqual([]);
    expect(actionsFor(decided('REMOVE', 'me'), 'me')).not.toEqual([]);
    expect(actionsFor(decided('HIDE', 'other'), 'me')).not.toEqual([]);
  });

  it('offers for several cases what fits all of them', () => {
    expect(actionsForAll([reported, held], 'me')).toEqual(['REMOVE', 'SUSPEND']);
    expect(actionsForAll([], 'me')).toEqual([]);
  });
});

describe('decisions', () => {
  it('need a reason where they are against the author', () => {
    expect(['KEEP', 'APPROVE'].some((action) => needsReason(action as 'KEEP'))).toBe(false);
    expect(needsReason('WARN')).toBe(true);
  });

  it('are told item by item', () => {
    const refused = { id: 'b', result: 'REFUSED' as const, code: 'already-decided' };
    expect(outcomeOf([{ id: 'a', result: 'DONE' }, refused])).toEqual({ done: ['a'], refused: [refused] });
  });
});

describe('mayDecideAppeal', () => {
  it('wants another moderator than who decided first', () => {
    const appealed = { ...decided('REMOVE', 'me'), status: 'APPEALED' as const };
    expect(mayDecideAppeal(appealed, { id: 'me', administrator: false })).toBe(false);
    expect(mayDecideAppeal(appealed, { id: 'other', administrator: false })).toBe(true);
    expect(mayDecideAppeal(appealed, { id: 'me', administrator: true })).toBe(true);
  });
});
