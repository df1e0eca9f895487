import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '@/ui/Empty';
import { useTitle } from '@/ui/Page';

/** What is shown where nothing is, or nothing that the reader may see. */
export function Missing() {
  const { t } = useTranslation();
  useTitle(t('missing.title'));
  return (
    <Empty
      picture="search"
      order={1}
      title={t('missing.title')}
      action={
        <Button component={Link} to="/" variant="default">
          {t('missing.home')}
        </Button>
      }
    >
      {t('missing.text')}
    </Empty>
  );
}
