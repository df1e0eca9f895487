import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '@/api/client';
import { Refused } from '@/features/communities/Refused';
import { Confirm } from '@/ui/Confirm';
import type { Case } from './deciding';
import classes from './Moderation.module.css';

/** Decides an appeal. */
export function AppealDialog({ community, one, onClose }: { community: string; one: Case; onClose: () => void }) {
  const { t } = useTranslation('moderation');
  const [decision, setDecision] = useState<'UPHELD' | 'OVERTURNED' | null>(null);
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const deciding = useMutation({
    meta: { quiet: true },
    mutationFn: (chosen: 'UPHELD' | 'OVERTURNED') =>
      answerOf(
        api.PUT('/api/v1/moderation/{id}/appeal', {
          params: { path: { id: one.id } },
          body: { decision: chosen, reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['community', community, 'moderation'] });
      onClose();
    },
  });
  return (
    <Confirm
      opened
      title={t('appeal.decide')}
      label={t('appeal.confirm')}
      busy={deciding.isPending}
      disabled={decision === null || reason.trim() === ''}
      onConfirm={() => decision && deciding.mutate(decision)}
      onClose={onClose}
    >
      <Text className={classes.said}>{one.decision?.appeal?.text}</Text>
      <Radio.Group
        label={t('appeal.choice')}
        value={decision}
        onChange={(chosen) => setDecision(chosen === 'UPHELD' ? 'UPHELD' : 'OVERTURNED')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="OVERTURNED" label={t('appeal.overturn')} description={t('appeal.overturnHelp')} />
          <Radio value="UPHELD" label={t('appeal.uphold')} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('decide.reason')}
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refused problem={deciding.error} />
    </Confirm>
  );
}
