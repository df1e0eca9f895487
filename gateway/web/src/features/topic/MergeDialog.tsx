import { Select, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Schemas, answerOf, api } from '@/api/client';
import { Dialog } from './Dialog';
import { useTopicSearch } from './useTopicSearch';

/** Makes a topic a part of another one of its community. */
export function MergeDialog({ topic, onClose }: { topic: Schemas['TopicView']; onClose: () => void }) {
  const { t } = useTranslation('topic');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [into, setInto] = useState<Schemas['TopicView'] | null>(null);
  const [words, setWords] = useState('');
  const others = useTopicSearch(topic.communityId, words === into?.title ? '' : words);
  const offered = others.found.filter((one) => one.id !== topic.id);
  // What was chosen stays among the options, or the field would forget it.
  const options = into && !offered.some((one) => one.id === into.id) ? [into, ...offered] : offered;
  const merge = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(api.POST('/api/v1/topics/{topic}/merge', { params: { path: { topic: topic.id } }, body: { into: into?.id ?? '' } })),
    onSuccess: (stays) => {
      void queries.invalidateQueries({ queryKey: ['topics', topic.communityId] });
      void navigate(`/topics/${stays.id}`, { replace: true });
    },
  });
  return (
    <Dialog
      title={t('manage.merge')}
      submit={t('manage.mergeNow')}
      busy={merge.isPending}
      problem={merge.error ?? others.problem}
      disabled={into === null}
      onSubmit={() => merge.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('manage.mergeHint')}</Text>
      <Select
        searchable
        label={t('manage.mergeInto')}
        description={t('manage.mergeSearch')}
        nothingFoundMessage={t(others.searches ? 'manage.searching' : 'manage.noTopics')}
        limit={50}
        data={options.map((one) => ({ value: one.id, label: one.title }))}
        value={into?.id ?? null}
        onChange={(id) => setInto(options.find((one) => one.id === id) ?? null)}
        searchValue={words}
        onSearchChange={setWords}
      />
    </Dialog>
  );
}
