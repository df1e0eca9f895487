import { Badge, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { Panel } from '@/features/communities/Panel';
import { Refused } from '@/features/communities/Refused';
import { useDraft } from '@/app/drafts';
import rows from '@/features/community/Community.module.css';
import { guidelinesQuery } from '@/features/community/queries';
import { Ago } from '@/ui/Ago';
import { More } from '@/ui/More';
import { Skeletons } from '@/ui/Page';
import { guidelinesVersionsQuery } from './queries';
import { SaveBar } from './SaveBar';

function Editor({ community, text }: { community: Schemas['CommunityView']; text: string }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const [before] = useState({ text });
  const { values, change, changed, forget } = useDraft(`guidelines-${community.id}`, before);
  const [shown, setShown] = useState<Schemas['GuidelinesView'] | null>(null);
  const versions = useInfiniteQuery(guidelinesVersionsQuery(community.slug));
  const all = versions.data?.pages.flatMap((page) => page.items) ?? [];
  const queries = useQueryClient();
  const saving = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/communities/{community}/guidelines', {
          params: { path: { community: community.slug } },
          body: { text: values.text },
        }),
      ),
    onSuccess: async () => {
      forget();
      notifications.show({ message: common('saved') });
      await queries.invalidateQueries({ queryKey: ['community', community.slug] });
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
              value={values.text}
              error={problem?.field('text')}
              onChange={(event) => change({ text: event.currentTarget.value })}
            />
            <Refused problem={saving.error} told={Object.keys(problem?.fields() ?? {}).length > 0} />
            <SaveBar changed={changed} busy={saving.isPending} onDiscard={forget} />
          </Stack>
        </form>
      </Panel>
      {all.length > 0 && (
        <Panel title={t('versions.title')} order={3}>
          <ul className={rows.rows}>
            {all.map((version, index) => (
              <li key={version.version}>
                <Group justify="space-between">
                  <div>
                    <Group gap="xs">
                      <Text fw={600}>{t('versions.number', { number: version.version })}</Text>
                      {index === 0 && (
                        <Badge variant="light" tt="none">
                          {t('versions.inForce')}
                        </Badge>
                      )}
                    </Group>
                    <Text size="sm" c="dimmed" component="div">
                      {version.author?.name ?? common('formerMember')} · <Ago at={version.time} />
                    </Text>
                  </div>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('versions.showNumber', { number: version.version })}
                    onClick={() => setShown(version)}
                  >
                    {t('versions.show')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
          <More query={versions} />
        </Panel>
      )}
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        size="lg"
        title={t('versions.number', { number: shown?.version ?? 0 })}
        closeButtonProps={{ 'aria-label': common('action.close') }}
      >
        {shown && (
          <Stack>
            <div className="prose" dangerouslySetInnerHTML={{ __html: shown.html }} />
            <Group justify="flex-end">
              <Button
                onClick={() => {
                  change({ text: shown.text });
                  setShown(null);
                }}
              >
                {t('versions.restore')}
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </Stack>
  );
}

/** Writes the guidelines, and shows what they were. */
export function GuidelinesSection({ community }: { community: Schemas['CommunityView'] }) {
  const guidelines = useQuery(guidelinesQuery(community.slug));
  if (guidelines.isPending) {
    return <Skeletons />;
  }
  return <Editor key={guidelines.data?.version ?? 0} community={community} text={guidelines.data?.text ?? ''} />;
}
