import type { Schemas } from '@/api/client';
import { InvitationLinks } from './InvitationLinks';
import { InvitationMails } from './InvitationMails';
import { SentInvitations } from './SentInvitations';

/** Invitations: by mail, by link, and those that were sent. */
export function InvitationsSection({ community }: { community: Schemas['CommunityView'] }) {
  return (
    <>
      <InvitationMails community={community.id} />
      <InvitationLinks community={community.id} />
      <SentInvitations community={community.id} />
    </>
  );
}
