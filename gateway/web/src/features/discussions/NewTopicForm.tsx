import { Radio, Select, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { Composer, type Words } from '@/features/topic/Composer';
import { useDraft } from '@/features/topic/drafts';
import { KINDS } from '@/features/topic/kinds';

const SHORTEST = 3;

/** What a topic begins with. */
export type TopicWords = Words & { forum: string; kind: (typeof KINDS)[number]; title: string; tags: string[] };

/** The form for a new topic; its draft is kept until it is sent. */
export function NewTopicForm({
  me,
  community,
  forums,
  forum,
  busy,
  problem,
  onSend,
}: {
  me: string;
  community: Schemas['CommunityView'];
  forums: Schemas['ForumView'][];
  /** The forum from which the member comes. */
  forum: string | null;
  busy: boolean;
  problem: unknown;
  onSend: (words: TopicWords, sent: () => void) => void;
}) {
  const { t } = useTranslation('discussions');
  const leads = community.membership?.role === 'LEADER';
  const first = forums.find((one) => one.id === forum) ?? forums.find((one) => one.id === community.id) ?? forums[0];
  const drafting = useDraft<TopicWords>(`${me}:topic:${community.id}`, {
    forum: first?.id ?? '',
    kind: 'DISCUSSION',
    title: '',
    tags: [],
    body: '',
    attachments: [],
  });
  const { draft, change, discard } = drafting;
  const wrong = problem instanceof Problem ? problem : null;
  const title = useRef<HTMLInputElement>(null);
  const [checked, setChecked] = useState(false);
  const isTitled = draft.title.trim().length >= SHORTEST;
  // A draft may be older than its forum's place among those that take topics.
  const chosen = forums.some((one) => one.id === draft.forum) ? draft.forum : (first?.id ?? '');
  const send = () => {
    setChecked(true);
    if (isTitled) {
      onSend({ ...draft, forum: chosen }, discard);
    } else {
      title.current?.focus();
    }
  };
  return (
    <Stack gap="md">
      <Select
        label={t('topic:field.forum')}
        allowDeselect={false}
        data={forums.map((one) => ({ value: one.id, label: one.name }))}
        value={chosen}
        error={wrong?.field('forum')}
        onChange={(forum) => change({ forum: forum ?? chosen })}
      />
      <Radio.Group label={t('new.kind')} value={draft.kind} error={wrong?.field('kind')} onChange={(kind) => change({ kind: kind as TopicWords['kind'] })}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs" spacing="sm">
          {KINDS.filter((kind) => leads || kind !== 'ANNOUNCEMENT').map((kind) => (
            <Radio key={kind} value={kind} label={t(`topic:kind.${kind}`)} description={t(`new.${kind}`)} />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <TextInput
        ref={title}
        label={t('topic:field.title')}
        description={t('new.titleHint')}
        required
        maxLength={200}
        value={draft.title}
        error={wrong?.field('title') ?? (checked && !isTitled ? t('new.titleMissing') : undefined)}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TagsInput
        label={t('topic:field.tags')}
        description={t('topic:field.tagsHint')}
        maxTags={5}
        value={draft.tags}
        error={wrong?.field('tags')}
        onChange={(tags) => change({ tags })}
      />
      <Composer
        community={community.id}
        drafting={drafting}
        label={t('new.body')}
        submit={t('new.send')}
        busy={busy}
        problem={problem}
        bodyProblem={wrong?.field('body')}
        onSend={send}
      />
    </Stack>
  );
}
