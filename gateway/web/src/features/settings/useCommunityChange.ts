import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, api, responseOf } from '@/api/client';
import { refreshCommunities } from '@/features/communities/queries';
import { editedCommunityQuery } from './queries';

/** Changes a community unless somebody else did since it was read; `onSaved` comes before pages are shown anew. */
export function useCommunityChange(
  community: string,
  tag: string | undefined,
  onSaved: (changed: Schemas['CommunityView']) => Promise<void> | void,
) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (body: Schemas['ChangeRequest']) =>
      responseOf(
        api.PATCH('/api/v1/communities/{community}', {
          params: { path: { community }, header: { 'If-Match': tag } },
          body,
        }),
      ),
    onError: () => queries.invalidateQueries(editedCommunityQuery(community)),
    onSuccess: async ({ data, response }) => {
      notifications.show({ message: t('saved') });
      queries.setQueryData(editedCommunityQuery(community).queryKey, {
        community: data,
        tag: response.headers.get('ETag') ?? undefined,
      });
      await onSaved(data);
      await refreshCommunities(queries);
    },
  });
}
