import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Jump.module.css';
import { APPLE } from './apple';

const JumpList = lazy(() => import('./JumpList'));

/** The way to everything that has a name, in the header and by a key; what it opens is loaded when it is wanted. */
export function Jump() {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  useHotkeys([['mod+K', open]]);
  return (
    <>
      <UnstyledButton className={classes.button} visibleFrom="sm" onClick={open} aria-keyshortcuts={APPLE ? 'Meta+K' : 'Control+K'}>
        <IconSearch size={18} aria-hidden />
        <span className={classes.label}>{t('jump.button')}</span>
        <Kbd size="xs" aria-hidden>
          {APPLE ? '⌘ K' : 'Ctrl K'}
        </Kbd>
      </UnstyledButton>
      <ActionIcon hiddenFrom="sm" variant="subtle" color="gray" size="lg" onClick={open} aria-label={t('jump.button')}>
        <IconSearch size={20} aria-hidden />
      </ActionIcon>
      <Suspense>{opened && <JumpList close={close} />}</Suspense>
    </>
  );
}
