import { Button, Container } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Problem } from '@/api/problem';
import { Empty } from '@/ui/Empty';
import { wordsFor } from '@/ui/problems';
import { Missing } from './Missing';

/** What is shown in the place of a page that could not be made. */
export function PageFault() {
  const { t } = useTranslation();
  const failure = useRouteError();
  if (failure instanceof Problem && failure.status === 404) {
    return <Missing />;
  }
  return (
    <Container role="alert">
      <Empty
        order={1}
        title={t('problem.title')}
        action={<Button onClick={() => location.reload()}>{t('action.again')}</Button>}
      >
        {failure instanceof Problem ? wordsFor(failure) : t('problem.crash')}
      </Empty>
    </Container>
  );
}
