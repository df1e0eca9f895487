import { Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '@/api/client';
import { refreshCommunities } from '@/features/communities/queries';
import { Refused } from '@/features/communities/Refused';
import { Confirm } from '@/ui/Confirm';
import type { Holder } from './RoleDialog';

/** Removes a member, with a reason and after a question. */
export function RemovalDialog({ community, holder, onClose }: { community: string; holder: Holder; onClose: () => void }) {
  const { t } = useTranslation('community');
  const { t: common } = useTranslation();
  const [reason, setReason] = useState('');
  const name = holder.member.name ?? common('formerMember');
  const queries = useQueryClient();
  const removing = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(
        api.DELETE('/api/v1/communities/{community}/members/{memberId}', {
          params: { path: { community, memberId: holder.member.id } },
          body: { reason: reason.trim() || null },
        }),
      ),
    onSuccess: async () => {
      await refreshCommunities(queries);
      notifications.show({ message: t('removal.done', { name }) });
      onClose();
    },
  });
  return (
    <Confirm
      opened
      danger
      title={t('removal.title', { name })}
      label={t('removal.remove')}
      busy={removing.isPending}
      onConfirm={() => removing.mutate()}
      onClose={onClose}
    >
      <Text>{t('removal.text')}</Text>
      <Textarea
        label={t('removal.reason')}
        description={t('removal.reasonHelp')}
        data-autofocus
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refused problem={removing.error} />
    </Confirm>
  );
}
