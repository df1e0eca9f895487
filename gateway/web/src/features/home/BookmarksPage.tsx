import { Button, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SignInFirst } from '@/features/me/SignInFirst';
import { useMember } from '@/app/session';
import { Empty } from '@/ui/Empty';
import { More } from '@/ui/More';
import { Page, Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { BookmarkCard } from './BookmarkCard';
import { bookmarksQuery } from './bookmarks';
import classes from './Home.module.css';

/** The posts that the member marked, with notes of the member's own. */
export function Component() {
  const { t } = useTranslation('home');
  const member = useMember();
  const bookmarks = useInfiniteQuery({ ...bookmarksQuery, enabled: Boolean(member) });
  const items = bookmarks.data?.pages.flatMap((page) => page.items) ?? [];
  if (member === null) {
    return <SignInFirst title={t('common:nav.bookmarks')} />;
  }
  return (
    <Page title={t('common:nav.bookmarks')} lead={t('bookmarks.lead')}>
      {bookmarks.isPending && <Skeletons lines={4} height={110} />}
      {bookmarks.isError && <ProblemAlert problem={bookmarks.error} again={() => void bookmarks.refetch()} />}
      {bookmarks.isSuccess && items.length === 0 && !bookmarks.hasNextPage && (
        <Empty
          picture="bookmark"
          title={t('bookmarks.empty')}
          action={
            <Button component={Link} to="/" variant="default">
              {t('common:missing.home')}
            </Button>
          }
        >
          {t('bookmarks.how')}
        </Empty>
      )}
      <Stack component="ul" className={classes.list} gap="md">
        {items.map((one) => (
          <BookmarkCard key={one.post} bookmark={one} />
        ))}
      </Stack>
      <More query={bookmarks} />
    </Page>
  );
}
