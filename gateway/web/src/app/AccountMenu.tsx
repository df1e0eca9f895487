import { Button, type MantineColorScheme, Menu, UnstyledButton, useDirection, useMantineColorScheme } from '@mantine/core';
import { IconGavel, IconLanguage, IconLogout, IconSettings, IconUser } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schemas, guardToken } from '@/api/client';
import { LANGUAGES, type Language, chooseLanguage, directionOf } from '@/i18n';
import { Face } from '@/ui/Person';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** The opened menu of language and colours; for members of their own pages and of signing out, too. */
export default function AccountMenu({ member }: { member: Schemas['OwnProfile'] | null }) {
  const { t, i18n } = useTranslation();
  const { setDirection } = useDirection();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leaving = useRef<HTMLFormElement>(null);

  const speak = (language: Language) => {
    void chooseLanguage(language).then(() => setDirection(directionOf(language)));
  };
  const wishes = (
    <>
      <div role="group" aria-label={t('account.language')}>
        <Menu.Label aria-hidden>{t('account.language')}</Menu.Label>
        <Menu.RadioGroup value={i18n.language} onChange={(language) => speak(language as Language)}>
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <Menu.RadioItem key={code} value={code} lang={code} closeMenuOnClick>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </div>
      <div role="group" aria-label={t('account.colours')}>
        <Menu.Label aria-hidden>{t('account.colours')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {SCHEMES.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
              {t(`account.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </div>
    </>
  );

  if (member === null) {
    return (
      <Menu position="bottom-end" width={220} defaultOpened>
        <Menu.Target>
          <Button variant="subtle" color="gray" px="xs" aria-label={t('account.language')}>
            <IconLanguage size={20} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>{wishes}</Menu.Dropdown>
      </Menu>
    );
  }
  return (
    <>
      <form ref={leaving} method="post" action="/logout" hidden>
        <input type="hidden" name="_csrf" />
      </form>
      <Menu position="bottom-end" width={240} defaultOpened>
        <Menu.Target>
          <UnstyledButton aria-label={`${t('account.menu')}: ${member.name}`}>
            <Face person={member} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label aria-hidden>{member.name}</Menu.Label>
          <Menu.Item component={Link} to="/me" leftSection={<IconUser size={16} aria-hidden />}>
            {t('account.profile')}
          </Menu.Item>
          <Menu.Item component={Link} to="/me/settings" leftSection={<IconSettings size={16} aria-hidden />}>
            {t('account.settings')}
          </Menu.Item>
          <Menu.Item component={Link} to="/me/moderation" leftSection={<IconGavel size={16} aria-hidden />}>
            {t('account.moderation')}
          </Menu.Item>
          <Menu.Divider role="separator" />
          {wishes}
          <Menu.Divider role="separator" />
          <Menu.Item
            leftSection={<IconLogout size={16} aria-hidden />}
            onClick={() => {
              const form = leaving.current;
              const guard = form?.elements.namedItem('_csrf');
              if (form && guard instanceof HTMLInputElement) {
                guard.value = guardToken();
                form.submit();
              }
            }}
          >
            {t('account.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
