import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Schemas, answerOf, api } from '@/api/client';
import { Dialog } from './Dialog';
import { SplitChoice } from './SplitChoice';
import { postsBetween } from './splitting';
import { SplitRange } from './SplitRange';

/** Takes posts out of a topic and makes a new one of them: all from a number on, or chosen ones. */
export function SplitDialog({ topic, from = 2, onClose }: { topic: Schemas['TopicView']; from?: number; onClose: () => void }) {
  const { t } = useTranslation('topic');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [way, setWay] = useState<'range' | 'chosen'>('range');
  const [range, setRange] = useState({ from, to: topic.posts });
  const [chosen, setChosen] = useState<string[]>([]);
  const [title, setTitle] = useState('');
  const split = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const posts = way === 'chosen' ? chosen : await postsBetween(topic.id, Math.max(range.from, 2), range.to);
      return answerOf(api.POST('/api/v1/topics/{topic}/split', { params: { path: { topic: topic.id } }, body: { posts, title } }));
    },
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ['topic', topic.id] });
      void queries.invalidateQueries({ queryKey: ['topics', topic.communityId] });
      void navigate(`/topics/${made.id}`);
    },
  });
  const isChosen = way === 'chosen' ? chosen.length > 0 : range.from >= 2 && range.to >= range.from;
  return (
    <Dialog
      size="lg"
      title={t('manage.split')}
      submit={t('manage.splitNow')}
      busy={split.isPending}
      problem={split.error}
      disabled={!isChosen || title.trim().length < 3}
      onSubmit={() => split.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('manage.splitHint')}</Text>
      <TextInput label={t('manage.newTitle')} required maxLength={200} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <SegmentedControl
        fullWidth
        aria-label={t('manage.splitWay')}
        value={way}
        onChange={(now) => setWay(now as typeof way)}
        data={[
          { value: 'range', label: t('manage.splitRange') },
          { value: 'chosen', label: t('manage.splitChosen') },
        ]}
      />
      {way === 'range' ? (
        <SplitRange {...range} last={topic.posts} onChange={(first, to) => setRange({ from: first, to })} />
      ) : (
        <SplitChoice topic={topic.id} last={topic.posts} chosen={chosen} onChange={setChosen} />
      )}
    </Dialog>
  );
}
