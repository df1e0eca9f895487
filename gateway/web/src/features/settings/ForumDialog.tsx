import { Button, Group, Modal, Radio, Stack, TextInput, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { Refused } from '@/features/communities/Refused';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { editedForumQuery } from './queries';
import { useForumWriting } from './useForumWriting';

type Forum = Schemas['ForumView'];

const AUDIENCES = ['EVERYONE', 'MEMBERS', 'LEADERS'] as const;

function Form({ community, forum, tag, onClose }: { community: string; forum?: Forum; tag?: string; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  // What is saved goes with the tag of what the form began with, whatever is read meanwhile.
  const [begun] = useState({ id: forum?.id, tag });
  const [name, setName] = useState(forum?.name ?? '');
  const [description, setDescription] = useState(forum?.description ?? '');
  const [audience, setAudience] = useState<Forum['audience']>(forum?.audience ?? 'MEMBERS');
  const writing = useForumWriting(community);
  const problem = writing.error instanceof Problem ? writing.error : null;
  const taken = problem?.errors.some((one) => one.code === 'name-taken') ? t('forums.taken') : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        writing.mutate(
          { ...begun, body: { name: name.trim(), description: description.trim(), audience } },
          { onSuccess: onClose },
        );
      }}
    >
      <Stack>
        <TextInput
          data-autofocus
          label={t('forums.name')}
          required
          maxLength={80}
          value={name}
          error={taken ?? problem?.field('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label={t('forums.description')}
          autosize
          minRows={2}
          maxLength={500}
          value={description}
          error={problem?.field('description')}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <Radio.Group
          label={t('forums.audience')}
          value={audience}
          onChange={(chosen) => setAudience(chosen as Forum['audience'])}
        >
          <Stack gap="xs" mt="xs">
            {AUDIENCES.map((one) => (
              <Radio key={one} value={one} label={t(`forums.${one}`)} description={t(`forums.${one}Help`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Refused problem={writing.error} told={Object.keys(problem?.fields() ?? {}).length > 0} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
          <Button type="submit" loading={writing.isPending} disabled={name.trim() === ''}>
            {forum ? common('action.save') : t('forums.open')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Opens a forum, or changes one as it is now. */
export function ForumDialog({ community, forum, onClose }: { community: string; forum: Forum | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const read = useQuery({ ...editedForumQuery(community, forum?.id ?? ''), enabled: forum !== null });
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={forum ? t('forums.edit', { name: forum.name }) : t('forums.open')}
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      {forum !== null && read.isPending && <Skeletons />}
      {read.isError && <ProblemAlert problem={read.error} again={() => void read.refetch()} />}
      {(forum === null || read.data) && <Form community={community} {...read.data} onClose={onClose} />}
    </Modal>
  );
}
