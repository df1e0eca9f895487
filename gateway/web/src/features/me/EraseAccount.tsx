import { Anchor, Button, List, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { signInPath } from '@/app/session';
import { Confirm } from '@/ui/Confirm';
import { PasswordField } from '@/ui/PasswordField';
import { ProblemAlert } from '@/ui/problems';
import classes from './Me.module.css';
import type { OwnProfile } from './profileForm';

/** The end of the own account, with words about what goes and what stays. */
export function EraseAccount({ member }: { member: OwnProfile }) {
  const { t } = useTranslation('me');
  const [asked, { open, close }] = useDisclosure(false);
  const [password, setPassword] = useState('');
  const erase = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(
        api.DELETE('/api/v1/me', {
          body: { password: member.hasPassword ? password : null },
        }),
      ),
    // A page loaded anew knows nothing of who was here.
    onSuccess: () => location.assign('/goodbye'),
  });
  const stop = () => {
    setPassword('');
    erase.reset();
    close();
  };
  const wrong = erase.error instanceof Problem ? erase.error.field('password') : undefined;
  const signInAgain = erase.error instanceof Problem && erase.error.code === 'fresh-sign-in-needed';
  return (
    <section className={classes.card} aria-labelledby="erase">
      <Title order={2} size="h3" id="erase" mb="xs">
        {t('erase.title')}
      </Title>
      <List mb="md" spacing="xs">
        {['goes', 'stays', 'leads', 'back'].map((one) => (
          <List.Item key={one}>{t(`erase.${one}`)}</List.Item>
        ))}
      </List>
      <Button color="red" variant="outline" onClick={open}>
        {t('erase.open')}
      </Button>
      <Confirm
        opened={asked}
        title={t('erase.ask')}
        label={t('erase.do')}
        danger
        busy={erase.isPending}
        disabled={member.hasPassword && password === ''}
        onConfirm={() => erase.mutate()}
        onClose={stop}
      >
        <Text>{t('erase.back')}</Text>
        {member.hasPassword && (
          <PasswordField
            label={t('erase.password')}
            value={password}
            error={wrong}
            autoComplete="current-password"
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        {!wrong && <ProblemAlert problem={erase.error} />}
        {signInAgain && (
          <Anchor href={signInPath('/me/settings?section=privacy')}>{t('common:account.signIn')}</Anchor>
        )}
      </Confirm>
    </section>
  );
}
