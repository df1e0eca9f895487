import { Checkbox, ScrollArea, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Schemas, answerOf, api } from '@/api/client';
import { Dialog } from './Dialog';
import type { Post } from './posts';

const EXCERPT = 90;

/** Takes posts out of a topic and makes a new one of them. */
export function SplitDialog({ topic, posts, onClose }: { topic: Schemas['TopicView']; posts: Post[]; onClose: () => void }) {
  const { t } = useTranslation('topic');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<string[]>([]);
  const [title, setTitle] = useState('');
  const split = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(api.POST('/api/v1/topics/{topic}/split', { params: { path: { topic: topic.id } }, body: { posts: chosen, title } })),
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ['topic', topic.id] });
      void navigate(`/topics/${made.id}`);
    },
  });
  return (
    <Dialog
      size="lg"
      title={t('manage.split')}
      submit={t('manage.splitNow')}
      busy={split.isPending}
      problem={split.error}
      disabled={chosen.length === 0 || title.trim().length < 3}
      onSubmit={() => split.mutate()}
      onClose={onClose}
    >
      <TextInput label={t('manage.newTitle')} required maxLength={200} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Checkbox.Group label={t('manage.splitPosts')} description={t('manage.splitHint')} value={chosen} onChange={setChosen}>
        <ScrollArea.Autosize mah={320} mt="xs">
          <Stack gap="xs">
            {posts
              .filter((post) => post.number > 1 && post.status === 'VISIBLE')
              .map((post) => (
                <Checkbox
                  key={post.id}
                  value={post.id}
                  label={`#${String(post.number)} ${post.author.name ?? t('common:formerMember')}`}
                  description={(post.body ?? '').slice(0, EXCERPT)}
                />
              ))}
          </Stack>
        </ScrollArea.Autosize>
      </Checkbox.Group>
    </Dialog>
  );
}
