import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problems';
import { type Bookmark, type BookmarkPages, bookmarksQuery, mark, withBookmark } from './bookmarks';

const MAX_NOTE = 200;

/** Whoever opens the field wants to write in it. */
function focusOnce(field: HTMLInputElement | null) {
  field?.focus();
}

/** The note beside a marked post, to read and to write. */
export function BookmarkNote({ bookmark, title }: { bookmark: Bookmark; title: string }) {
  const { t } = useTranslation('home');
  const queries = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: (note: string) => mark(bookmark.post, note),
    onSuccess: (_nothing, note) => {
      setText(null);
      queries.setQueryData(bookmarksQuery.queryKey, (pages) =>
        withBookmark(pages as BookmarkPages | undefined, bookmark.post, (before) => ({ ...before, note: note || null })),
      );
    },
  });

  if (text === null) {
    return (
      <Group mt="xs" gap="xs">
        {bookmark.note && (
          <Text fs="italic" dir="auto">
            {bookmark.note}
          </Text>
        )}
        {bookmark.topic && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil size={14} aria-hidden />}
            aria-label={t('bookmarks.noteOf', { topic: title })}
            onClick={() => setText(bookmark.note ?? '')}
          >
            {bookmark.note ? t('bookmarks.editNote') : t('bookmarks.addNote')}
          </Button>
        )}
      </Group>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(text.trim());
  };
  return (
    <form onSubmit={submit}>
      <Group mt="xs" align="flex-end" gap="xs">
        <TextInput
          label={t('bookmarks.note')}
          description={t('bookmarks.noteHint')}
          value={text}
          maxLength={MAX_NOTE}
          ref={focusOnce}
          flex="1 1 16rem"
          dir="auto"
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setText(null)}
        />
        <Button type="submit" loading={save.isPending}>
          {t('common:action.save')}
        </Button>
        <Button variant="default" onClick={() => setText(null)}>
          {t('common:action.cancel')}
        </Button>
      </Group>
      <ProblemAlert problem={save.error} />
    </form>
  );
}
