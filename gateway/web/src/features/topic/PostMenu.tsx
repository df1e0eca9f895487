import { ActionIcon, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowsSplit, IconCheck, IconDots, IconFlag, IconHistory, IconLink, IconPencil, IconQuote, IconTrash, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '@/api/client';
import { Confirm } from '@/ui/Confirm';
import { useAnswer, usePostsChange } from './changes';
import { type Post, changePost } from './posts';
import { useReading } from './Reading';
import { ReportDialog } from './ReportDialog';
import { SplitDialog } from './SplitDialog';
import { mayGo } from './splitting';
import { VersionsDialog } from './VersionsDialog';

/** What else can be done with a post. */
export function PostMenu({ post, onEdit }: { post: Post; onEdit: () => void }) {
  const { t } = useTranslation('topic');
  const { topic, me, isMember, moderates, mayPost, quote } = useReading();
  const [dialog, setDialog] = useState<'report' | 'versions' | 'withdraw' | 'split' | null>(null);
  const change = usePostsChange(topic.id);
  const answer = useAnswer(topic.id);
  const own = post.author.id === me.id;
  const withdraw = useMutation({
    mutationFn: () => answerOf<unknown>(api.DELETE('/api/v1/posts/{post}', { params: { path: { post: post.id } } })),
    onSuccess: () => {
      change((posts) =>
        changePost(posts, (one) => one.id === post.id, (one) => ({ ...one, status: 'WITHDRAWN', body: null, html: null, attachments: [] })),
      );
      setDialog(null);
    },
  });
  const isAnswer = topic.answer?.post === post.id;
  const mayAnswer =
    topic.kind === 'QUESTION' && post.number > 1 && (moderates || (isMember && topic.author.id === me.id && !topic.locked));
  const copy = () => {
    const address = `${location.origin}/topics/${topic.id}#post-${String(post.number)}`;
    // There is no clipboard on pages without a certificate; then the address is told to be copied by hand.
    const copied = (navigator.clipboard as Clipboard | undefined)?.writeText(address) ?? Promise.reject(new Error());
    copied.then(
      () => notifications.show({ message: t('common:action.copied') }),
      () => notifications.show({ message: address }),
    );
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('post.menu', { number: post.number })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayAnswer && (
            <Menu.Item
              leftSection={isAnswer ? <IconX size={16} aria-hidden /> : <IconCheck size={16} aria-hidden />}
              onClick={() => answer.mutate(isAnswer ? null : post.id)}
            >
              {t(isAnswer ? 'answer.withdraw' : 'answer.accept')}
            </Menu.Item>
          )}
          {mayPost && (
            <Menu.Item leftSection={<IconQuote size={16} aria-hidden />} onClick={() => quote(post)}>
              {t('post.quote')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={copy}>
            {t('post.copy')}
          </Menu.Item>
          {own && mayPost && (
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
              {t('common:action.edit')}
            </Menu.Item>
          )}
          {post.editedAt && (
            <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => setDialog('versions')}>
              {t('versions.title')}
            </Menu.Item>
          )}
          {own && (
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setDialog('withdraw')}>
              {t('withdraw.action')}
            </Menu.Item>
          )}
          {moderates && mayGo(post) && (
            <Menu.Item leftSection={<IconArrowsSplit size={16} aria-hidden />} onClick={() => setDialog('split')}>
              {t('manage.splitHere')}
            </Menu.Item>
          )}
          {!own && isMember && (
            <Menu.Item leftSection={<IconFlag size={16} aria-hidden />} onClick={() => setDialog('report')}>
              {t('report.action')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'report' && <ReportDialog post={post.id} onClose={() => setDialog(null)} />}
      {dialog === 'split' && <SplitDialog topic={topic} from={post.number} onClose={() => setDialog(null)} />}
      {dialog === 'versions' && <VersionsDialog post={post.id} onClose={() => setDialog(null)} />}
      <Confirm
        opened={dialog === 'withdraw'}
        danger
        title={t('withdraw.title')}
        label={t('withdraw.action')}
        busy={withdraw.isPending}
        onConfirm={() => withdraw.mutate()}
        onClose={() => setDialog(null)}
      >
        <Text>{t('withdraw.text')}</Text>
      </Confirm>
    </>
  );
}
