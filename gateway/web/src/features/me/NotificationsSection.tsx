import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answerOf, api } from '@/api/client';
import { type UnreadTopic, orderCommunities } from '@/features/home/catchUp';
import { unreadQuery } from '@/features/home/queries';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import classes from './Me.module.css';

/** How the platform tells what is new, and the followed topics that have something new. */
export function NotificationsSection() {
  const { t } = useTranslation('me');
  const queries = useQueryClient();
  const unread = useQuery(unreadQuery);
  const followed = orderCommunities(unread.data ?? []).flatMap(({ community, topics }) =>
    topics.filter((topic) => topic.level === 'FOLLOWING').map((topic) => ({ topic, community })),
  );
  const choose = useMutation({
    mutationFn: ({ topic, level }: { topic: UnreadTopic; level: 'NORMAL' | 'MUTED' }) =>
      answerOf(
        api.PUT('/api/v1/topics/{topic}/following', { params: { path: { topic: topic.id } }, body: { level } }),
      ),
    onSuccess: (_reading, { topic, level }) => {
      notifications.show({ message: t(`notifications.told.${level}`, { topic: topic.title }) });
      void queries.invalidateQueries({ queryKey: unreadQuery.queryKey });
    },
  });
  return (
    <Stack gap="lg">
      <div className={classes.card}>
        <Title order={2} size="h3" mb="xs">
          {t('notifications.how')}
        </Title>
        <Text mb="sm">{t('notifications.noMail')}</Text>
        <List spacing="xs">
          <List.Item>{t('notifications.following')}</List.Item>
          <List.Item>{t('notifications.normal')}</List.Item>
          <List.Item>{t('notifications.muted')}</List.Item>
          <List.Item>{t('notifications.mentions')}</List.Item>
        </List>
      </div>
      <Stack component="section" gap="sm" aria-labelledby="followed">
        <div>
          <Title order={2} size="h3" id="followed">
            {t('notifications.followed')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('notifications.listed')}
          </Text>
        </div>
        {unread.isPending && <Skeletons lines={2} />}
        {unread.isError && <ProblemAlert problem={unread.error} again={() => void unread.refetch()} />}
        {unread.isSuccess && followed.length === 0 && <Text>{t('notifications.none')}</Text>}
        <Stack component="ul" gap="sm" className={classes.list}>
          {followed.map(({ topic, community }) => (
            <li key={topic.id} className={classes.card}>
              <Group justify="space-between">
                <div>
                  <Link to={`/topics/${topic.id}`} dir="auto">
                    {topic.title}
                  </Link>
                  <Text size="sm" c="dimmed">
                    {community.name}
                  </Text>
                </div>
                <Group gap="xs">
                  {(['NORMAL', 'MUTED'] as const).map((level) => (
                    <Button
                      key={level}
                      size="xs"
                      variant="default"
                      aria-label={`${t(`notifications.choose.${level}`)}: ${topic.title}`}
                      loading={choose.isPending && choose.variables.topic.id === topic.id && choose.variables.level === level}
                      onClick={() => choose.mutate({ topic, level })}
                    >
                      {t(`notifications.choose.${level}`)}
                    </Button>
                  ))}
                </Group>
              </Group>
            </li>
          ))}
        </Stack>
      </Stack>
    </Stack>
  );
}
