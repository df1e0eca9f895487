import { Badge, Button, Group, Radio, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, api, answerOf, responseOf } from '@/api/client';
import { Problem } from '@/api/problem';
import { Panel } from '@/features/communities/Panel';
import { Refused } from '@/features/communities/Refused';
import rows from '@/features/community/Community.module.css';
import { forumListQuery } from '@/features/community/queries';
import { Confirm } from '@/ui/Confirm';
import { Skeletons } from '@/ui/Page';

type Forum = Schemas['ForumView'];

function useForumWriting(community: string) {
  const queries = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: ({ id, tag, body }: { id?: string; tag?: string; body: Schemas['ForumChange'] }) =>
      id
        ? answerOf(
            api.PATCH('/api/v1/communities/{community}/forums/{forum}', {
              params: { path: { community, forum: id }, header: { 'If-Match': tag } },
              body,
            }),
          )
        : answerOf(
            api.POST('/api/v1/communities/{community}/forums', {
              params: { path: { community } },
              body: { ...body, name: body.name ?? '', audience: body.audience ?? undefined },
            }),
          ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['community', community] });
      await queries.invalidateQueries({ queryKey: ['forums'] });
    },
  });
}

function ForumDialog({ community, forum, onClose }: { community: string; forum: Forum | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const [name, setName] = useState(forum?.name ?? '');
  const [description, setDescription] = useState(forum?.description ?? '');
  const [audience, setAudience] = useState<Forum['audience']>(forum?.audience ?? 'MEMBERS');
  const writing = useForumWriting(community);
  const read = useQuery({
    queryKey: ['community', community, 'forum-tag', forum?.id],
    enabled: forum !== null,
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async () =>
      (
        await responseOf(
          api.GET('/api/v1/communities/{community}/forums/{forum}', {
            params: { path: { community, forum: forum?.id ?? '' } },
          }),
        )
      ).response.headers.get('ETag'),
  });
  const problem = writing.error instanceof Problem ? writing.error : null;
  return (
    <Confirm
      opened
      title={forum ? t('forums.edit', { name: forum.name }) : t('forums.open')}
      label={forum ? common('action.save') : t('forums.open')}
      busy={writing.isPending}
      disabled={name.trim() === '' || (forum !== null && read.isPending)}
      onConfirm={() =>
        writing.mutate(
          { id: forum?.id, tag: read.data ?? undefined, body: { name: name.trim(), description: description.trim(), audience } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('forums.name')}
        required
        maxLength={80}
        value={name}
        error={problem?.field('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label={t('forums.description')}
        autosize
        minRows={2}
        maxLength={500}
        value={description}
        error={problem?.field('description')}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('forums.audience')}
        value={audience}
        onChange={(chosen) => setAudience(chosen as Forum['audience'])}
      >
        <Stack gap="xs" mt="xs">
          {(['EVERYONE', 'MEMBERS', 'LEADERS'] as const).map((one) => (
            <Radio key={one} value={one} label={t(`forums.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Refused problem={writing.error} told={Object.keys(problem?.fields() ?? {}).length > 0} />
    </Confirm>
  );
}

/** Opens, renames, archives forums and decides who reads them. */
export function ForumsSection({ community }: { community: Schemas['CommunityView'] }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const forums = useQuery(forumListQuery(community.slug));
  const [edited, setEdited] = useState<Forum | 'new' | null>(null);
  const archiving = useForumWriting(community.slug);
  if (forums.isPending) {
    return <Skeletons />;
  }
  return (
    <Panel title={t('section.forums')} lead={t('forums.lead')}>
      <ul className={rows.rows}>
        {forums.data?.map((forum) => (
          <li key={forum.id}>
            <Group justify="space-between">
              <div>
                <Group gap="xs">
                  <Text fw={600}>{forum.name}</Text>
                  <Badge variant="default" tt="none">
                    {t(`forums.${forum.audience}`)}
                  </Badge>
                  {forum.archived && (
                    <Badge color="gray" variant="light" tt="none">
                      {t('forums.archived')}
                    </Badge>
                  )}
                </Group>
                <Text size="sm" c="dimmed">
                  {forum.description}
                </Text>
              </div>
              <Group gap="xs">
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('forums.edit', { name: forum.name })}
                  onClick={() => setEdited(forum)}
                >
                  {common('action.edit')}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t(forum.archived ? 'forums.reopenOne' : 'forums.archiveOne', { name: forum.name })}
                  onClick={() => archiving.mutate({ id: forum.id, body: { archived: !forum.archived } })}
                >
                  {t(forum.archived ? 'forums.reopen' : 'forums.archive')}
                </Button>
              </Group>
            </Group>
          </li>
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
        <ForumDialog community={community.slug} forum={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Panel>
  );
}
