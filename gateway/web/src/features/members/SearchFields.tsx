import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { communityQuery, myCommunitiesQuery } from '@/features/communities/queries';
import { useTyped } from '@/ui/useTyped';
import classes from './Members.module.css';
import type { Search } from './queries';

/** What members are searched by; changes are told after a pause in typing. */
export function SearchFields({ search, change }: { search: Search; change: (changes: Partial<Search>) => void }) {
  const { t } = useTranslation('members');
  const mine = useQuery(myCommunitiesQuery);
  // A link may name a community that is not among the reader's own.
  const foreign = search.community !== '' && !mine.data?.some(({ community }) => community.slug === search.community);
  const other = useQuery({ ...communityQuery(search.community), enabled: foreign && mine.isSuccess });
  const communities = [
    ...(mine.data ?? []).map(({ community }) => ({ value: community.slug, label: community.name })),
    ...(foreign ? [{ value: search.community, label: other.data?.name ?? search.community }] : []),
  ];
  return (
    <search className={classes.search}>
      <Typed label={t('search.name')} max={200} value={search.query} settle={(query) => change({ query })} first />
      <Typed label={t('search.skill')} max={60} value={search.skill} settle={(skill) => change({ skill })} />
      <Select
        label={t('search.community')}
        placeholder={t('search.all')}
        data={communities}
        value={search.community || null}
        clearable
        clearButtonProps={{ 'aria-label': t('search.clear') }}
        onChange={(community) => change({ community: community ?? '' })}
      />
    </search>
  );
}

function Typed({
  label,
  value,
  max,
  settle,
  first = false,
}: {
  label: string;
  value: string;
  max: number;
  settle: (value: string) => void;
  first?: boolean;
}) {
  const [typed, setTyped] = useState(value);
  const [settled, setSettled] = useState(value);
  const tell = useTyped((next) => settle(next.trim()));
  // The address changed by other ways: a tag, the back button.
  if (value !== settled) {
    setSettled(value);
    if (value !== typed.trim()) {
      setTyped(value);
    }
  }
  return (
    <TextInput
      type={first ? 'search' : 'text'}
      label={label}
      value={typed}
      maxLength={max}
      leftSection={first ? <IconSearch size={18} aria-hidden /> : undefined}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
