import { Select, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Schemas, answerOf, api } from '@/api/client';
import { Dialog } from './Dialog';

/** Makes a topic a part of another one of its community. */
export function MergeDialog({ topic, onClose }: { topic: Schemas['TopicView']; onClose: () => void }) {
  const { t } = useTranslation('topic');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [into, setInto] = useState<string | null>(null);
  const community = topic.communityId;
  const others = useQuery({
    queryKey: ['topics', community, 'merge'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/communities/{community}/topics', { params: { path: { community }, query: { limit: 100 } } }))).items,
  });
  const merge = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(api.POST('/api/v1/topics/{topic}/merge', { params: { path: { topic: topic.id } }, body: { into: into ?? '' } })),
    onSuccess: (stays) => {
      void queries.invalidateQueries({ queryKey: ['topics', community] });
      void navigate(`/topics/${stays.id}`, { replace: true });
    },
  });
  return (
    <Dialog
      title={t('manage.merge')}
      submit={t('manage.mergeNow')}
      busy={merge.isPending}
      problem={merge.error ?? others.error}
      disabled={into === null}
      onSubmit={() => merge.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('manage.mergeHint')}</Text>
      <Select
        searchable
        label={t('manage.mergeInto')}
        nothingFoundMessage={t('manage.noTopics')}
        data={others.data?.filter((one) => one.id !== topic.id).map((one) => ({ value: one.id, label: one.title })) ?? []}
        value={into}
        onChange={setInto}
      />
    </Dialog>
  );
}
