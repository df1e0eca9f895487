import { Alert, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { useMember } from '@/app/session';
import { refreshCommunities } from '@/features/communities/queries';
import { Refused } from '@/features/communities/Refused';
import { Confirm } from '@/ui/Confirm';
import { isLastLeader } from './rights';

/** Asks before a member leaves, or a request to join is withdrawn. */
export function EndDialog({
  community,
  leave,
  opened,
  onClose,
}: {
  community: Schemas['CommunityView'];
  /** Whether a membership ends; a request otherwise. */
  leave: boolean;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('community');
  const alone = isLastLeader(community, useMember()?.id);
  const queries = useQueryClient();
  const ending = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(api.DELETE('/api/v1/communities/{community}/members/me', { params: { path: { community: community.id } } })),
    onSuccess: async () => {
      onClose();
      notifications.show({ message: t(leave ? 'leave.done' : 'join.withdrawn', { name: community.name }) });
      await refreshCommunities(queries);
    },
  });
  return (
    <Confirm
      opened={opened}
      title={leave ? t('leave.title', { name: community.name }) : t('join.withdrawTitle')}
      label={t(leave ? 'leave.leave' : 'join.withdraw')}
      danger={leave}
      busy={ending.isPending}
      disabled={leave && alone}
      onConfirm={() => ending.mutate()}
      onClose={() => {
        ending.reset();
        onClose();
      }}
    >
      {leave && alone ? (
        <Alert color="amber" variant="light">
          {t('leave.alone')}
        </Alert>
      ) : (
        <Text>{t(leave ? 'leave.text' : 'join.withdrawText')}</Text>
      )}
      <Refused problem={ending.error} />
    </Confirm>
  );
}
