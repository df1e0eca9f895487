import { Badge, Button, CopyButton, Group, NumberInput, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { Panel } from '@/features/communities/Panel';
import { Refused } from '@/features/communities/Refused';
import rows from '@/features/community/Community.module.css';
import { dayOf, endOf } from '@/features/community/days';
import { Confirm } from '@/ui/Confirm';
import { More } from '@/ui/More';
import { addressesIn } from './addresses';
import { invitationsQuery } from './queries';

const DAY_MILLIS = 24 * 60 * 60 * 1000;

function useInviting(community: string) {
  const queries = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (body: Schemas['InvitationRequest']) =>
      answerOf(api.POST('/api/v1/communities/{community}/invitations', { params: { path: { community } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: invitationsQuery(community).queryKey }),
  });
}

function Mails({ community }: { community: string }) {
  const { t } = useTranslation('settings');
  const [text, setText] = useState('');
  const inviting = useInviting(community);
  const addresses = addressesIn(text);
  return (
    <Panel title={t('mails.title')} lead={t('mails.lead')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          inviting.mutate({ emails: addresses }, { onSuccess: () => setText('') });
        }}
      >
        <Stack>
          <Textarea
            label={t('mails.addresses')}
            description={t('mails.addressesHelp')}
            autosize
            minRows={3}
            value={text}
            error={addresses.length > 100 ? t('mails.tooMany') : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Refused problem={inviting.error} />
          <Group>
            <Button type="submit" loading={inviting.isPending} disabled={addresses.length === 0 || addresses.length > 100}>
              {t('mails.send', { count: addresses.length })}
            </Button>
          </Group>
        </Stack>
      </form>
      <div role="status">
        {inviting.data?.results && (
          <ul className={rows.rows} aria-label={t('mails.results')}>
            {inviting.data.results.map((one) => (
              <li key={one.email}>
                <Group justify="space-between">
                  <Text>{one.email}</Text>
                  <Badge variant="light" tt="none" color={one.result === 'SENT' ? 'fern' : 'amber'}>
                    {t(`mails.${one.result}`)}
                  </Badge>
                </Group>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}

/** The address at which an invitation is accepted in this application. */
export function addressOf(token: string): string {
  return `${location.origin}/join/${token}`;
}

function Copy({ token }: { token: string }) {
  const { t } = useTranslation();
  return (
    <CopyButton value={addressOf(token)}>
      {({ copied, copy }) => (
        <Button size="xs" variant="default" onClick={copy}>
          {t(copied ? 'action.copied' : 'action.copy')}
        </Button>
      )}
    </CopyButton>
  );
}

function Links({ community }: { community: string }) {
  const { t } = useTranslation('settings');
  const [uses, setUses] = useState<number | string>(100);
  const [until, setUntil] = useState(() => dayOf(new Date(Date.now() + 30 * DAY_MILLIS).toISOString()));
  const inviting = useInviting(community);
  const problem = inviting.error instanceof Problem ? inviting.error : null;
  const token = inviting.data?.link?.token;
  return (
    <Panel title={t('links.title')} lead={t('links.lead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          inviting.mutate({ link: { maxUses: Number(uses) || null, expiresAt: endOf(until) } });
        }}
      >
        <Stack>
          <Group align="flex-start">
            <NumberInput
              label={t('links.uses')}
              min={1}
              max={10_000}
              value={uses}
              error={problem?.field('link.maxUses')}
              onChange={setUses}
            />
            <TextInput
              type="date"
              label={t('links.until')}
              min={dayOf(new Date().toISOString())}
              value={until}
              error={problem?.field('link.expiresAt')}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
          </Group>
          <Refused problem={inviting.error} told={Object.keys(problem?.fields() ?? {}).length > 0} />
          <Group>
            <Button type="submit" loading={inviting.isPending}>
              {t('links.make')}
            </Button>
          </Group>
        </Stack>
      </form>
      {token && (
        <Group align="flex-end" wrap="nowrap">
          <TextInput flex={1} readOnly label={t('links.made')} value={addressOf(token)} />
          <Copy token={token} />
        </Group>
      )}
    </Panel>
  );
}

function Sent({ community }: { community: string }) {
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
  return (
    <Panel title={t('sent.title')}>
      {all.length === 0 && <Text c="dimmed">{t('sent.none')}</Text>}
      <ul className={rows.rows}>
        {all.map((one) => (
          <li key={one.id}>
            <Group justify="space-between">
              <div>
                <Group gap="xs">
                  <Text fw={600}>{one.kind === 'LINK' ? t('sent.link') : (one.email ?? t('sent.forgotten'))}</Text>
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
                  {one.token && <Copy token={one.token} />}
                  <Button size="xs" variant="default" onClick={() => setRevoking(one)}>
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

/** Invitations: by mail, by link, and those that were sent. */
export function InvitationsSection({ community }: { community: Schemas['CommunityView'] }) {
  return (
    <>
      <Mails community={community.slug} />
      <Links community={community.slug} />
      <Sent community={community.slug} />
    </>
  );
}
