import { Alert, Anchor, Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { registerPath, signInPath } from '@/app/session';
import { useTitle } from '@/ui/Page';
import { Rings } from '@/ui/Rings';
import { setupQuery } from '@/features/setup/queries';
import classes from './Home.module.css';

const PARTS = { domain: 'fern', community: 'amber', practice: 'indigo' } as const;

/** What Praxis is, for who is not signed in, and the ways in. */
export function Welcome() {
  const { t } = useTranslation('home');
  const setup = useQuery(setupQuery);
  useTitle('');
  return (
    <Container size={1120} px={0}>
      {setup.data?.open && (
        <Alert color="amber" variant="light" icon={<IconKey aria-hidden />} title={t('setup.title')} mb="lg">
          {t('setup.text')}{' '}
          <Anchor component={Link} to="/setup" inherit underline="always">
            {t('setup.go')}
          </Anchor>
        </Alert>
      )}
      <section className={classes.hero}>
        <div className={classes.heroRings}>
          <Rings size={340} faint />
        </div>
        <Title order={1} className={classes.heroTitle}>
          {t('welcome.title')}
        </Title>
        <Text size="lg" maw={560}>
          {t('welcome.lead')}
        </Text>
        <Group gap="sm">
          <Button component="a" href={signInPath('/')} size="md">
            {t('common:account.signIn')}
          </Button>
          <Button component="a" href={registerPath('/')} size="md" variant="default">
            {t('common:account.register')}
          </Button>
          <Button component={Link} to="/discover" size="md" variant="subtle">
            {t('welcome.discover')}
          </Button>
        </Group>
      </section>
      <Stack component="section" gap="md" aria-labelledby="parts">
        <Title order={2} id="parts">
          {t('welcome.parts')}
        </Title>
        <div className={classes.parts}>
          {Object.entries(PARTS).map(([part, colour]) => (
            <div
              key={part}
              className={classes.part}
              style={{ '--part': `var(--mantine-color-${colour}-6)` } as CSSProperties}
            >
              <Title order={3} mb="xs">
                {t(`welcome.${part}.title`)}
              </Title>
              <Text>{t(`welcome.${part}.text`)}</Text>
            </div>
          ))}
        </div>
        <Text c="dimmed" maw={640}>
          {t('welcome.quiet')}{' '}
          <Anchor component={Link} to="/about" inherit underline="always">
            {t('common:nav.about')}
          </Anchor>
        </Text>
      </Stack>
    </Container>
  );
}
