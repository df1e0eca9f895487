import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMember } from '@/app/session';
import { Page, Skeletons } from '@/ui/Page';
import { AppearanceSection } from './AppearanceSection';
import { NotificationsSection } from './NotificationsSection';
import { PasswordSection } from './PasswordSection';
import { PrivacySection } from './PrivacySection';
import { SignInFirst } from './SignInFirst';
import { TokensSection } from './TokensSection';

const SECTIONS = {
  appearance: AppearanceSection,
  notifications: NotificationsSection,
  password: PasswordSection,
  privacy: PrivacySection,
  tokens: TokensSection,
} as const;

/** What a member sets for themselves; the section stands in the address. */
export function Component() {
  const { t } = useTranslation('me');
  const member = useMember();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('section') ?? '';
  const section = wanted in SECTIONS ? wanted : 'appearance';
  if (member === null) {
    return <SignInFirst title={t('common:account.settings')} />;
  }
  return (
    <Page title={t('common:account.settings')}>
      {member === undefined ? (
        <Skeletons />
      ) : (
        <Tabs value={section} keepMounted={false} onChange={(next) => setParams({ section: next ?? 'appearance' })}>
          <Tabs.List mb="lg" aria-label={t('common:account.settings')}>
            {Object.keys(SECTIONS).map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`section.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {Object.entries(SECTIONS).map(([name, Section]) => (
            <Tabs.Panel key={name} value={name}>
              <Section member={member} />
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </Page>
  );
}
