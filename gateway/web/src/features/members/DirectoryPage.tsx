import { Button, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMember } from '@/app/session';
import { SignInFirst } from '@/features/me/SignInFirst';
import { Empty } from '@/ui/Empty';
import { More } from '@/ui/More';
import { Page, Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import classes from './Members.module.css';
import { PersonCard } from './PersonCard';
import { SearchFields } from './SearchFields';
import { type Search, peopleQuery } from './queries';

/** Everybody on the platform, by name, skill and community; the search stands in the address. */
export function Component() {
  const { t } = useTranslation('members');
  const member = useMember();
  const [params, setParams] = useSearchParams();
  const search: Search = {
    query: params.get('query') ?? '',
    skill: params.get('skill') ?? '',
    community: params.get('community') ?? '',
  };
  const people = useInfiniteQuery({
    ...peopleQuery(search),
    enabled: Boolean(member),
    placeholderData: keepPreviousData,
  });
  const items = people.data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = Object.values(search).some((one) => one !== '');
  const change = (changes: Partial<Search>) => {
    const wanted = Object.entries({ ...search, ...changes }).filter(([, value]) => value !== '');
    setParams(Object.fromEntries(wanted), { replace: true });
  };

  if (member === null) {
    return <SignInFirst title={t('directory.title')} />;
  }
  return (
    <Page title={t('directory.title')} lead={t('directory.lead')} width="lg">
      <SearchFields search={search} change={change} />
      {people.isPending && <Skeletons lines={4} height={110} />}
      {people.isError && <ProblemAlert problem={people.error} again={() => void people.refetch()} />}
      {people.isSuccess && items.length === 0 && (
        <Empty
          picture="search"
          title={t('directory.empty')}
          action={
            narrowed && (
              <Button variant="default" onClick={() => setParams({}, { replace: true })}>
                {t('directory.everybody')}
              </Button>
            )
          }
        >
          {t('directory.hint')}
        </Empty>
      )}
      <Text role="status" className="visually-hidden">
        {people.isSuccess && !people.isPlaceholderData ? t('directory.shown', { count: items.length }) : ''}
      </Text>
      <ul className={classes.cards}>
        {items.map((person) => (
          <PersonCard key={person.id} person={person} />
        ))}
      </ul>
      <More query={people} />
    </Page>
  );
}
