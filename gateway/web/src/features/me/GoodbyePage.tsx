import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '@/ui/Empty';
import { useTitle } from '@/ui/Page';

/** What who erased their account is told at last. */
export function Component() {
  const { t } = useTranslation('me');
  useTitle(t('goodbye.title'));
  return (
    <Empty
      order={1}
      picture="calm"
      title={t('goodbye.title')}
      action={
        <Button component={Link} to="/" variant="default">
          {t('common:missing.home')}
        </Button>
      }
    >
      {t('goodbye.text')}
    </Empty>
  );
}
