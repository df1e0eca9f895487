import type { Schemas } from '@/api/client';

/** What a reader may do in a topic. */
export type Rights = {
  isMember: boolean;
  /** Moderators and leaders of the community. */
  moderates: boolean;
  leads: boolean;
  /** Whether it is a listening round that has ended, which takes no words any more. */
  isClosed: boolean;
  /** Whether the reader may post here now. */
  mayPost: boolean;
};

/** What a reader may do in a topic, by the reader's place in its community. */
export function rightsIn(
  topic: Pick<Schemas['TopicView'], 'kind' | 'status' | 'locked'>,
  { membership }: Pick<Schemas['CommunityView'], 'membership'>,
): Rights {
  const isMember = membership?.status === 'MEMBER';
  const role = isMember ? membership.role : null;
  const moderates = role === 'MODERATOR' || role === 'LEADER';
  const isClosed = topic.kind === 'LISTENING' && topic.status === 'CLOSED';
  return { isMember, moderates, leads: role === 'LEADER', isClosed, mayPost: isMember && !isClosed && (!topic.locked || moderates) };
}
