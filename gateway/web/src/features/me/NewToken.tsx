import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { ProblemAlert } from '@/ui/problems';
import classes from './Me.module.css';
import { tokensQuery } from './queries';
import { LIFETIMES, expiryIn } from './tokenTerms';

const USUAL_DAYS = 90;

/** Makes a personal access token. */
export function NewToken({
  administrator,
  made,
  close,
}: {
  administrator: boolean;
  made: (secret: string | null) => void;
  close: () => void;
}) {
  const { t, i18n } = useTranslation('me');
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>(['read']);
  const [days, setDays] = useState(USUAL_DAYS);
  const [now] = useState(() => new Date());
  const make = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/me/tokens', {
          body: { name: name.trim(), scopes, expiresAt: expiryIn(days, new Date()).toISOString() },
        }),
      ),
    onSuccess: (token) => {
      void queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
      made(token.token ?? null);
    },
  });
  const error = (field: string) => (make.error instanceof Problem ? make.error.field(field) : undefined);
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.card} aria-label={t('tokens.new')}>
      <Stack maw={520}>
        <TextInput
          label={t('tokens.name')}
          description={t('tokens.nameHint')}
          value={name}
          error={error('name')}
          maxLength={100}
          required
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group label={t('tokens.scopes')} value={scopes} error={error('scopes')} onChange={setScopes}>
          <Stack gap="xs" mt="xs">
            {['read', 'write', ...(administrator ? ['admin'] : [])].map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                label={t(`tokens.scope.${scope}`)}
                description={t(`tokens.scopeHint.${scope}`)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <NativeSelect
          label={t('tokens.expiry')}
          value={days}
          error={error('expiresAt')}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
          data={LIFETIMES.map((one) => ({
            value: String(one),
            label: t('tokens.days', { count: one, date: day.format(expiryIn(one, now)) }),
          }))}
        />
        {!error('name') && !error('scopes') && !error('expiresAt') && <ProblemAlert problem={make.error} />}
        <Group>
          <Button type="submit" loading={make.isPending} disabled={scopes.length === 0}>
            {t('tokens.make')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('common:action.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
