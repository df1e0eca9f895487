import { Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { Panel } from '@/features/communities/Panel';
import { refreshCommunities } from '@/features/communities/queries';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { GuidelinesVersions } from './GuidelinesVersions';
import { editedGuidelinesQuery } from './queries';
import { SaveBar } from './SaveBar';
import { useEdit } from './useEdit';

function Editor({ community, text, tag }: { community: string; text: string; tag?: string }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const editing = useEdit(`guidelines-${community}`, { values: { text }, tag });
  const { values, change, forget } = editing;
  const queries = useQueryClient();
  const saving = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/communities/{community}/guidelines', {
          params: { path: { community }, header: { 'If-Match': editing.tag } },
          body: { text: values.text.trim() },
        }),
      ),
    onSettled: () => refreshCommunities(queries),
    onSuccess: () => {
      forget();
      notifications.show({ message: common('saved') });
    },
  });
  const problem = saving.error instanceof Problem ? saving.error : null;
  return (
    <Stack gap="lg">
      <Panel title={t('section.guidelines')} lead={t('guidelines.lead')}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            saving.mutate();
          }}
        >
          <Stack>
            <Textarea
              label={t('guidelines.text')}
              description={t('guidelines.textHelp')}
              autosize
              minRows={10}
              maxLength={20_000}
              dir="auto"
              value={values.text}
              error={problem?.field('text')}
              onChange={(event) => change({ text: event.currentTarget.value })}
            />
            <SaveBar
              editing={editing}
              busy={saving.isPending}
              problem={saving.error}
              told={Object.keys(problem?.fields() ?? {}).length > 0}
              named={() => t('guidelines.text')}
            />
          </Stack>
        </form>
      </Panel>
      <GuidelinesVersions community={community} current={values.text} onRestore={(restored) => change({ text: restored })} />
    </Stack>
  );
}

/** Writes the guidelines, and shows what they were. */
export function GuidelinesSection({ community }: { community: Schemas['CommunityView'] }) {
  const guidelines = useQuery(editedGuidelinesQuery(community.id));
  if (guidelines.isPending) {
    return <Skeletons />;
  }
  if (guidelines.isError) {
    return <ProblemAlert problem={guidelines.error} again={() => void guidelines.refetch()} />;
  }
  return <Editor community={community.id} {...guidelines.data} />;
}
