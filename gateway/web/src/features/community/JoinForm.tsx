import { Alert, Box, Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { refreshCommunities } from '@/features/communities/queries';
import { Refused } from '@/features/communities/Refused';
import { useDraft } from '@/app/drafts';
import { useMember } from '@/app/session';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { guidelinesQuery } from './queries';
import classes from './Community.module.css';

/** What a community wants before somebody comes in: answers, and that its guidelines are accepted. */
export function JoinForm({
  community,
  questions,
  invitation,
  label,
  onJoined,
  onCancel,
}: {
  community: { id: string; slug: string };
  questions: string[];
  /** The token of an invitation, which admits at once. */
  invitation?: string;
  label: string;
  onJoined: () => void;
  onCancel?: () => void;
}) {
  const { t } = useTranslation('community');
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const member = useMember();
  const [blank] = useState(() => ({ answers: questions.map(() => '') }));
  const { values, change, forget } = useDraft(`${member?.id}:joining-${community.id}`, blank);
  const answers = questions.map((_, index) => values.answers[index] ?? '');
  const [accepted, setAccepted] = useState(false);
  const [checked, setChecked] = useState(false);
  const guidelines = useQuery(guidelinesQuery(community.slug, invitation));

  const joining = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/communities/{community}/members/me', {
          params: { path: { community: community.id } },
          body: {
            answers: questions.length > 0 ? answers : undefined,
            invitation,
            acceptedGuidelines: accepted ? guidelines.data?.version : undefined,
          },
        }),
      ),
    onError: async (problem) => {
      // They were revised meanwhile: the new ones are to be read.
      if (problem instanceof Problem && problem.code === 'guidelines-not-accepted') {
        setAccepted(false);
        await guidelines.refetch();
      }
    },
    onSuccess: async () => {
      forget();
      await refreshCommunities(queries);
      onJoined();
    },
  });
  const problem = joining.error instanceof Problem ? joining.error : null;

  if (guidelines.isPending) {
    return <Skeletons lines={2} />;
  }
  if (guidelines.isError) {
    return <ProblemAlert problem={guidelines.error} again={() => void guidelines.refetch()} />;
  }
  const unanswered = answers.some((answer) => answer.trim() === '');
  const unaccepted = guidelines.data !== null && !accepted;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!unanswered && !unaccepted) {
          joining.mutate();
        }
      }}
    >
      <Stack>
        {questions.map((question, index) => (
          <Textarea
            key={question}
            label={question}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={answers[index]}
            error={checked && answers[index]?.trim() === '' ? t('join.answerMissing') : problem?.field(`answers[${index}]`)}
            onChange={(event) => change({ answers: answers.with(index, event.currentTarget.value) })}
          />
        ))}
        {guidelines.data && (
          <>
            <Text fw={600}>{t('join.guidelines')}</Text>
            {/* Scrolled by keyboard too, therefore it takes the focus. */}
            <Box
              className={classes.guidelines}
              role="region"
              aria-label={t('join.guidelines')}
              tabIndex={0}
            >
              <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: guidelines.data.html }} />
            </Box>
            <Checkbox
              label={t('join.accept')}
              checked={accepted}
              error={checked && !accepted ? t('join.acceptMissing') : undefined}
              onChange={(event) => setAccepted(event.currentTarget.checked)}
            />
          </>
        )}
        {questions.length > 0 && (
          <Alert color="indigo" variant="light">
            {t('join.whoReads')}
          </Alert>
        )}
        <Refused problem={joining.error} told={Object.keys(problem?.fields() ?? {}).length > 0} />
        <Group justify="flex-end">
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {common('action.cancel')}
            </Button>
          )}
          <Button type="submit" loading={joining.isPending}>
            {label}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
