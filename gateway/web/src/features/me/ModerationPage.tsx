import { Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMember } from '@/app/session';
import { Empty } from '@/ui/Empty';
import { More } from '@/ui/More';
import { Page, Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { OwnCase } from './OwnCase';
import classes from './Me.module.css';
import { SignInFirst } from './SignInFirst';
import { ownCasesQuery } from './queries';

/** What moderators decided about the member's posts, and what waits for them. */
export function Component() {
  const { t } = useTranslation('me');
  const member = useMember();
  const cases = useInfiniteQuery({ ...ownCasesQuery, enabled: Boolean(member) });
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];
  if (member === null) {
    return <SignInFirst title={t('common:account.moderation')} />;
  }
  return (
    <Page title={t('common:account.moderation')} lead={t('cases.lead')}>
      {cases.isPending && <Skeletons lines={3} height={140} />}
      {cases.isError && <ProblemAlert problem={cases.error} again={() => void cases.refetch()} />}
      {cases.isSuccess && items.length === 0 && (
        <Empty picture="calm" title={t('cases.none')}>
          {t('cases.noneText')}
        </Empty>
      )}
      <Stack component="ul" className={classes.list} gap="md">
        {items.map((one) => (
          <OwnCase key={one.id} own={one} />
        ))}
      </Stack>
      <More query={cases} />
    </Page>
  );
}
