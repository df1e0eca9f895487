import { Anchor } from '@mantine/core';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { postQuery } from './queries';
import { useReading } from './Reading';
import classes from './Topic.module.css';

/** To which post another replies. */
export function Reference({ id }: { id: string }) {
  const { t } = useTranslation('topic');
  const { loaded } = useReading();
  const here = loaded(id);
  const asked = useQuery({ ...postQuery(id), enabled: here === undefined, staleTime: Infinity });
  const post = here ?? asked.data;
  if (!post) {
    return null;
  }
  return (
    <span className={classes.reference}>
      <IconArrowForwardUp size={16} aria-hidden />
      <Anchor component={Link} to={`/topics/${post.topicId}#post-${String(post.number)}`} size="sm" c="inherit">
        {t('post.replyTo', { name: post.author.name ?? t('common:formerMember'), number: post.number })}
      </Anchor>
    </span>
  );
}
