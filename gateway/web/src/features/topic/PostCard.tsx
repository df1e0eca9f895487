import { ActionIcon, Badge, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconBookmark, IconBookmarkFilled, IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Ago } from '@/ui/Ago';
import { Face, PersonName } from '@/ui/Person';
import { Attachments } from './Attachments';
import { useBookmark } from './changes';
import { EditPost } from './EditPost';
import { GonePost } from './GonePost';
import { PostMenu } from './PostMenu';
import type { Post } from './posts';
import { postWithTag } from './queries';
import { Reactions } from './Reactions';
import { useReading } from './Reading';
import { Reference } from './Reference';
import classes from './Topic.module.css';

/** A post: who said it and when, what was said, and what can be done about it. */
export function PostCard({ post, named }: { post: Post; named: boolean }) {
  const { t } = useTranslation('topic');
  const { topic, mayPost, bookmarks, reply } = useReading();
  const bookmark = useBookmark(topic.id);
  const [edited, setEdited] = useState<Awaited<ReturnType<typeof postWithTag>> | null>(null);
  // The words must be those that the tag stands for, whatever came over the stream meanwhile.
  const begin = useMutation({ mutationFn: () => postWithTag(post.id), onSuccess: setEdited });
  const marked = bookmarks.includes(post.id);
  const isAnswer = topic.answer?.post === post.id;
  const place = {
    id: `post-${String(post.number)}`,
    'data-number': post.number,
    tabIndex: -1,
    'aria-label': t('post.label', { number: post.number, name: post.author.name ?? t('common:formerMember') }),
  };

  if (typeof post.html !== 'string') {
    return (
      <article {...place} className={classes.gone}>
        <GonePost post={post} />
      </article>
    );
  }
  return (
    <article {...place} className={classes.post} data-answer={isAnswer || undefined} data-named={named || undefined}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Group gap="sm" wrap="nowrap">
            <Face person={post.author} />
            <div>
              <PersonName person={post.author} />
              <Group gap={6} fz="sm" c="dimmed">
                <Ago at={post.createdAt} />
                {post.editedAt && <span>· {t('post.edited')}</span>}
              </Group>
            </div>
          </Group>
          <Group gap={6} wrap="nowrap">
            {isAnswer && (
              <Badge variant="light" leftSection={<IconCheck size={14} aria-hidden />}>
                {t('answer.mark')}
              </Badge>
            )}
            <Text component={Link} to={`#post-${String(post.number)}`} replace size="sm" c="dimmed" td="none" aria-label={t('post.link', { number: post.number })}>
              #{post.number}
            </Text>
          </Group>
        </Group>
        {post.status !== 'VISIBLE' && (
          <Text size="sm" c="dimmed" fs="italic">
            {t('gone.youSee')}
          </Text>
        )}
        {post.replyTo && <Reference id={post.replyTo} />}
        {edited ? (
          <EditPost post={edited.post} tag={edited.tag} onDone={() => setEdited(null)} />
        ) : (
          <>
            <div className="prose" dangerouslySetInnerHTML={{ __html: post.html }} />
            <Attachments files={post.attachments} />
            <Group justify="space-between" gap="xs">
              <Reactions post={post} />
              <Group gap={2}>
                {mayPost && (
                  <Button size="compact-sm" variant="subtle" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => reply(post)}>
                    {t('post.reply')}
                  </Button>
                )}
                <Tooltip label={t(marked ? 'post.unmark' : 'post.mark')}>
                  <ActionIcon
                    variant="subtle"
                    color={marked ? 'amber' : 'gray'}
                    aria-label={t('post.mark')}
                    aria-pressed={marked}
                    onClick={() => bookmark.mutate({ post: post.id, on: !marked })}
                  >
                    {marked ? <IconBookmarkFilled size={18} aria-hidden /> : <IconBookmark size={18} aria-hidden />}
                  </ActionIcon>
                </Tooltip>
                <PostMenu post={post} onEdit={() => begin.mutate()} />
              </Group>
            </Group>
          </>
        )}
      </Stack>
    </article>
  );
}
