import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { type Schemas, api, responseOf } from '@/api/client';
import { signInPath, useMember } from '@/app/session';
import { communityQuery } from '@/features/communities/queries';
import { forumsQuery, waitingQuery } from '@/features/topic/queries';
import { createSendingKeys } from '@/features/topic/sending';
import { Empty } from '@/ui/Empty';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { NewTopicForm, type TopicWords } from './NewTopicForm';

/** Where a member begins a topic. */
export function Component() {
  const { t } = useTranslation(['discussions', 'topic']);
  const { community: name = '' } = useParams();
  const [search] = useSearchParams();
  const me = useMember();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const community = useQuery(communityQuery(name));
  const id = community.data?.id ?? '';
  const forums = useQuery({ ...forumsQuery(id), enabled: Boolean(me) && id !== '' });
  const [keyOf] = useState(createSendingKeys);
  const [held, setHeld] = useState<string | null>(null);
  const start = useMutation({
    meta: { quiet: true },
    mutationFn: ({ words }: { words: TopicWords; sent: () => void }) => {
      const body: Schemas['NewTopic'] = { ...words, attachments: words.attachments.map((one) => one.id) };
      return responseOf(
        api.POST('/api/v1/communities/{community}/topics', {
          params: { path: { community: id }, header: { 'Idempotency-Key': keyOf(body) } },
          body,
        }),
      );
    },
    onSuccess: ({ data }, { sent }) => {
      sent();
      void queries.invalidateQueries({ queryKey: ['topics', id] });
      if ('detail' in data) {
        setHeld(data.reason);
        void queries.invalidateQueries({ queryKey: waitingQuery.queryKey });
      } else {
        void navigate(`/topics/${data.id}`, { replace: true });
      }
    },
  });

  const list = `/communities/${name}/discussions`;
  if (me === null || (community.data && community.data.membership?.status !== 'MEMBER')) {
    return (
      <Empty
        picture="key"
        title={t('new.membersOnly')}
        action={
          me === null ? (
            <Button component="a" href={signInPath()}>
              {t('common:account.signIn')}
            </Button>
          ) : (
            <Button component={Link} to={`/communities/${name}`} variant="default">
              {t('new.toCommunity')}
            </Button>
          )
        }
      >
        {t('empty.join')}
      </Empty>
    );
  }
  if (held !== null) {
    return (
      <div role="status">
        <Empty
          picture="calm"
          title={t('topic:held.title')}
          action={
            <Button component={Link} to={list}>
              {t('new.toList')}
            </Button>
          }
        >
          {held !== '' && t(`topic:held.reason.${held}`, { defaultValue: '' })} {t('topic:held.text')}
        </Empty>
      </div>
    );
  }
  const problem = community.error ?? forums.error;
  return (
    <Stack gap="md" maw={760}>
      <Title order={2}>{t('new.title')}</Title>
      {!me || !community.data || !forums.data ? (
        problem ? (
          <ProblemAlert problem={problem} again={() => void forums.refetch()} />
        ) : (
          <>
            <Skeleton height={24} width="60%" />
            <Skeletons lines={4} />
          </>
        )
      ) : (
        <>
          <Text c="dimmed">{t('new.lead')}</Text>
          <NewTopicForm
            me={me.id}
            community={community.data}
            forums={forums.data.filter((one) => !one.archived)}
            forum={search.get('forum')}
            busy={start.isPending}
            problem={start.error}
            onSend={(words, sent) => start.mutate({ words, sent })}
          />
        </>
      )}
    </Stack>
  );
}
