import { Button, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Schemas, answerOf, api } from '@/api/client';
import { Panel } from '@/features/communities/Panel';
import { Refused } from '@/features/communities/Refused';
import { Confirm } from '@/ui/Confirm';

/** Closes the community for good, once its name was typed. */
export function ClosingSection({ community }: { community: Schemas['CommunityView'] }) {
  const { t } = useTranslation('settings');
  const [asked, setAsked] = useState(false);
  const [name, setName] = useState('');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const closing = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(api.DELETE('/api/v1/communities/{community}', { params: { path: { community: community.id } }, body: { name } })),
    onSuccess: async () => {
      await navigate('/');
      notifications.show({ message: t('closing.done', { name: community.name }) });
      // Nobody may see it any more: what is still drawn of it must not be asked for again.
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['community'], refetchType: 'none' }),
        queries.invalidateQueries({ queryKey: ['communities'] }),
        queries.invalidateQueries({ queryKey: ['unread'] }),
      ]);
    },
  });
  return (
    <Panel title={t('section.closing')}>
      <Text>{t('closing.text', { count: community.memberCount })}</Text>
      <Text>{t('closing.final')}</Text>
      <div>
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('closing.close')}
        </Button>
      </div>
      <Confirm
        opened={asked}
        danger
        title={t('closing.title', { name: community.name })}
        label={t('closing.close')}
        busy={closing.isPending}
        disabled={name.trim() !== community.name}
        onConfirm={() => closing.mutate()}
        onClose={() => {
          closing.reset();
          setName('');
          setAsked(false);
        }}
      >
        <TextInput
          data-autofocus
          label={t('closing.name', { name: community.name })}
          value={name}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Refused problem={closing.error} />
      </Confirm>
    </Panel>
  );
}
