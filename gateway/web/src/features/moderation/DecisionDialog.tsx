import { Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { Refused } from '@/features/communities/Refused';
import { dayOf, endOf } from '@/features/community/days';
import { Confirm } from '@/ui/Confirm';
import { type Action, needsReason } from './deciding';

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** Asks for what a decision needs, and decides about one case or many. */
export function DecisionDialog({
  community,
  items,
  action,
  onDone,
  onClose,
}: {
  community: string;
  items: string[];
  action: Action;
  onDone: (results: Schemas['ItemResult'][]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('moderation');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => dayOf(new Date(Date.now() + 7 * DAY_MILLIS).toISOString()));
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const deciding = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/communities/{community}/moderation/decisions', {
          params: { path: { community } },
          body: { items, action, reason: reason.trim() || null, suspendUntil: action === 'SUSPEND' ? endOf(until) : null },
        }),
      ),
    onSuccess: async ({ items: results }) => {
      onDone(results);
      await queries.invalidateQueries({ queryKey: ['community', community, 'moderation'] });
    },
  });
  const problem = deciding.error instanceof Problem ? deciding.error : null;
  const missing = needsReason(action) && reason.trim() === '';
  return (
    <Confirm
      opened
      title={t('decide.title', { count: items.length, action: t(`action.${action}`) })}
      label={t(`action.${action}`)}
      danger={action === 'REMOVE' || action === 'SUSPEND'}
      busy={deciding.isPending}
      onConfirm={() => {
        setChecked(true);
        if (!missing) {
          deciding.mutate();
        }
      }}
      onClose={onClose}
    >
      <Text>{t(`effect.${action}`)}</Text>
      <Textarea
        data-autofocus
        label={t('decide.reason')}
        description={t(needsReason(action) ? 'decide.reasonHelp' : 'decide.reasonOptional')}
        required={needsReason(action)}
        autosize
        minRows={3}
        maxLength={2000}
        value={reason}
        error={checked && missing ? t('decide.reasonMissing') : problem?.field('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {action === 'SUSPEND' && (
        <TextInput
          type="date"
          required
          label={t('decide.until')}
          min={dayOf(new Date().toISOString())}
          value={until}
          error={problem?.field('suspendUntil')}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      )}
      <Refused problem={deciding.error} told={Object.keys(problem?.fields() ?? {}).length > 0} />
    </Confirm>
  );
}
