import { Button, Group, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { KINDS } from '@/features/topic/kinds';
import { SORTS, type Choice, choiceOf, withChoice } from './choice';
import classes from './Discussions.module.css';

/** What of the discussions is shown, kept in the address of the page. */
export function Filters({ forums }: { forums: Schemas['ForumView'][] }) {
  const { t } = useTranslation('discussions');
  const [search, setSearch] = useSearchParams();
  const choice = choiceOf(search);
  const choose = (name: keyof Choice, value: string | null) => setSearch(withChoice(search, name, value), { preventScrollReset: true });
  return (
    <>
      <Group gap="sm" align="flex-end" className={classes.filters}>
        <Select
          label={t('filter.forum')}
          placeholder={t('filter.allForums')}
          clearable
          clearButtonProps={{ 'aria-label': t('filter.clear') }}
          data={forums.map((one) => ({ value: one.id, label: one.archived ? t('filter.archived', { name: one.name }) : one.name }))}
          value={choice.forum ?? null}
          onChange={(value) => choose('forum', value)}
        />
        <Select
          label={t('filter.kind')}
          placeholder={t('filter.allKinds')}
          clearable
          clearButtonProps={{ 'aria-label': t('filter.clear') }}
          disabled={choice.sort === 'unanswered'}
          data={KINDS.map((one) => ({ value: one, label: t(`topic:kind.${one}`) }))}
          value={choice.kind ?? null}
          onChange={(value) => choose('kind', value)}
        />
        <Select
          label={t('filter.sort')}
          allowDeselect={false}
          data={SORTS.map((one) => ({ value: one, label: t(`sort.${one}`) }))}
          value={choice.sort ?? 'latest'}
          onChange={(value) => choose('sort', value)}
        />
      </Group>
      {choice.tag && (
        <Group>
          <Button size="compact-sm" variant="light" rightSection={<IconX size={14} aria-hidden />} onClick={() => choose('tag', null)}>
            {t('filter.tag', { tag: choice.tag })}
          </Button>
        </Group>
      )}
    </>
  );
}
