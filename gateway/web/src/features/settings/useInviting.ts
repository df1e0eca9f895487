import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Schemas, answerOf, api } from '@/api/client';
import { invitationsQuery } from './queries';

/** Invites people to a community. */
export function useInviting(community: string) {
  const queries = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (body: Schemas['InvitationRequest']) =>
      answerOf(api.POST('/api/v1/communities/{community}/invitations', { params: { path: { community } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: invitationsQuery(community).queryKey }),
  });
}
