import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMember } from '@/app/session';
import { Empty } from '@/ui/Empty';
import { More } from '@/ui/More';
import { Page, Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { useTyped } from '@/ui/useTyped';
import { CommunityCard } from './CommunityCard';
import classes from './CommunityCard.module.css';
import { discoverQuery } from './queries';

/** Every community that the reader may find, by words, in an order. */
export function Component() {
  const { t } = useTranslation('communities');
  const member = useMember();
  const [wishes, setWishes] = useSearchParams();
  const query = wishes.get('q') ?? '';
  const mine = wishes.get('mine') === 'true';
  const sort = wishes.get('sort') === 'newest' ? 'newest' : 'name';
  const found = useInfiniteQuery(discoverQuery({ query, mine, sort }));
  const communities = found.data?.pages.flatMap((page) => page.items);

  const wish = (name: string, value: string) =>
    setWishes(
      (before) => {
        if (value === '') {
          before.delete(name);
        } else {
          before.set(name, value);
        }
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  const founding = (
    <Button component={Link} to="/communities/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('discover.found')}
    </Button>
  );

  return (
    <Page title={t('discover.title')} lead={t('discover.lead')} actions={member && founding} width="lg">
      <Group role="search" align="flex-end" gap="md">
        <SearchField query={query} onSearch={(text) => wish('q', text)} />
        <NativeSelect
          label={t('discover.sort')}
          value={sort}
          data={[
            { value: 'name', label: t('discover.byName') },
            { value: 'newest', label: t('discover.byNewest') },
          ]}
          onChange={(event) => wish('sort', event.currentTarget.value === 'newest' ? 'newest' : '')}
        />
        {member && (
          <Checkbox
            mb={8}
            label={t('discover.mine')}
            checked={mine}
            onChange={(event) => wish('mine', event.currentTarget.checked ? 'true' : '')}
          />
        )}
      </Group>
      {found.isPending && <Skeletons height={160} />}
      {found.isError && <ProblemAlert problem={found.error} again={() => void found.refetch()} />}
      {communities && communities.length > 0 && (
        <ul className={classes.list} aria-label={t('discover.results')}>
          {communities.map((community) => (
            <CommunityCard key={community.id} community={community} />
          ))}
        </ul>
      )}
      {communities?.length === 0 && (
        <Empty
          picture={query || mine ? 'search' : 'people'}
          title={t(query || mine ? 'discover.nothing' : 'discover.none')}
          action={
            query || mine ? (
              <Button variant="default" onClick={() => setWishes({}, { replace: true })}>
                {t('discover.all')}
              </Button>
            ) : (
              member && founding
            )
          }
        >
          {t(query || mine ? 'discover.nothingHelp' : 'discover.noneHelp')}
        </Empty>
      )}
      <More query={found} />
    </Page>
  );
}

function SearchField({ query, onSearch }: { query: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation('communities');
  const [text, setText] = useState(query);
  const [sent, setSent] = useState(query);
  const search = useTyped((words) => {
    setSent(words);
    onSearch(words);
  });
  if (query !== sent) {
    // The way back, or the button that shows all, changed what is looked for.
    setSent(query);
    setText(query);
  }
  return (
    <TextInput
      type="search"
      flex="1 1 16rem"
      label={t('discover.search')}
      placeholder={t('discover.searchHint')}
      leftSection={<IconSearch size={18} aria-hidden />}
      maxLength={200}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value.trim());
      }}
    />
  );
}
