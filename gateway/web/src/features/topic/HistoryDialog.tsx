import { Modal, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Ago } from '@/ui/Ago';
import { More } from '@/ui/More';
import { Skeletons } from '@/ui/Page';
import { PersonName } from '@/ui/Person';
import { ProblemAlert } from '@/ui/problems';
import { forumsQuery, historyQuery } from './queries';

type Entry = Schemas['EntryView'];

/** What happened to a topic since it was started. */
export function HistoryDialog({ topic, onClose }: { topic: Schemas['TopicView']; onClose: () => void }) {
  const { t } = useTranslation('topic');
  const history = useInfiniteQuery({ ...historyQuery(topic.id), staleTime: 0 });
  const forums = useQuery(forumsQuery(topic.communityId));
  const words = (entry: Entry) => {
    const forum = (id: string | null | undefined) => forums.data?.find((one) => one.id === id)?.name ?? '';
    const status = (one: string | null | undefined) => (one ? t(`status.${one}`) : '');
    switch (entry.what) {
      case 'MOVED':
        return t('history.MOVED', { from: forum(entry.from), to: forum(entry.to) });
      case 'DECIDED':
        return t('history.DECIDED', { to: status(entry.to) });
      case 'RETITLED':
        return t('history.RETITLED', { from: entry.from, to: entry.to });
      case 'TAGGED':
        return t('history.TAGGED', { tags: (entry.tags ?? []).join(', ') });
      default:
        return t(`history.${entry.what}`);
    }
  };
  return (
    <Modal opened title={t('history.title')} onClose={onClose} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack>
        {history.isPending && <Skeletons lines={3} height={36} />}
        <ProblemAlert problem={history.error} />
        {history.data?.pages
          .flatMap((page) => page.items)
          .map((entry, at) => (
            <div key={`${entry.at}-${String(at)}`}>
              <Text>{words(entry)}</Text>
              <Text size="sm" c="dimmed">
                {entry.by && (
                  <>
                    <PersonName person={entry.by} /> ·{' '}
                  </>
                )}
                <Ago at={entry.at} />
              </Text>
            </div>
          ))}
        <More query={history} />
      </Stack>
    </Modal>
  );
}
