import { Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { refreshCommunities } from '@/features/communities/queries';
import { Refused } from '@/features/communities/Refused';
import { Confirm } from '@/ui/Confirm';
import { dayOf, endOf } from './days';
import { isLastLeader } from './rights';

type Role = Schemas['MemberView']['role'];

/** Somebody in a community, as far as roles are concerned. */
export type Holder = Pick<Schemas['MemberView'], 'member' | 'role' | 'title' | 'until'>;

/** Gives a member a role, with a title and a term. */
export function RoleDialog({
  community,
  holder,
  onClose,
}: {
  community: Schemas['CommunityView'];
  holder: Holder;
  onClose: () => void;
}) {
  const { t } = useTranslation('community');
  const { t: common } = useTranslation();
  const [role, setRole] = useState<Role>(holder.role);
  const [title, setTitle] = useState(holder.title ?? '');
  const [until, setUntil] = useState(dayOf(holder.until));
  const alone = isLastLeader(community, holder.member.id);
  const queries = useQueryClient();
  const changing = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/communities/{community}/members/{memberId}', {
          params: { path: { community: community.id, memberId: holder.member.id } },
          body: { role, title: title.trim() || null, until: role === 'MEMBER' ? null : endOf(until) },
        }),
      ),
    onSuccess: async () => {
      await refreshCommunities(queries);
      onClose();
    },
  });
  const problem = changing.error instanceof Problem ? changing.error : null;
  return (
    <Confirm
      opened
      title={t('role.title', { name: holder.member.name ?? common('formerMember') })}
      label={common('action.save')}
      busy={changing.isPending}
      onConfirm={() => changing.mutate()}
      onClose={onClose}
    >
      <Radio.Group
        label={t('role.role')}
        description={alone && t('role.alone')}
        value={role}
        onChange={(chosen) => setRole(chosen as Role)}
      >
        <Stack gap="xs" mt="xs">
          {(['LEADER', 'MODERATOR', 'MEMBER'] as const).map((one) => (
            <Radio
              key={one}
              value={one}
              label={common(`role.${one}`)}
              description={t(`role.${one}`)}
              disabled={alone && one !== 'LEADER'}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={t('role.name')}
        description={t('role.nameHelp')}
        maxLength={100}
        value={title}
        error={problem?.field('title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {role !== 'MEMBER' && (
        <TextInput
          type="date"
          label={t('role.until')}
          description={t('role.untilHelp')}
          min={dayOf(new Date().toISOString())}
          value={until}
          error={problem?.field('until')}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      )}
      <Refused problem={changing.error} told={Object.keys(problem?.fields() ?? {}).length > 0} />
    </Confirm>
  );
}
