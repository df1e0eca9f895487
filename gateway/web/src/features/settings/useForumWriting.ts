import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Schemas, answerOf, api } from '@/api/client';
import { refreshCommunities } from '@/features/communities/queries';

/** What is written of a forum: of one that there is, unless it changed since its `ETag` was read; else of a new one. */
export type ForumWriting = { id?: string; tag?: string; body: Schemas['ForumChange'] };

/** Opens and changes forums. */
export function useForumWriting(community: string) {
  const queries = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: ({ id, tag, body }: ForumWriting) =>
      id
        ? answerOf(
            api.PATCH('/api/v1/communities/{community}/forums/{forum}', {
              params: { path: { community, forum: id }, header: { 'If-Match': tag } },
              body,
            }),
          )
        : answerOf(
            api.POST('/api/v1/communities/{community}/forums', {
              params: { path: { community } },
              body: { ...body, name: body.name ?? '', audience: body.audience ?? undefined },
            }),
          ),
    onSuccess: () => refreshCommunities(queries),
  });
}
