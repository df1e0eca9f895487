import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { Panel } from '@/features/communities/Panel';
import { refreshCommunities } from '@/features/communities/queries';
import rows from '@/features/community/Community.module.css';
import { Ago } from '@/ui/Ago';
import { Confirm } from '@/ui/Confirm';
import { Empty } from '@/ui/Empty';
import { More } from '@/ui/More';
import { Skeletons } from '@/ui/Page';
import { PersonLine } from '@/ui/Person';
import { ProblemAlert } from '@/ui/problems';
import { requestsQuery } from './queries';

function Asking({ community, request }: { community: Schemas['CommunityView']; request: Schemas['RequestView'] }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const deciding = useMutation({
    mutationFn: (decision: 'APPROVED' | 'DECLINED') =>
      answerOf(
        api.PUT('/api/v1/communities/{community}/requests/{memberId}', {
          params: { path: { community: community.id, memberId: request.member.id } },
          body: { decision, reason: decision === 'DECLINED' ? reason.trim() : null },
        }),
      ),
    onSuccess: () => setDeclining(false),
    onSettled: () => refreshCommunities(queries),
  });
  const name = request.member.name ?? common('formerMember');
  return (
    <li>
      <Stack gap="xs">
        <Group justify="space-between">
          <PersonLine person={request.member} />
          <Text size="sm" c="dimmed" component="span">
            <Ago at={request.since} />
          </Text>
        </Group>
        {request.answers.map((answer, index) => (
          <div key={index}>
            <Text size="sm" fw={600}>
              {community.questions[index] ?? t('requests.earlier')}
            </Text>
            <Text className={rows.text} dir="auto">{answer}</Text>
          </div>
        ))}
        <Group gap="xs">
          <Button
            size="sm"
            loading={deciding.isPending && !declining}
            aria-label={t('requests.approveOne', { name })}
            onClick={() => deciding.mutate('APPROVED')}
          >
            {t('requests.approve')}
          </Button>
          <Button
            size="sm"
            variant="default"
            aria-label={t('requests.declineOne', { name })}
            onClick={() => setDeclining(true)}
          >
            {t('requests.decline')}
          </Button>
        </Group>
      </Stack>
      <Confirm
        opened={declining}
        title={t('requests.declineOne', { name })}
        label={t('requests.decline')}
        danger
        busy={deciding.isPending}
        disabled={reason.trim() === ''}
        onConfirm={() => deciding.mutate('DECLINED')}
        onClose={() => setDeclining(false)}
      >
        <Textarea
          label={t('requests.reason')}
          description={t('requests.reasonHelp')}
          required
          autosize
          minRows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Confirm>
    </li>
  );
}

/** Who asks to join, with what they answered, and the decision about each. */
export function RequestsSection({ community }: { community: Schemas['CommunityView'] }) {
  const { t } = useTranslation('settings');
  const requests = useInfiniteQuery(requestsQuery(community.id));
  const all = requests.data?.pages.flatMap((page) => page.items) ?? [];
  if (requests.isPending) {
    return <Skeletons />;
  }
  if (requests.isError) {
    return <ProblemAlert problem={requests.error} again={() => void requests.refetch()} />;
  }
  if (all.length === 0) {
    return <Empty picture="calm" title={t('requests.none')}>{t('requests.noneHelp')}</Empty>;
  }
  return (
    <Panel title={t('section.requests')}>
      <ul className={rows.rows}>
        {all.map((request) => (
          <Asking key={request.member.id} community={community} request={request} />
        ))}
      </ul>
      <More query={requests} />
    </Panel>
  );
}
