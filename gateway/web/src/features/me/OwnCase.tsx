import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { Ago } from '@/ui/Ago';
import { Appeal } from './Appeal';
import { AppealForm } from './AppealForm';
import classes from './Me.module.css';
import { mayAppeal } from './mayAppeal';

/** One case about a post of the member: the words, the decision with its reason, and the appeal. */
export function OwnCase({ own }: { own: Schemas['OwnCaseView'] }) {
  const { t, i18n } = useTranslation('me');
  const [now] = useState(() => new Date());
  const { decision } = own;
  const waits = decision ? decision.action : own.kind === 'HELD' ? 'HELD' : 'OPEN';
  const day = (at: string) => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(new Date(at));
  return (
    <li className={classes.card}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={2} size="h4" dir="auto">
              <Link to={`/topics/${own.topicId}`} style={{ color: 'inherit' }}>
                {own.topicTitle ?? t('cases.topic')}
              </Link>
            </Title>
            <Text size="sm" c="dimmed">
              <Ago at={decision?.at ?? own.since} />
            </Text>
          </div>
          <Badge size="lg" variant="light" color={decision ? 'indigo' : 'amber'}>
            {t(`cases.badge.${waits}`)}
          </Badge>
        </Group>
        <blockquote className={classes.quote} dir="auto">
          <Text inherit lineClamp={8}>
            {own.body}
          </Text>
        </blockquote>
        <Text>
          {t(`cases.meaning.${waits}`)}
          {decision?.suspendUntil && <> {t('cases.until', { date: day(decision.suspendUntil) })}</>}
          {own.heldFor && !decision && <> {t(`cases.heldFor.${own.heldFor}`, { defaultValue: '' })}</>}
        </Text>
        {decision?.reason && (
          <div>
            <Text fw={600}>{t('cases.reason')}</Text>
            <Text dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
              {decision.reason}
            </Text>
          </div>
        )}
        {decision?.appeal && <Appeal appeal={decision.appeal} />}
        {own.appealableUntil && mayAppeal(own, now) && (
          <AppealForm id={own.id} until={day(own.appealableUntil)} />
        )}
      </Stack>
    </li>
  );
}
