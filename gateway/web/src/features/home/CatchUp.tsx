import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '@/ui/Empty';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { CommunityNews } from './CommunityNews';
import { ReadingTime } from './ReadingTime';
import { TopicLines } from './TopicLines';
import { fiveMinutes, orderCommunities } from './catchUp';
import classes from './Home.module.css';
import { unreadQuery } from './queries';

/** What is unread in all communities: five minutes of it first, then each community. */
export function CatchUp() {
  const { t } = useTranslation('home');
  const unread = useQuery(unreadQuery);
  if (unread.isPending) {
    return <Skeletons lines={3} height={120} />;
  }
  if (unread.isError) {
    return <ProblemAlert problem={unread.error} again={() => void unread.refetch()} />;
  }
  const communities = orderCommunities(unread.data);
  if (communities.length === 0) {
    return (
      <div className={classes.card}>
        <Empty
          picture="calm"
          title={t('nothing.title')}
          action={
            <Group justify="center">
              <Button component={Link} to="/people" variant="default">
                {t('nothing.people')}
              </Button>
              <Button component={Link} to="/discover" variant="default">
                {t('welcome.discover')}
              </Button>
            </Group>
          }
        >
          {t('nothing.text')}
        </Empty>
      </div>
    );
  }
  const posts = communities.reduce((sum, one) => sum + one.unreadPosts, 0);
  const picks = fiveMinutes(communities);
  const pickedPosts = picks.reduce((sum, one) => sum + one.topic.unread, 0);
  return (
    <>
      {picks.length > 0 && (
        <section className={`${classes.card} ${classes.brief}`} aria-labelledby="brief">
          <Group justify="space-between" align="baseline" gap="xs">
            <Title order={2} id="brief">
              {t('brief.title')}
            </Title>
            <Text size="sm" c="dimmed">
              <ReadingTime posts={pickedPosts} />
            </Text>
          </Group>
          <TopicLines picks={picks} withCommunity />
        </section>
      )}
      <Stack component="section" gap="md" aria-labelledby="news">
        <div>
          <Title order={2} id="news">
            {t('news.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('common:nav.unread', { count: posts })} · <ReadingTime posts={posts} />
          </Text>
        </div>
        {communities.map((one) => (
          <CommunityNews key={one.community.id} news={one} told={picks} />
        ))}
      </Stack>
    </>
  );
}
