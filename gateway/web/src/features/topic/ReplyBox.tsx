import { CloseButton, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, responseOf } from '@/api/client';
import { Problem } from '@/api/problem';
import { Composer, type Composing, type Words } from './Composer';
import type { Drafting } from './drafts';
import { takeEvent } from './live';
import type { Post } from './posts';
import { mineQuery, waitingQuery } from './queries';
import { useReading } from './Reading';
import { createSendingKeys } from './sending';
import { createTyping } from './typing';

const HELD_MILLIS = 10_000;

/** What a reply is made of; `replyTo` is the post that it answers. */
export type ReplyWords = Words & { replyTo: { id: string; number: number; name: string } | null };

/** The field for a reply at the end of a topic. */
export function ReplyBox({ ref, drafting, onSent }: { ref: Ref<Composing>; drafting: Drafting<ReplyWords>; onSent: (post: Post) => void }) {
  const { t } = useTranslation('topic');
  const { topic } = useReading();
  const queries = useQueryClient();
  const [keyOf] = useState(createSendingKeys);
  const [typing] = useState(() => createTyping(topic.id));
  const { draft, change, discard } = drafting;
  const send = useMutation({
    meta: { quiet: true },
    mutationFn: () => {
      const body = { body: draft.body, replyTo: draft.replyTo?.id ?? null, attachments: draft.attachments.map((one) => one.id) };
      return responseOf(
        api.POST('/api/v1/topics/{topic}/posts', {
          params: { path: { topic: topic.id }, header: { 'Idempotency-Key': keyOf(body) } },
          body,
        }),
      );
    },
    onSuccess: ({ data }) => {
      discard();
      if ('detail' in data) {
        notifications.show({ color: 'amber', title: t('held.title'), message: t('held.text'), autoClose: HELD_MILLIS });
        void queries.invalidateQueries({ queryKey: waitingQuery.queryKey });
        return;
      }
      takeEvent(queries, topic.id, { type: 'post', data });
      notifications.show({ message: t('reply.sent') });
      void queries.invalidateQueries({ queryKey: mineQuery(topic.id).queryKey });
      onSent(data);
    },
  });
  const { replyTo } = draft;
  return (
    <Composer
      ref={ref}
      community={topic.communityId}
      drafting={drafting}
      label={t('reply.label')}
      submit={t('reply.send')}
      busy={send.isPending}
      problem={send.error}
      bodyProblem={send.error instanceof Problem ? send.error.field('body') : undefined}
      onTyping={typing}
      onSend={() => send.mutate()}
      above={
        replyTo && (
          <Group gap="xs">
            <Text size="sm">{t('post.replyTo', { name: replyTo.name, number: replyTo.number })}</Text>
            <CloseButton size="sm" aria-label={t('reply.toTopic')} onClick={() => change({ replyTo: null })} />
          </Group>
        )
      }
    />
  );
}
