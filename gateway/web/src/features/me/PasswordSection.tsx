import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { PasswordField } from '@/ui/PasswordField';
import { ProblemAlert } from '@/ui/problems';
import classes from './Me.module.css';
import type { OwnProfile } from './profileForm';

/** Changes the own password, which ends all other sessions. */
export function PasswordSection({ member }: { member: OwnProfile }) {
  const { t } = useTranslation('me');
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    meta: { quiet: true },
    mutationFn: () => answerOf(api.PUT('/api/v1/me/password', { body: { current, password } })),
    onSuccess: () => {
      setCurrent('');
      setPassword('');
      notifications.show({ message: t('password.changed') });
    },
  });
  const error = (field: string) => (change.error instanceof Problem ? change.error.field(field) : undefined);
  const elsewhere = change.error && !error('current') && !error('password');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  if (!member.hasPassword) {
    return <Text>{t('password.none')}</Text>;
  }
  return (
    <form onSubmit={submit} className={classes.card}>
      <Stack maw={440}>
        <Text>{t('password.lead')}</Text>
        {/* Password managers change the password of this account. */}
        <input type="text" name="username" autoComplete="username" value={member.email} readOnly hidden />
        <PasswordField
          label={t('password.current')}
          value={current}
          error={error('current')}
          autoComplete="current-password"
          required
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordField
          label={t('password.next')}
          description={t('password.rule')}
          value={password}
          error={error('password')}
          autoComplete="new-password"
          minLength={12}
          maxLength={128}
          required
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {elsewhere && <ProblemAlert problem={change.error} />}
        <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('password.change')}
        </Button>
      </Stack>
    </form>
  );
}
