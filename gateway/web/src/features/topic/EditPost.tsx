import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { usePostsChange } from './changes';
import { Composer, type Words } from './Composer';
import { useDraft } from './drafts';
import { takePost } from './posts';
import { useReading } from './Reading';

/** The field in which an author changes a post. */
export function EditPost({ post, tag, onDone }: { post: Schemas['PostView']; tag: string; onDone: () => void }) {
  const { t } = useTranslation('topic');
  const { topic, me } = useReading();
  const [match] = useState(tag);
  const [old] = useState<Words>({ body: post.body ?? '', attachments: post.attachments });
  const drafting = useDraft<Words>(`${me.id}:edit:${post.id}:${String(post.version)}`, old);
  const change = usePostsChange(topic.id);
  const edit = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(
        api.PATCH('/api/v1/posts/{post}', {
          params: { path: { post: post.id }, header: { 'If-Match': match } },
          body: { body: drafting.draft.body, attachments: drafting.draft.attachments.map((one) => one.id) },
        }),
      ),
    onSuccess: (edited) => {
      change((posts) => takePost(posts, edited));
      drafting.discard();
      onDone();
    },
  });
  return (
    <Composer
      community={topic.communityId}
      drafting={drafting}
      old={old}
      label={t('post.editLabel')}
      submit={t('common:action.save')}
      busy={edit.isPending}
      problem={edit.error}
      bodyProblem={edit.error instanceof Problem ? edit.error.field('body') : undefined}
      onSend={() => edit.mutate()}
      onCancel={onDone}
    />
  );
}
