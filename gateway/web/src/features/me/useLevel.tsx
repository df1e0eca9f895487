import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '@/api/client';
import { unreadQuery } from '@/features/home/queries';
import { type Choice, type Level, choicesQuery, withLevel } from './choices';

const UNDO_MILLIS = 10_000;

/** Follows, mutes or lets go of a topic at once, and offers to take that back. */
export function useLevel(): (choice: Choice, level: Level) => void {
  const { t } = useTranslation('me');
  const queries = useQueryClient();
  const show = ({ topic }: Choice, level: Level) =>
    queries.setQueryData(choicesQuery.queryKey, (choices) => withLevel(choices, topic, level));

  const choose = useMutation({
    mutationFn: ({ choice, level }: { choice: Choice; level: Level; undoing: boolean }) =>
      answerOf(
        api.PUT('/api/v1/topics/{topic}/following', { params: { path: { topic: choice.topic } }, body: { level } }),
      ),
    onMutate: ({ choice, level }) => show(choice, level),
    onError: (_problem, { choice }) => show(choice, choice.level),
    onSuccess: (_reading, { choice, level, undoing }) => {
      void queries.invalidateQueries({ queryKey: unreadQuery.queryKey });
      void queries.invalidateQueries({ queryKey: ['topic', choice.topic, 'me'] });
      if (undoing) {
        return;
      }
      notifications.show({
        id: choice.topic,
        autoClose: UNDO_MILLIS,
        withCloseButton: false,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>{t(`notifications.told.${level}`, { topic: choice.title })}</span>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                notifications.hide(choice.topic);
                choose.mutate({ choice: { ...choice, level }, level: choice.level, undoing: true });
              }}
            >
              {t('common:action.undo')}
            </Button>
          </Group>
        ),
      });
    },
  });
  return (choice, level) => choose.mutate({ choice, level, undoing: false });
}
