import { Select, TextInput, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { Dialog } from '@/features/topic/Dialog';

type Audience = Schemas['ForumView']['audience'];
const AUDIENCES: Audience[] = ['MEMBERS', 'EVERYONE', 'LEADERS'];

/** Opens a forum in a community. */
export function ForumDialog({ community, onOpened, onClose }: { community: string; onOpened: (forum: string) => void; onClose: () => void }) {
  const { t } = useTranslation('discussions');
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [audience, setAudience] = useState<Audience>('MEMBERS');
  const open = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/communities/{community}/forums', {
          params: { path: { community } },
          body: { name, description: description.trim() || null, audience },
        }),
      ),
    onSuccess: async (forum) => {
      await queries.invalidateQueries({ queryKey: ['forums'] });
      onOpened(forum.id);
    },
  });
  const problem = open.error instanceof Problem ? open.error : null;
  return (
    <Dialog title={t('forum.open')} submit={t('forum.open')} busy={open.isPending} problem={open.error} disabled={name.trim() === ''} onSubmit={() => open.mutate()} onClose={onClose}>
      <TextInput label={t('forum.name')} required maxLength={80} value={name} error={problem?.field('name')} onChange={(event) => setName(event.currentTarget.value)} />
      <Textarea label={t('forum.description')} autosize minRows={2} maxLength={500} value={description} error={problem?.field('description')} onChange={(event) => setDescription(event.currentTarget.value)} />
      <Select
        label={t('forum.audience')}
        allowDeselect={false}
        data={AUDIENCES.map((one) => ({ value: one, label: t(`forum.${one}`) }))}
        value={audience}
        onChange={(chosen) => setAudience((chosen ?? 'MEMBERS') as Audience)}
      />
    </Dialog>
  );
}
