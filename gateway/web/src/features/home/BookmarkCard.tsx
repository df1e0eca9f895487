import { ActionIcon, Group, Text } from '@mantine/core';
import { IconBookmarkOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Ago } from '@/ui/Ago';
import { PersonName } from '@/ui/Person';
import { BookmarkNote } from './BookmarkNote';
import type { Bookmark } from './bookmarks';
import classes from './Home.module.css';
import { postPath } from './paths';
import { useRemoval } from './useRemoval';

/** One marked post: where it stands, how it begins, the own note, and taking the mark away. */
export function BookmarkCard({ bookmark }: { bookmark: Bookmark }) {
  const { t } = useTranslation('home');
  const remove = useRemoval();
  const title = bookmark.topic?.title ?? t('bookmarks.gone');
  return (
    <li className={classes.card}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          {bookmark.topic ? (
            <Link to={postPath(bookmark.topic.id, bookmark.number)} className={classes.titleLink} dir="auto">
              {title}
            </Link>
          ) : (
            <Text c="dimmed">{title}</Text>
          )}
          <Text size="sm" c="dimmed">
            {bookmark.topic && (
              <>
                <PersonName person={bookmark.author} /> ·{' '}
              </>
            )}
            {t('bookmarks.marked')} <Ago at={bookmark.at} />
          </Text>
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('bookmarks.removeOf', { topic: title })}
          onClick={() => remove(bookmark)}
        >
          <IconBookmarkOff size={20} aria-hidden />
        </ActionIcon>
      </Group>
      {bookmark.excerpt && (
        <Text mt="xs" lineClamp={4} dir="auto">
          {bookmark.excerpt}
        </Text>
      )}
      <BookmarkNote bookmark={bookmark} title={title} />
    </li>
  );
}
