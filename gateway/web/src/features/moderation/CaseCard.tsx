import { Alert, Anchor, Badge, Button, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Ago } from '@/ui/Ago';
import { Face, PersonName } from '@/ui/Person';
import { type Action, type Case, actionsFor, mayDecideAppeal } from './deciding';
import classes from './Moderation.module.css';

/** A case: what was said by whom, why it is here, what was decided, and what can be. */
export function CaseCard({
  one,
  moderator,
  selected,
  onSelect,
  onDecide,
  onAppeal,
}: {
  one: Case;
  moderator: { id: string; administrator: boolean };
  selected: boolean;
  onSelect: (selected: boolean) => void;
  onDecide: (action: Action) => void;
  onAppeal: () => void;
}) {
  const { t, i18n } = useTranslation('moderation');
  const { t: common } = useTranslation();
  const actions = actionsFor(one, moderator.id);
  const title = one.topicTitle ?? t('case.newTopic');
  const { decision } = one;
  const day = (at: string) => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(at));
  return (
    <Paper component="li" className={classes.case} withBorder radius="lg" p="lg" data-selected={selected || undefined}>
      <Stack gap="sm">
        <Group gap="sm" align="flex-start" wrap="nowrap">
          {actions.length > 0 && (
            <Checkbox
              mt={4}
              aria-label={t('case.select', { title })}
              checked={selected}
              onChange={(event) => onSelect(event.currentTarget.checked)}
            />
          )}
          <Stack gap={4} flex={1} miw={0}>
            <Group gap="xs">
              <Badge color={one.kind === 'HELD' ? 'indigo' : 'amber'} variant="light" tt="none">
                {t(`kind.${one.kind}`)}
              </Badge>
              {one.postStatus && one.postStatus !== 'VISIBLE' && (
                <Badge variant="default" tt="none">
                  {t(`postStatus.${one.postStatus}`)}
                </Badge>
              )}
              <Text size="sm" c="dimmed" component="span">
                <Ago at={one.since} />
              </Text>
            </Group>
            <Title order={3} size="h4">
              {one.kind === 'REPORTED' ? (
                <Anchor component={Link} to={`/posts/${one.postId}`} inherit c="inherit">
                  {title}
                </Anchor>
              ) : (
                title
              )}
            </Title>
          </Stack>
        </Group>
        <Group gap="xs">
          <Face person={one.author} size={28} />
          <PersonName person={one.author} />
          {one.author.warnings > 0 && (
            <Badge color="amber" variant="light" tt="none">
              {t('case.warnings', { count: one.author.warnings })}
            </Badge>
          )}
          {one.author.suspendedUntil && (
            <Badge color="red" variant="light" tt="none">
              {t('case.suspended', { day: day(one.author.suspendedUntil) })}
            </Badge>
          )}
        </Group>
        <div dir="auto" className={`prose ${classes.words}`} dangerouslySetInnerHTML={{ __html: one.html }} />
        {one.heldFor && <Text size="sm">{t([`held.${one.heldFor}`, 'held.other'])}</Text>}
        {one.reports.length > 0 && (
          <ul className={classes.reports} aria-label={t('case.reports')}>
            {one.reports.map((report) => (
              <li key={`${report.member.id}${report.reportedAt}`}>
                <Text size="sm" component="span">
                  <strong>{t(`reason.${report.reason}`)}</strong> · {report.member.name ?? common('formerMember')} ·{' '}
                  <Ago at={report.reportedAt} />
                </Text>
                {report.note && <Text size="sm" dir="auto">{report.note}</Text>}
              </li>
            ))}
          </ul>
        )}
        {decision && (
          <Alert color="gray" variant="light" title={t(`decided.${decision.action}`)}>
            <Text size="sm" component="div">
              {decision.by?.name ?? common('formerMember')} · <Ago at={decision.at} />
              {decision.suspendUntil && <> · {t('case.until', { day: day(decision.suspendUntil) })}</>}
            </Text>
            {decision.reason && <Text size="sm">{decision.reason}</Text>}
          </Alert>
        )}
        {decision?.appeal && (
          <Alert color="indigo" variant="light" title={t('appeal.title')}>
            <Text className={classes.said} dir="auto">{decision.appeal.text}</Text>
            {decision.appeal.decision && (
              <Text size="sm" mt="xs">
                {t(`appeal.${decision.appeal.decision}`)} {decision.appeal.reason}
              </Text>
            )}
          </Alert>
        )}
        {one.status === 'APPEALED' &&
          (mayDecideAppeal(one, moderator) ? (
            <Group>
              <Button size="sm" onClick={onAppeal}>
                {t('appeal.decide')}
              </Button>
            </Group>
          ) : (
            <Text size="sm" c="dimmed">
              {t('appeal.another')}
            </Text>
          ))}
        {one.status === 'OPEN' && one.author.id === moderator.id && (
          <Text size="sm" c="dimmed">
            {t('case.own')}
          </Text>
        )}
        {actions.length > 0 && (
          <Group gap="xs" role="group" aria-label={t('case.decide', { title })}>
            {actions.map((action, index) => (
              <Button key={action} size="sm" variant={index === 0 ? undefined : 'default'} onClick={() => onDecide(action)}>
                {t(`action.${action}`)}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
