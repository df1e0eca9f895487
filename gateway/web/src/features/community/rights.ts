import type { Schemas } from '@/api/client';
import { mayLead, mayModerate } from './standing';

type Community = Schemas['CommunityView'];
type Role = Schemas['MemberView']['role'];
type Reader = Pick<Schemas['OwnProfile'], 'id' | 'administrator'> | null | undefined;

const RANKS: Record<Role, number> = { MEMBER: 0, MODERATOR: 1, LEADER: 2 };

/** What a reader may do about a member. */
export type Rights = {
  /** Whether the reader may give another role. */
  assign: boolean;
  /** Whether the reader may remove the member. */
  remove: boolean;
};

/** Whether somebody leads a community alone, and so can neither leave nor be given another role. */
export function isLastLeader(community: Community, memberId: string | null | undefined): boolean {
  const leaders = community.leaders?.filter((one) => one.role === 'LEADER') ?? [];
  return leaders.length === 1 && leaders[0]?.member.id === memberId;
}

/**
 * What a reader may do about a member of a community: leaders assign roles, moderators remove who is of lower rank, and
 * administrators anybody but the last leader. Nobody removes themselves: they leave.
 */
export function rightsOver(holder: { id?: string | null; role: Role }, community: Community, reader: Reader): Rights {
  if (!reader || !holder.id || community.status === 'CLOSED') {
    return { assign: false, remove: false };
  }
  const own = community.membership?.role;
  const outranks = reader.administrator
    ? !isLastLeader(community, holder.id)
    : own !== null && own !== undefined && RANKS[own] > RANKS[holder.role];
  return {
    assign: mayLead(community, reader),
    remove: mayModerate(community, reader) && outranks && holder.id !== reader.id,
  };
}
