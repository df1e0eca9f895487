import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Post } from './posts';

/** Why the text of a post is not shown, and where it went. */
export function GonePost({ post }: { post: Post }) {
  const { t } = useTranslation('topic');
  return (
    <Text size="sm" fs="italic">
      {t(`gone.${post.status}`, { number: post.number })}{' '}
      {post.movedTo && (
        <Anchor component={Link} to={`/topics/${post.movedTo.topic}#post-${String(post.movedTo.number)}`} underline="always">
          {t('gone.follow')}
        </Anchor>
      )}
    </Text>
  );
}
