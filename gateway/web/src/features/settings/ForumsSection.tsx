import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Panel } from '@/features/communities/Panel';
import { Refused } from '@/features/communities/Refused';
import rows from '@/features/community/Community.module.css';
import { forumsQuery } from '@/features/topic/queries';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { ForumDialog } from './ForumDialog';
import { ForumRow } from './ForumRow';
import { useForumWriting } from './useForumWriting';

/** Opens, renames, archives forums and decides who reads them. */
export function ForumsSection({ community }: { community: Schemas['CommunityView'] }) {
  const { t } = useTranslation('settings');
  const forums = useQuery(forumsQuery(community.id));
  const [edited, setEdited] = useState<Schemas['ForumView'] | 'new' | null>(null);
  const archiving = useForumWriting(community.id);
  if (forums.isPending) {
    return <Skeletons />;
  }
  if (forums.isError) {
    return <ProblemAlert problem={forums.error} again={() => void forums.refetch()} />;
  }
  return (
    <Panel title={t('section.forums')} lead={t('forums.lead')}>
      {forums.data.length === 0 && <Text>{t('forums.none')}</Text>}
      <ul className={rows.rows}>
        {forums.data.map((forum) => (
          <ForumRow
            key={forum.id}
            forum={forum}
            busy={archiving.isPending && archiving.variables.id === forum.id}
            onEdit={() => setEdited(forum)}
            onArchive={() => archiving.mutate({ id: forum.id, body: { archived: !forum.archived } })}
          />
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t('forums.archiveHelp')}
      </Text>
      <Refused problem={archiving.error} />
      <div>
        <Button onClick={() => setEdited('new')}>{t('forums.open')}</Button>
      </div>
      {edited && (
        <ForumDialog community={community.id} forum={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Panel>
  );
}
