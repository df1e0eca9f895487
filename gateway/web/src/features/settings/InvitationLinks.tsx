import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';
import { Panel } from '@/features/communities/Panel';
import { Refused } from '@/features/communities/Refused';
import { dayOf, endOf } from '@/features/community/days';
import { CopyLink } from './CopyLink';
import { addressOf } from './addresses';
import { useInviting } from './useInviting';

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** Makes links by which people come in. */
export function InvitationLinks({ community }: { community: string }) {
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
          <CopyLink token={token} size="sm" />
        </Group>
      )}
    </Panel>
  );
}
