import { List, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '@/ui/Empty';
import { More } from '@/ui/More';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { ChoiceList } from './ChoiceList';
import { TOPICS_LOOKED_AT, choicesQuery } from './choices';
import classes from './Me.module.css';
import { useLevel } from './useLevel';

/** How the platform tells what is new, and the topics that the member follows or muted. */
export function NotificationsSection() {
  const { t } = useTranslation('me');
  const query = useInfiniteQuery(choicesQuery);
  const choose = useLevel();
  const choices = query.data?.pages.flatMap((page) => page.items) ?? [];
  const lists = (['FOLLOWING', 'MUTED'] as const)
    .map((level) => ({ level, choices: choices.filter((one) => one.level === level) }))
    .filter((list) => list.choices.length > 0);
  return (
    <Stack gap="lg">
      <section className={classes.card} aria-labelledby="how">
        <Title order={2} size="h3" id="how" mb="xs">
          {t('notifications.how')}
        </Title>
        <Text mb="sm">{t('notifications.noMail')}</Text>
        <List spacing="xs">
          <List.Item>{t('notifications.following')}</List.Item>
          <List.Item>{t('notifications.normal')}</List.Item>
          <List.Item>{t('notifications.muted')}</List.Item>
          <List.Item>{t('notifications.mentions')}</List.Item>
        </List>
      </section>
      <section className={classes.card} aria-labelledby="choices">
        <Title order={2} size="h3" id="choices">
          {t('notifications.choices')}
        </Title>
        <Text size="sm" c="dimmed" mb="md">
          {t('notifications.listed', { most: TOPICS_LOOKED_AT })}
        </Text>
        {query.isPending && <Skeletons lines={3} />}
        {query.isError && <ProblemAlert problem={query.error} again={() => void query.refetch()} />}
        {query.isSuccess && lists.length === 0 && !query.hasNextPage && (
          <Empty picture="conversation" order={3} title={t('notifications.none')}>
            {t('notifications.noneText')}
          </Empty>
        )}
        <Stack gap="lg">
          {lists.map((list) => (
            <ChoiceList key={list.level} {...list} choose={choose} />
          ))}
          <More query={query} />
        </Stack>
      </section>
    </Stack>
  );
}
