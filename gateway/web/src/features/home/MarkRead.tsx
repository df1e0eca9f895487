import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconChecks } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '@/api/client';
import { Confirm } from '@/ui/Confirm';
import type { Unread } from './catchUp';
import { unreadQuery } from './queries';

/** Marks all of a community as read, after asking: the platform has no way back for all of it at once. */
export function MarkRead({ community, posts }: { community: Unread['community']; posts: number }) {
  const { t } = useTranslation('home');
  const queries = useQueryClient();
  const [asked, { open, close }] = useDisclosure(false);
  const mark = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/communities/{community}/read', { params: { path: { community: community.id } } })),
    onSuccess: () => {
      close();
      queries.setQueryData(unreadQuery.queryKey, (before) =>
        before?.map((one) =>
          one.community.id === community.id
            ? { ...one, unreadTopics: 0, unreadPosts: 0, mentions: 0, newTopics: 0, more: false, topics: [] }
            : one,
        ),
      );
      notifications.show({ message: t('markRead.done', { community: community.name }) });
      void queries.invalidateQueries({ queryKey: unreadQuery.queryKey });
    },
  });
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconChecks size={16} aria-hidden />}
        aria-label={t('markRead.labelOf', { community: community.name })}
        onClick={open}
      >
        {t('markRead.label')}
      </Button>
      <Confirm
        opened={asked}
        title={t('markRead.title', { community: community.name })}
        label={t('markRead.label')}
        busy={mark.isPending}
        onConfirm={() => mark.mutate()}
        onClose={close}
      >
        <Text>{t('markRead.text', { count: posts })}</Text>
      </Confirm>
    </>
  );
}
