import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MarkRead } from './MarkRead';
import { ReadingTime } from './ReadingTime';
import { TopicLines } from './TopicLines';
import { type Pick, type Unread, notTold } from './catchUp';
import classes from './Home.module.css';

const AT_FIRST = 4;

/** What is unread in one community but not told above: a few topics at first, all that are known on demand. */
export function CommunityNews({ news, told }: { news: Unread; told: readonly Pick[] }) {
  const { t } = useTranslation('home');
  const [all, setAll] = useState(false);
  const { community } = news;
  const topics = notTold(news.topics, told);
  const shown = all ? topics : topics.slice(0, AT_FIRST);
  const further = news.unreadTopics - news.topics.length;
  const id = `news-${community.id}`;
  return (
    <article className={classes.card} aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Title order={3} id={id}>
            <Link to={`/communities/${community.slug}`} className={classes.titleLink}>
              {community.name}
            </Link>
          </Title>
          <Text size="sm" c="dimmed">
            {t('common:nav.unread', { count: news.unreadPosts })}
            {news.newTopics > 0 && <> · {t('news.newTopics', { count: news.newTopics })}</>}
            {' · '}
            <ReadingTime posts={news.unreadPosts} />
          </Text>
        </div>
        {news.mentions > 0 && (
          <Badge color="amber" size="lg">
            {t('news.mentions', { count: news.mentions })}
          </Badge>
        )}
      </Group>
      {topics.length < news.topics.length && topics.length > 0 && (
        <Text size="sm" fw={600} mt="sm">
          {t('news.besides')}
        </Text>
      )}
      <TopicLines picks={shown.map((topic) => ({ topic, community }))} />
      <Group justify="space-between" mt="sm" gap="xs">
        {topics.length > AT_FIRST ? (
          <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('news.fewer') : t('news.all', { count: topics.length })}
          </Button>
        ) : (
          <span />
        )}
        <MarkRead community={community} posts={news.unreadPosts} />
      </Group>
      {all && (further > 0 || news.more) && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('news.further')}{' '}
          <Link to={`/communities/${community.slug}/discussions`}>{t('news.discussions')}</Link>
        </Text>
      )}
    </article>
  );
}
