import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { isLastLeader, rightsOver } from './rights';

type Role = Schemas['MemberView']['role'];

const reader = { id: 'me', administrator: false };

function community(own: Role | null, ...leaders: string[]): Schemas['CommunityView'] {
  return {
    status: 'ACTIVE',
    membership: own && { status: 'MEMBER', role: own },
    leaders: leaders.map((id) => ({ member: { id, name: id }, role: 'LEADER' })),
  } as unknown as Schemas['CommunityView'];
}

function removes(own: Role, other: Role): boolean {
  return rightsOver({ id: 'other', role: other }, community(own, 'me', 'other'), reader).remove;
}

describe('rightsOver', () => {
  it('has members removed by who is of higher rank', () => {
    expect([removes('LEADER', 'MODERATOR'), removes('LEADER', 'MEMBER'), removes('MODERATOR', 'MEMBER')]).toEqual([true, true, true]);
    expect([removes('LEADER', 'LEADER'), removes('MODERATOR', 'MODERATOR'), removes('MEMBER', 'MEMBER')]).toEqual([false, false, false]);
  });

  it('has nobody remove themselves, while leaders may hand on their own role', () => {
    expect(rightsOver({ id: 'me', role: 'LEADER' }, community('LEADER', 'me', 'other'), reader)).toEqual({ assign: true, remove: false });
    expect(rightsOver({ id: 'other', role: 'MEMBER' }, community('MODERATOR'), reader)).toEqual({ assign: false, remove: true });
  });

  it('lets administrators remove anybody but the last leader', () => {
    const administrator = { id: 'me', administrator: true };
    const over = (one: Schemas['CommunityView']) => rightsOver({ id: 'other', role: 'LEADER' }, one, administrator).remove;
    expect(over(community(null, 'other', 'another'))).toBe(true);
    expect(over(community(null, 'other'))).toBe(false);
  });

  it('offers nothing to visitors, about who is gone, and where all is over', () => {
    const nothing = { assign: false, remove: false };
    expect(rightsOver({ id: 'other', role: 'MEMBER' }, community(null), null)).toEqual(nothing);
    expect(rightsOver({ id: null, role: 'MEMBER' }, community('LEADER'), reader)).toEqual(nothing);
    expect(rightsOver({ id: 'other', role: 'MEMBER' }, { ...community('LEADER'), status: 'CLOSED' }, reader)).toEqual(nothing);
  });
});

it('knows who leads alone', () => {
  expect(isLastLeader(community('LEADER', 'me'), 'me')).toBe(true);
  expect(isLastLeader(community('LEADER', 'me', 'other'), 'me')).toBe(false);
});
