import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { Rings } from '@/ui/Rings';
import { Account } from './Account';
import { Jump } from './Jump';
import { Navigation } from './Navigation';
import { Shortcuts } from './Shortcuts';
import { useMember } from './session';
import classes from './Shell.module.css';

/** What surrounds every page: the way home, the navigation, the account. */
export function Shell() {
  const { t } = useTranslation();
  const member = useMember();
  const [open, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);

  useEffect(() => {
    if (shown.current !== pathname) {
      shown.current = pathname;
      close();
      // Screen readers and keyboards go on from the new page and not from the link that led to it.
      main.current?.focus({ preventScroll: true });
    }
  }, [pathname, close]);

  const withNavigation = member !== null;
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <AppShell
        header={{ height: 60 }}
        navbar={{ width: 264, breakpoint: 'md', collapsed: { mobile: !open, desktop: !withNavigation } }}
        padding="md"
      >
        <AppShell.Header className={classes.header}>
          <Group h="100%" px="md" justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              {withNavigation && (
                <Burger
                  opened={open}
                  onClick={toggle}
                  hiddenFrom="md"
                  size="sm"
                  aria-label={open ? t('nav.close') : t('nav.open')}
                  aria-expanded={open}
                  aria-controls="navigation"
                />
              )}
              <Link to="/" className={classes.name}>
                <Rings size={32} />
                <span>{t('name')}</span>
              </Link>
            </Group>
            <Group gap="sm" wrap="nowrap">
              <Jump />
              <Account member={member} />
            </Group>
          </Group>
        </AppShell.Header>
        {withNavigation && (
          <AppShell.Navbar id="navigation" className={classes.navbar} aria-label={t('nav.main')}>
            <Navigation />
          </AppShell.Navbar>
        )}
        <AppShell.Main ref={main} id="content" tabIndex={-1} className={classes.main}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
      <Shortcuts />
      <ScrollRestoration />
    </>
  );
}
