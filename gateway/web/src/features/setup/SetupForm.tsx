import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { PasswordField } from '@/ui/PasswordField';
import { ProblemAlert } from '@/ui/problems';
import { setupQuery } from './queries';

const GONE = 410;

/** Makes the first administrator, who knows the setup token. */
export function SetupForm({ done, closed }: { done: () => void; closed: () => void }) {
  const { t } = useTranslation('setup');
  const queries = useQueryClient();
  const form = useForm({ initialValues: { setupToken: '', name: '', email: '', password: '' } });
  const make = useMutation({
    meta: { quiet: true },
    mutationFn: (values: typeof form.values) => answerOf(api.POST('/api/v1/setup', { body: values })),
    onSuccess: () => {
      queries.setQueryData(setupQuery.queryKey, { open: false });
      done();
    },
    onError: (problem) => {
      if (problem instanceof Problem) {
        form.setErrors(problem.fields());
        if (problem.status === GONE) {
          closed();
        }
      }
    },
  });
  const beside = make.error instanceof Problem && make.error.errors.length > 0;
  return (
    <form onSubmit={form.onSubmit((values) => make.mutate(values))}>
      <Stack>
        <PasswordField
          label={t('token')}
          description={t('tokenHint')}
          autoComplete="off"
          required
          {...form.getInputProps('setupToken')}
        />
        <TextInput label={t('name')} autoComplete="name" maxLength={100} required {...form.getInputProps('name')} />
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          maxLength={254}
          required
          {...form.getInputProps('email')}
        />
        <PasswordField
          label={t('password')}
          description={t('passwordHint')}
          autoComplete="new-password"
          minLength={12}
          maxLength={128}
          required
          {...form.getInputProps('password')}
        />
        {!beside && <ProblemAlert problem={make.error} />}
        <Button type="submit" loading={make.isPending}>
          {t('make')}
        </Button>
      </Stack>
    </form>
  );
}
