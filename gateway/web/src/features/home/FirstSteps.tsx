import { Button, List, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import classes from './Home.module.css';

const STEPS = [
  { step: 'profile', to: '/me' },
  { step: 'discover', to: '/discover' },
  { step: 'join', to: '/discover' },
  { step: 'hello', to: null },
] as const;

/** How to begin, for who is in no community yet. */
export function FirstSteps({ member }: { member: Schemas['OwnProfile'] }) {
  const { t } = useTranslation('home');
  const told = member.headline !== '' || member.bio !== '' || member.skills.length > 0;
  return (
    <section className={classes.card} aria-labelledby="steps">
      <Title order={2} id="steps" mb="xs">
        {t('steps.title')}
      </Title>
      <Text c="dimmed" mb="lg" maw={560}>
        {t('steps.lead')}
      </Text>
      <List listStyleType="none" spacing="lg">
        {STEPS.map(({ step, to }, index) => {
          const done = step === 'profile' && told;
          return (
            <List.Item
              key={step}
              icon={
                <ThemeIcon variant={done ? 'filled' : 'light'} radius="xl" size={36} aria-hidden>
                  {done ? <IconCheck size={20} /> : index + 1}
                </ThemeIcon>
              }
              styles={{ itemWrapper: { alignItems: 'flex-start' } }}
            >
              <Stack gap={6} align="flex-start">
                <Text fw={600}>
                  {t(`steps.${step}.title`)} {done && <span className="visually-hidden">{t('steps.done')}</span>}
                </Text>
                <Text c="dimmed">{t(`steps.${step}.text`)}</Text>
                {to && step !== 'join' && (
                  <Button component={Link} to={to} size="xs" variant={done ? 'default' : 'light'}>
                    {t(`steps.${step}.go`)}
                  </Button>
                )}
              </Stack>
            </List.Item>
          );
        })}
      </List>
    </section>
  );
}
