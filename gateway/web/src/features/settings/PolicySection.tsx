import { NumberInput, Radio, Stack, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { Panel } from '@/features/communities/Panel';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { policyQuery } from './queries';
import { SaveBar } from './SaveBar';
import { useEdit } from './useEdit';

type Policy = Schemas['NewPolicy'];

function Form({ community, policy, tag }: { community: Schemas['CommunityView']; policy: Policy; tag?: string }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const editing = useEdit(`policy-${community.id}`, { values: policy, tag });
  const { values, change, forget } = editing;
  const queries = useQueryClient();
  const saving = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/communities/{community}/moderation/policy', {
          params: { path: { community: community.id }, header: { 'If-Match': editing.tag } },
          body: values,
        }),
      ),
    onSettled: () => queries.invalidateQueries(policyQuery(community.id)),
    onSuccess: () => {
      notifications.show({ message: common('saved') });
      forget();
    },
  });
  const problem = saving.error instanceof Problem ? saving.error : null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <Stack gap="lg">
        <Radio.Group
          label={t('policy.holdNewcomers')}
          value={values.holdNewcomers}
          onChange={(chosen) => change({ holdNewcomers: chosen as Policy['holdNewcomers'] })}
        >
          <Stack gap="xs" mt="xs">
            {(['NOTHING', 'LINKS', 'EVERYTHING'] as const).map((one) => (
              <Radio key={one} value={one} label={t(`policy.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {(
          [
            ['newcomerPosts', 0, 100],
            ['newcomerDays', 0, 365],
            ['maxPostsPerMinute', 1, 600],
          ] as const
        ).map(([field, min, max]) => (
          <NumberInput
            key={field}
            label={t(`policy.${field}`)}
            description={t(`policy.${field}Help`)}
            min={min}
            max={max}
            maw={360}
            allowDecimal={false}
            value={values[field]}
            error={problem?.field(field)}
            onChange={(value) => change({ [field]: Number(value) })}
          />
        ))}
        <Switch
          label={t('policy.holdRepeatedText')}
          description={t('policy.holdRepeatedTextHelp')}
          checked={values.holdRepeatedText}
          onChange={(event) => change({ holdRepeatedText: event.currentTarget.checked })}
        />
        <SaveBar
          editing={editing}
          busy={saving.isPending}
          problem={saving.error}
          told={Object.keys(problem?.fields() ?? {}).length > 0}
          named={(field) => t(`policy.${field}`)}
        />
      </Stack>
    </form>
  );
}

/** What waits for moderators before it is shown, and how fast members may post. */
export function PolicySection({ community }: { community: Schemas['CommunityView'] }) {
  const { t } = useTranslation('settings');
  const read = useQuery(policyQuery(community.id));
  return (
    <Panel title={t('section.policy')} lead={t('policy.lead')}>
      {read.isPending && <Skeletons />}
      {read.isError && <ProblemAlert problem={read.error} again={() => void read.refetch()} />}
      {read.data && <Form community={community} policy={read.data.policy} tag={read.data.tag} />}
    </Panel>
  );
}
