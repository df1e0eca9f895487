import { Button, Group, Text, Textarea } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { ProblemAlert } from '@/ui/problems';
import { ownCasesQuery } from './queries';

/** Appeals against a decision; the words are kept in this browser until they are sent. */
export function AppealForm({ id, until }: { id: string; until: string }) {
  const { t } = useTranslation('me');
  const queries = useQueryClient();
  const [text, setText, forget] = useLocalStorage({ key: `praxis-appeal-${id}`, defaultValue: '' });
  const [wanted, setWanted] = useState(false);
  const open = wanted || text !== '';
  const send = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(api.POST('/api/v1/moderation/{id}/appeal', { params: { path: { id } }, body: { text } })),
    onSuccess: () => {
      forget();
      notifications.show({ message: t('appeal.sent') });
      void queries.invalidateQueries({ queryKey: ownCasesQuery.queryKey });
    },
  });
  const error = send.error instanceof Problem ? send.error.field('text') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  if (!open) {
    return (
      <Group>
        <Button size="sm" variant="light" onClick={() => setWanted(true)}>
          {t('appeal.open')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('appeal.until', { date: until })}
        </Text>
      </Group>
    );
  }
  return (
    <form onSubmit={submit}>
      <Textarea
        label={t('appeal.text')}
        description={t('appeal.hint', { date: until })}
        value={text}
        error={error}
        maxLength={4000}
        required
        autosize
        minRows={4}
        dir="auto"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {!error && <ProblemAlert problem={send.error} />}
      <Group mt="sm">
        <Button type="submit" loading={send.isPending} disabled={text.trim() === ''}>
          {t('appeal.send')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            forget();
            setWanted(false);
          }}
        >
          {t('common:action.cancel')}
        </Button>
      </Group>
    </form>
  );
}
