import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { signInPath, useMember } from '@/app/session';
import { Empty } from '@/ui/Empty';
import { Page, Skeletons } from '@/ui/Page';
import { type Admission, AdmissionFields } from './AdmissionFields';
import { BLANK_CHARTER, CharterFields, tidied } from './CharterFields';
import { useDraft } from '@/app/drafts';
import { Panel } from './Panel';
import { refreshCommunities } from './queries';
import { Refused } from './Refused';
import { slugOf } from './slug';

const BLANK = {
  name: '',
  slug: null as string | null,
  charter: BLANK_CHARTER,
  joining: 'OPEN' as Admission['joining'],
  visibility: 'LISTED' as Admission['visibility'],
  questions: [] as string[],
  reviewOn: '',
};

function FoundingForm({ member }: { member: string }) {
  const { t } = useTranslation('communities');
  const { values, change, changed, forget } = useDraft(`${member}:founding`, BLANK);
  const [nameMissing, setNameMissing] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const founding = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/communities', {
          body: {
            name: values.name.trim(),
            slug: (values.slug ?? slugOf(values.name)) || null,
            charter: tidied(values.charter),
            joining: values.joining,
            visibility: values.visibility,
            questions: values.questions.map((one) => one.trim()).filter((one) => one !== ''),
            reviewOn: values.reviewOn || null,
          },
        }),
      ),
    onSuccess: async (community) => {
      forget();
      await refreshCommunities(queries);
      await navigate(`/communities/${community.slug}`);
    },
  });
  const problem = founding.error instanceof Problem ? founding.error : null;
  const errors = problem?.fields() ?? {};
  const slugError = problem?.code === 'slug-taken' ? t('founding.slugTaken') : errors.slug;
  const told = Object.keys(errors).length > 0 || slugError !== undefined;

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (values.name.trim() === '') {
          setNameMissing(true);
          document.getElementById('community-name')?.focus();
        } else {
          founding.mutate();
        }
      }}
    >
      <Stack gap="lg">
        <Panel title={t('founding.basics')}>
          <TextInput
            id="community-name"
            label={t('founding.name')}
            description={t('founding.nameHelp')}
            required
            maxLength={100}
            value={values.name}
            error={nameMissing ? t('founding.nameMissing') : errors.name}
            onChange={(event) => {
              setNameMissing(false);
              change({ name: event.currentTarget.value });
            }}
          />
          <TextInput
            label={t('founding.slug')}
            description={t('founding.slugHelp', { address: `${location.host}/communities/` })}
            maxLength={60}
            spellCheck={false}
            value={values.slug ?? slugOf(values.name)}
            error={slugError}
            onChange={(event) => change({ slug: event.currentTarget.value.toLowerCase() })}
          />
        </Panel>
        <Panel title={t('founding.charter')} lead={t('founding.charterLead')}>
          <CharterFields charter={values.charter} errors={errors} onChange={(charter) => change({ charter })} />
          <TextInput
            type="date"
            label={t('founding.reviewOn')}
            description={t('founding.reviewOnHelp')}
            value={values.reviewOn}
            error={errors.reviewOn}
            onChange={(event) => change({ reviewOn: event.currentTarget.value })}
          />
        </Panel>
        <Panel title={t('founding.admission')}>
          <AdmissionFields admission={values} errors={errors} onChange={change} />
        </Panel>
        {founding.isError && (
          <Refused problem={founding.error} told={told} />
        )}
        <Group>
          <Button type="submit" size="md" loading={founding.isPending}>
            {t('founding.found')}
          </Button>
          {changed && (
            <>
              <Button variant="subtle" color="gray" onClick={forget}>
                {t('founding.discard')}
              </Button>
              <Text size="sm" c="dimmed">
                {t('founding.kept')}
              </Text>
            </>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** Founds a community: its name, its charter, how members come in. */
export function Component() {
  const { t } = useTranslation('communities');
  const { t: common } = useTranslation();
  const member = useMember();
  return (
    <Page title={t('founding.title')} lead={t('founding.lead')} width="md">
      {member === undefined && <Skeletons />}
      {member === null && (
        <Empty
          picture="key"
          title={t('founding.signIn')}
          action={
            <Button component="a" href={signInPath()}>
              {common('account.signIn')}
            </Button>
          }
        />
      )}
      {member && <FoundingForm member={member.id} />}
    </Page>
  );
}
