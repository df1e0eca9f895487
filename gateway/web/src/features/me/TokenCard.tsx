import { Badge, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '@/api/client';
import { Ago } from '@/ui/Ago';
import { Confirm } from '@/ui/Confirm';
import classes from './Me.module.css';
import { tokensQuery } from './queries';
import { type Token, standingOf } from './tokenTerms';

const COLOURS = { ACTIVE: 'fern', ENDING: 'amber', ENDED: 'gray' } as const;

/** One token: what it may do, when it was used, until when it works, and revoking it. */
export function TokenCard({ token }: { token: Token }) {
  const { t, i18n } = useTranslation('me');
  const queries = useQueryClient();
  const [now] = useState(() => new Date());
  const [asked, { open, close }] = useDisclosure(false);
  const standing = standingOf(token, now);
  const until = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(new Date(token.expiresAt));
  const revoke = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/me/tokens/{id}', { params: { path: { id: token.id } } })),
    onSuccess: () => {
      close();
      notifications.show({ message: t('tokens.revoked', { name: token.name }) });
      void queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
  });
  return (
    <li className={classes.card}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <Text fw={600}>{token.name}</Text>
            <Badge variant="light" color={COLOURS[standing]}>
              {t(`tokens.standing.${standing}`)}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {token.scopes.map((scope) => t(`tokens.scope.${scope}`, { defaultValue: scope })).join(', ')}
            {' · '}
            {t('tokens.until', { date: until })}
            {' · '}
            {token.lastUsedAt ? (
              <>
                {t('tokens.used')} <Ago at={token.lastUsedAt} />
              </>
            ) : (
              t('tokens.unused')
            )}
          </Text>
        </div>
        <Button size="xs" color="red" variant="outline" aria-label={t('tokens.revokeOf', { name: token.name })} onClick={open}>
          {t('tokens.revoke')}
        </Button>
      </Group>
      <Confirm
        opened={asked}
        title={t('tokens.revokeOf', { name: token.name })}
        label={t('tokens.revoke')}
        danger
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
        onClose={close}
      >
        <Text>{t('tokens.revokeText')}</Text>
      </Confirm>
    </li>
  );
}
