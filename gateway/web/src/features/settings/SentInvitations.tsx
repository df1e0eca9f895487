import { Badge, Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { Panel } from '@/features/communities/Panel';
import rows from '@/features/community/Community.module.css';
import { Confirm } from '@/ui/Confirm';
import { More } from '@/ui/More';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { CopyLink } from './CopyLink';
import { invitationsQuery } from './queries';

/** The invitations that were sent, what became of them, and taking them back. */
export function SentInvitations({ community }: { community: string }) {
  const { t, i18n } = useTranslation('settings');
  const invitations = useInfiniteQuery(invitationsQuery(community));
  const [revoking, setRevoking] = useState<Schemas['InvitationView'] | null>(null);
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: (id: string) =>
      answerOf(api.DELETE('/api/v1/communities/{community}/invitations/{id}', { params: { path: { community, id } } })),
    onSuccess: () => setRevoking(null),
    onSettled: () => queries.invalidateQueries({ queryKey: invitationsQuery(community).queryKey }),
  });
  const all = invitations.data?.pages.flatMap((page) => page.items) ?? [];
  const day = (at: string) => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(at));
  const nameOf = (one: Schemas['InvitationView']) => (one.kind === 'LINK' ? t('sent.link') : (one.email ?? t('sent.forgotten')));
  return (
    <Panel title={t('sent.title')}>
      {invitations.isPending && <Skeletons lines={2} />}
      {invitations.isError && <ProblemAlert problem={invitations.error} again={() => void invitations.refetch()} />}
      {invitations.data && all.length === 0 && <Text c="dimmed">{t('sent.none')}</Text>}
      <ul className={rows.rows}>
        {all.map((one) => (
          <li key={one.id}>
            <Group justify="space-between">
              <div>
                <Group gap="xs">
                  <Text fw={600}>{nameOf(one)}</Text>
                  <Badge variant="light" tt="none" color={one.state === 'SENT' ? 'fern' : 'gray'}>
                    {t(`sent.${one.state}`)}
                  </Badge>
                </Group>
                <Text size="sm" c="dimmed">
                  {one.kind === 'LINK' && <>{t('sent.uses', { count: one.uses, most: one.maxUses })} · </>}
                  {t('sent.until', { day: day(one.expiresAt) })}
                </Text>
              </div>
              {one.state === 'SENT' && (
                <Group gap="xs">
                  {one.token && <CopyLink token={one.token} />}
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('sent.revokeOne', { name: nameOf(one) })}
                    onClick={() => setRevoking(one)}
                  >
                    {t('sent.revoke')}
                  </Button>
                </Group>
              )}
            </Group>
          </li>
        ))}
      </ul>
      <More query={invitations} />
      <Confirm
        opened={revoking !== null}
        danger
        title={t('sent.revokeTitle')}
        label={t('sent.revoke')}
        busy={revoke.isPending}
        onConfirm={() => revoking && revoke.mutate(revoking.id)}
        onClose={() => setRevoking(null)}
      >
        <Text>{t('sent.revokeText')}</Text>
      </Confirm>
    </Panel>
  );
}
