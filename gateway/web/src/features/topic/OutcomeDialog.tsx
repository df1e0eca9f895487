import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { useTopicChange } from './changes';
import { Dialog } from './Dialog';

type Topic = Schemas['TopicView'];
const COURSES: Partial<Record<Topic['kind'], Topic['status'][]>> = {
  IDEA: ['PROPOSED', 'PLANNED', 'DONE', 'DECLINED'],
  LISTENING: ['OPEN', 'CLOSED'],
};
const ENDS: Topic['status'][] = ['DONE', 'DECLINED', 'CLOSED'];

/** Where leaders decide about an idea or close a listening round, with words to the members. */
export function OutcomeDialog({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const { t } = useTranslation('topic');
  const [shown] = useState(topic);
  const [status, setStatus] = useState(topic.status);
  const [outcome, setOutcome] = useState(topic.outcome ?? '');
  const change = useTopicChange(shown, true);
  const needsWords = ENDS.includes(status);
  const begins = status === 'PROPOSED' || status === 'OPEN';
  return (
    <Dialog
      title={t('outcome.decide')}
      submit={t('common:action.save')}
      busy={change.isPending}
      problem={change.error}
      disabled={needsWords && outcome.trim() === ''}
      onSubmit={() =>
        change.mutate({ status, outcome: begins || outcome.trim() === '' ? undefined : outcome }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Select
        label={t('outcome.status')}
        allowDeselect={false}
        data={(COURSES[topic.kind] ?? []).map((one) => ({ value: one, label: t(`status.${one}`) }))}
        value={status}
        onChange={(chosen) => setStatus((chosen ?? status) as Topic['status'])}
      />
      {!begins && (
        <Textarea
          label={t('outcome.words')}
          description={t('outcome.hint')}
          required={needsWords}
          autosize
          minRows={4}
          maxLength={10_000}
          value={outcome}
          error={change.error instanceof Problem ? change.error.field('outcome') : undefined}
          onChange={(event) => setOutcome(event.currentTarget.value)}
        />
      )}
    </Dialog>
  );
}
