import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { joiningOf, mayLead, mayModerate, owesAcceptance } from './standing';

const NOW = new Date('2026-05-01T12:00:00Z');
const community = { status: 'ACTIVE', joining: 'OPEN', questions: [] } as unknown as Schemas['CommunityView'];
const stranger: Schemas['OwnMembershipView'] = { status: 'NONE', guidelines: {} };

describe('joiningOf', () => {
  it('lets anybody into an open community', () => {
    expect(joiningOf(community, stranger, NOW)).toEqual({ can: 'join' });
  });

  it('asks visitors to sign in first', () => {
    expect(joiningOf(community, null, NOW)).toEqual({ can: 'signIn' });
  });

  it('has who was removed ask, also where the community is open', () => {
    expect(joiningOf(community, { ...stranger, status: 'REMOVED', reason: 'Adverts' }, NOW)).toEqual({
      can: 'ask',
      after: 'REMOVED',
      reason: 'Adverts',
    });
  });

  it('has who was declined wait until the time is over', () => {
    const declined = { ...stranger, status: 'DECLINED' as const, reason: 'Full', mayAskAgainAt: '2026-05-03T00:00:00Z' };
    const byRequest = { ...community, joining: 'REQUEST' as const };

    expect(joiningOf(byRequest, declined, NOW)).toEqual({ can: 'wait', until: '2026-05-03T00:00:00Z', reason: 'Full' });
    expect(joiningOf(byRequest, declined, new Date('2026-05-04T00:00:00Z'))).toEqual({ can: 'ask', after: 'DECLINED', reason: 'Full' });
  });

  it('lets who asked withdraw, and members leave', () => {
    expect(joiningOf(community, { ...stranger, status: 'PENDING', since: '2026-04-30T00:00:00Z' }, NOW)).toEqual({
      can: 'withdraw',
      since: '2026-04-30T00:00:00Z',
    });
    expect(joiningOf(community, { ...stranger, status: 'MEMBER' }, NOW)).toEqual({ can: 'leave' });
  });

  it('offers nothing where invitations decide or all is over', () => {
    expect(joiningOf({ ...community, joining: 'INVITATION' }, stranger, NOW)).toEqual({ can: 'nothing', why: 'invitation' });
    expect(joiningOf({ ...community, status: 'CLOSED' }, stranger, NOW)).toEqual({ can: 'nothing', why: 'closed' });
  });
});

describe('what a role allows', () => {
  it('lets administrators do what leaders may', () => {
    expect(mayLead(community, { administrator: true })).toBe(true);
    expect(mayLead(community, null)).toBe(false);
  });

  it('lets moderators moderate and not lead', () => {
    const moderated = { ...community, membership: { status: 'MEMBER' as const, role: 'MODERATOR' as const } };
    expect(mayModerate(moderated, { administrator: false })).toBe(true);
    expect(mayLead(moderated, { administrator: false })).toBe(false);
  });
});

describe('owesAcceptance', () => {
  it('asks members again after the guidelines changed', () => {
    expect(owesAcceptance({ status: 'MEMBER', guidelines: { current: 2, accepted: 1 } })).toBe(true);
    expect(owesAcceptance({ status: 'MEMBER', guidelines: { current: 2, accepted: 2 } })).toBe(false);
    expect(owesAcceptance({ status: 'MEMBER', guidelines: {} })).toBe(false);
  });
});
