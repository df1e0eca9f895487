import { Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/features/communities/Panel';
import { Refused } from '@/features/communities/Refused';
import rows from '@/features/community/Community.module.css';
import { addressesIn } from './addresses';
import { useInviting } from './useInviting';

/** Invites people by mail, and tells what became of each address. */
export function InvitationMails({ community }: { community: string }) {
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
              {addresses.length === 0 ? t('mails.invite') : t('mails.send', { count: addresses.length })}
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
                  <Text dir="ltr">{one.email}</Text>
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
