import { Alert, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';

/** What a reader is told of a failure, with what to do about it. */
export function wordsFor(failure: unknown): string {
  const t = i18next.getFixedT(null, 'common', 'problem');
  if (!(failure instanceof Problem)) {
    return t('unknown');
  }
  switch (failure.status) {
    case 0:
      return t('unreachable');
    case 401:
      return t('signIn');
    case 412:
      return t('stale');
    case 429:
      // A limit of the platform's own has words of its own, such as how much may be uploaded in a day.
      return failure.code === 'too-many-requests' || failure.message === ''
        ? t('tooMany', { count: failure.retryAfter ?? 10 })
        : failure.message;
    case 502:
    case 503:
    case 504:
      return t('busy');
    default:
      return failure.status >= 500 || failure.message === '' ? t('unknown') : failure.message;
  }
}

/** Tells of a failure in a corner of the page, for what has no better place. */
export function tellProblem(failure: unknown): void {
  notifications.show({ color: 'red', title: i18next.t('common:problem.title'), message: wordsFor(failure), autoClose: 8000 });
}

/** A failure in the place of what could not be shown or done. */
export function ProblemAlert({ problem, again }: { problem: unknown; again?: () => void }) {
  const { t } = useTranslation();
  if (problem === null || problem === undefined) {
    return null;
  }
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />} title={t('problem.title')}>
      {wordsFor(problem)}
      {again && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={again}>
            {t('action.again')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
