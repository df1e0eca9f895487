import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { useTopicChange } from './changes';
import { Dialog } from './Dialog';
import { forumsQuery } from './queries';

/** Moves a topic to another forum of its community. */
export function MoveDialog({ topic, onClose }: { topic: Schemas['TopicView']; onClose: () => void }) {
  const { t } = useTranslation('topic');
  const [shown] = useState(topic);
  const forums = useQuery(forumsQuery(topic.communityId));
  const [forum, setForum] = useState<string | null>(null);
  const change = useTopicChange(shown, true);
  const others = forums.data?.filter((one) => !one.archived && one.id !== topic.forum) ?? [];
  return (
    <Dialog
      title={t('manage.move')}
      submit={t('manage.moveHere')}
      busy={change.isPending}
      problem={change.error ?? forums.error}
      disabled={forum === null}
      onSubmit={() => change.mutate({ forum }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Select
        label={t('field.forum')}
        description={forums.data && others.length === 0 ? t('manage.noForums') : undefined}
        disabled={others.length === 0}
        data={others.map((one) => ({ value: one.id, label: one.name }))}
        value={forum}
        onChange={setForum}
      />
    </Dialog>
  );
}
