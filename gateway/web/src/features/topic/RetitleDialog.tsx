import { TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { useTopicChange } from './changes';
import { Dialog } from './Dialog';

/** Changes the title and tags of a topic. */
export function RetitleDialog({ topic, onClose }: { topic: Schemas['TopicView']; onClose: () => void }) {
  const { t } = useTranslation('topic');
  const [shown] = useState(topic);
  const [title, setTitle] = useState(topic.title);
  const [tags, setTags] = useState(topic.tags);
  const change = useTopicChange(shown, true);
  const problem = change.error instanceof Problem ? change.error : null;
  return (
    <Dialog
      title={t('manage.retitle')}
      submit={t('common:action.save')}
      busy={change.isPending}
      problem={change.error}
      disabled={title.trim().length < 3}
      onSubmit={() => change.mutate({ title, tags }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput label={t('field.title')} required maxLength={200} value={title} error={problem?.field('title')} onChange={(event) => setTitle(event.currentTarget.value)} />
      <TagsInput label={t('field.tags')} description={t('field.tagsHint')} maxTags={5} value={tags} error={problem?.field('tags')} onChange={setTags} />
    </Dialog>
  );
}
