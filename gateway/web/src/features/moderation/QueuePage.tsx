import { Alert, Button, Checkbox, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { type Schemas, answerOf, api } from '@/api/client';
import { useMember } from '@/app/session';
import { communityQuery } from '@/features/communities/queries';
import { mayModerate } from '@/features/community/standing';
import { Empty } from '@/ui/Empty';
import { More } from '@/ui/More';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { AppealDialog } from './AppealDialog';
import { CaseCard } from './CaseCard';
import { DecisionDialog } from './DecisionDialog';
import { type Action, type Case, actionsFor, actionsForAll, outcomeOf } from './deciding';
import classes from './Moderation.module.css';

const STATES = ['OPEN', 'APPEALED', 'DECIDED'] as const;
const KINDS = ['REPORTED', 'HELD'] as const;

function useQueue(community: string, status: (typeof STATES)[number], kind: (typeof KINDS)[number] | undefined) {
  return useInfiniteQuery({
    queryKey: ['community', community, 'moderation', status, kind ?? null],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/communities/{community}/moderation', {
          params: { path: { community }, query: { status, kind, limit: 20, cursor } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

function Queue({ community, moderator }: { community: string; moderator: Schemas['OwnProfile'] }) {
  const { t } = useTranslation('moderation');
  const [wishes, setWishes] = useSearchParams();
  const status = STATES.find((one) => one === wishes.get('status')) ?? 'OPEN';
  const kind = KINDS.find((one) => one === wishes.get('kind'));
  const queue = useQueue(community, status, kind);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState<{ items: string[]; action: Action } | null>(null);
  const [appealed, setAppealed] = useState<Case | null>(null);
  const [results, setResults] = useState<Schemas['ItemResult'][]>([]);
  // What was refused may have left the list when that is told: others decided it.
  const [titles, setTitles] = useState<ReadonlyMap<string, string | null | undefined>>(new Map());
  const cases = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const decidable = cases.filter((one) => actionsFor(one, moderator.id).length > 0);
  const selected = decidable.filter((one) => chosen.has(one.id));
  const outcome = outcomeOf(results);

  const wish = (name: string, value: string) => {
    setChosen(new Set());
    setResults([]);
    setWishes(
      (before) => {
        if (value) {
          before.set(name, value);
        } else {
          before.delete(name);
        }
        return before;
      },
      { preventScrollReset: true },
    );
  };
  const done = (told: Schemas['ItemResult'][]) => {
    setResults(told);
    setTitles(new Map(cases.map((one) => [one.id, one.topicTitle])));
    setDeciding(null);
    setChosen(new Set(outcomeOf(told).refused.map((one) => one.id)));
  };

  return (
    <Stack gap="lg">
      <Title order={2}>{t('title')}</Title>
      <Group gap="md" align="flex-end">
        <NativeSelect
          label={t('filter.status')}
          value={status}
          data={STATES.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={(event) => wish('status', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('filter.kind')}
          value={kind ?? ''}
          data={[{ value: '', label: t('filter.all') }, ...KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))]}
          onChange={(event) => wish('kind', event.currentTarget.value)}
        />
        {decidable.length > 1 && (
          <Checkbox
            mb={8}
            label={t('selectAll')}
            checked={selected.length === decidable.length}
            indeterminate={selected.length > 0 && selected.length < decidable.length}
            onChange={(event) => setChosen(new Set(event.currentTarget.checked ? decidable.map((one) => one.id) : []))}
          />
        )}
      </Group>
      <div role="status">
        {results.length > 0 && (
          <Alert
            color={outcome.refused.length > 0 ? 'amber' : 'fern'}
            variant="light"
            title={t('result.done', { count: outcome.done.length })}
          >
            {outcome.refused.length > 0 && (
              <ul className={classes.reports}>
                {outcome.refused.map((one) => (
                  <li key={one.id}>
                    {titles.get(one.id) ?? t('case.newTopic')}:{' '}
                    {t([`refused.${one.code}`, 'refused.other'])}
                  </li>
                ))}
              </ul>
            )}
          </Alert>
        )}
      </div>
      {queue.isPending && <Skeletons height={180} lines={2} />}
      {queue.isError && <ProblemAlert problem={queue.error} again={() => void queue.refetch()} />}
      {queue.isSuccess && cases.length === 0 && (
        <Empty picture="calm" title={t(`empty.${status}`)}>{t(status === 'OPEN' ? 'empty.help' : 'empty.other')}</Empty>
      )}
      {cases.length > 0 && (
        <ul className={classes.list} aria-label={t('cases')}>
          {cases.map((one) => (
            <CaseCard
              key={one.id}
              one={one}
              moderator={moderator}
              selected={chosen.has(one.id)}
              onSelect={(yes) => {
                const next = new Set(chosen);
                if (yes) {
                  next.add(one.id);
                } else {
                  next.delete(one.id);
                }
                setChosen(next);
              }}
              onDecide={(action) => setDeciding({ items: [one.id], action })}
              onAppeal={() => setAppealed(one)}
            />
          ))}
        </ul>
      )}
      <More query={queue} />
      {selected.length > 0 && (
        <Paper className={classes.bar} data-bar radius="lg" p="sm" role="region" aria-label={t('bulk.label')}>
          <Group gap="xs">
            <Text fw={600}>{t('bulk.selected', { count: selected.length })}</Text>
            {actionsForAll(selected, moderator.id).map((action) => (
              <Button
                key={action}
                size="sm"
                variant="default"
                onClick={() => setDeciding({ items: selected.map((one) => one.id), action })}
              >
                {t(`action.${action}`)}
              </Button>
            ))}
            <Button size="sm" variant="subtle" color="gray" onClick={() => setChosen(new Set())}>
              {t('bulk.clear')}
            </Button>
          </Group>
        </Paper>
      )}
      {deciding && <DecisionDialog community={community} {...deciding} onDone={done} onClose={() => setDeciding(null)} />}
      {appealed && <AppealDialog community={community} one={appealed} onClose={() => setAppealed(null)} />}
    </Stack>
  );
}

/** What waits for the moderators of a community, and what they decided. */
export function Component() {
  const { community: reference = '' } = useParams();
  const { t } = useTranslation('moderation');
  const member = useMember();
  const community = useQuery(communityQuery(reference)).data;
  if (!community || member === undefined) {
    return <Skeletons />;
  }
  if (!member || !mayModerate(community, member)) {
    return <Empty picture="key" title={t('forbidden')}>{t('forbiddenHelp')}</Empty>;
  }
  return <Queue community={community.slug} moderator={member} />;
}
