import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Ago } from '@/ui/Ago';
import { type Pick, isNew } from './catchUp';
import classes from './Home.module.css';
import { postPath } from './paths';

/** Unread topics, each leading to its first unread post. */
export function TopicLines({ picks, withCommunity = false }: { picks: readonly Pick[]; withCommunity?: boolean }) {
  const { t } = useTranslation('home');
  return (
    <ul className={classes.list}>
      {picks.map(({ topic, community }) => (
        <li key={topic.id} className={classes.line}>
          <Group gap="xs" align="baseline">
            <Link to={postPath(topic.id, topic.firstUnread)} className={classes.titleLink} dir="auto">
              {topic.title}
            </Link>
            {isNew(topic) && (
              <Badge size="sm" color="amber" variant="light">
                {t('topic.new')}
              </Badge>
            )}
            {topic.level === 'FOLLOWING' && (
              <Badge size="sm" color="fern" variant="light">
                {t('topic.followed')}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {withCommunity && <>{community.name} · </>}
            {t('topic.unread', { count: topic.unread })} · <Ago at={topic.lastPostAt} />
          </Text>
        </li>
      ))}
    </ul>
  );
}
