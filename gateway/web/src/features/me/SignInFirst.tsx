import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { signInPath } from '@/app/session';
import { Empty } from '@/ui/Empty';
import { Page } from '@/ui/Page';

/** What is shown in the place of a member's own page to who is not signed in. */
export function SignInFirst({ title }: { title: string }) {
  const { t } = useTranslation('me');
  return (
    <Page title={title}>
      <Empty
        picture="key"
        title={t('signInFirst.title')}
        action={
          <Button component="a" href={signInPath()}>
            {t('common:account.signIn')}
          </Button>
        }
      >
        {t('signInFirst.text')}
      </Empty>
    </Page>
  );
}
