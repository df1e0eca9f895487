import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tellProblem } from '@/ui/problems';
import { type Bookmark, type BookmarkPages, bookmarksQuery, mark, unmark, withBookmark } from './bookmarks';

const UNDO_MILLIS = 10_000;

/** Takes a mark away at once and offers to bring it back, with its note. */
export function useRemoval(): (bookmark: Bookmark) => void {
  const { t } = useTranslation('home');
  const queries = useQueryClient();
  const reload = () => queries.invalidateQueries({ queryKey: bookmarksQuery.queryKey });

  const removal = useMutation({
    mutationFn: (bookmark: Bookmark) => unmark(bookmark.post),
    onMutate: (bookmark) => {
      queries.setQueryData(bookmarksQuery.queryKey, (pages) =>
        withBookmark(pages as BookmarkPages | undefined, bookmark.post, () => null),
      );
    },
    onError: reload,
    onSuccess: (_nothing, bookmark) => {
      const bringBack = () => {
        notifications.hide(bookmark.post);
        mark(bookmark.post, bookmark.note).then(reload, tellProblem);
      };
      notifications.show({
        id: bookmark.post,
        autoClose: UNDO_MILLIS,
        withCloseButton: false,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>{t('bookmarks.removed')}</span>
            {/* Without a post that can be read there is nothing to mark again. */}
            {bookmark.topic && (
              <Button size="compact-sm" variant="light" onClick={bringBack}>
                {t('common:action.undo')}
              </Button>
            )}
          </Group>
        ),
      });
    },
  });
  return (bookmark) => removal.mutate(bookmark);
}
