import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';
import { ProblemAlert } from '@/ui/problems';

/** Why a form or a step was refused, in the reader's language where the reason is a known one. */
export function Refused({ problem, told = false }: { problem: unknown; told?: boolean }) {
  const { t, i18n } = useTranslation('communities');
  if (problem === null || problem === undefined) {
    return null;
  }
  const known = problem instanceof Problem && i18n.exists(`communities:refusal.${problem.code}`);
  if (!told && !known) {
    return <ProblemAlert problem={problem} />;
  }
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      {known ? t(`refusal.${problem.code}`) : t('fields')}
    </Alert>
  );
}
