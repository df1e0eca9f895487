import type { Schemas } from '@/api/client';

type Community = Schemas['CommunityView'];
type Own = Schemas['OwnMembershipView'];

/** Whether a member may do what leaders may. */
export function mayLead(community: Community, member: Pick<Schemas['OwnProfile'], 'administrator'> | null | undefined): boolean {
  return Boolean(member) && (community.membership?.role === 'LEADER' || member?.administrator === true);
}

/** Whether a member may do what moderators may. */
export function mayModerate(community: Community, member: Pick<Schemas['OwnProfile'], 'administrator'> | null | undefined): boolean {
  return mayLead(community, member) || (Boolean(member) && community.membership?.role === 'MODERATOR');
}

/** What a reader can do about belonging to a community. */
export type Joining =
  | { can: 'signIn' }
  | { can: 'leave' }
  | { can: 'withdraw'; since?: string }
  | { can: 'wait'; until: string; reason?: string }
  | { can: 'join' }
  | { can: 'ask'; after?: 'DECLINED' | 'REMOVED'; reason?: string }
  | { can: 'nothing'; why: 'closed' | 'invitation' };

/** What a reader can do now about belonging to a community. */
export function joiningOf(community: Community, own: Own | null, now: Date): Joining {
  if (community.status === 'CLOSED') {
    return { can: 'nothing', why: 'closed' };
  }
  if (own === null) {
    return { can: 'signIn' };
  }
  if (own.status === 'MEMBER') {
    return { can: 'leave' };
  }
  if (own.status === 'PENDING') {
    return { can: 'withdraw', since: own.since ?? undefined };
  }
  if (community.joining === 'INVITATION') {
    return { can: 'nothing', why: 'invitation' };
  }
  const reason = own.reason ?? undefined;
  if (own.status === 'DECLINED' && own.mayAskAgainAt && new Date(own.mayAskAgainAt) > now) {
    return { can: 'wait', until: own.mayAskAgainAt, reason };
  }
  // Who was removed asks, also where everybody else walks in.
  if (community.joining === 'REQUEST' || own.status === 'REMOVED') {
    const after = own.status === 'DECLINED' || own.status === 'REMOVED' ? own.status : undefined;
    return { can: 'ask', after, reason };
  }
  return { can: 'join' };
}

/** Whether a member has yet to accept the guidelines in force. */
export function owesAcceptance(own: Own | null | undefined): boolean {
  const current = own?.guidelines.current;
  return own?.status === 'MEMBER' && Boolean(current) && own.guidelines.accepted !== current;
}
