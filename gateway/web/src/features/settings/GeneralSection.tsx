import { Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { AdmissionFields } from '@/features/communities/AdmissionFields';
import { Panel } from '@/features/communities/Panel';
import { Refused } from '@/features/communities/Refused';
import { useDraft } from '@/app/drafts';
import { SaveBar } from './SaveBar';
import { useCommunityChange } from './useCommunityChange';

function settingsOf(community: Schemas['CommunityView']) {
  const { name, slug, joining, visibility, questions } = community;
  return { name, slug, joining, visibility, questions, reviewOn: community.reviewOn ?? '' };
}

/** Name, address, joining, visibility, questions and the date on which the charter is looked at again. */
export function GeneralSection({ community, tag }: { community: Schemas['CommunityView']; tag?: string }) {
  const { t } = useTranslation('settings');
  const [before] = useState(() => settingsOf(community));
  const { values, change, changed, forget } = useDraft(`settings-${community.id}`, before);
  const navigate = useNavigate();
  const saving = useCommunityChange(community.slug, tag, (saved) => {
    forget();
    if (saved.slug !== community.slug) {
      void navigate(`/communities/${saved.slug}/settings?section=general`, { replace: true });
    }
  });
  const problem = saving.error instanceof Problem ? saving.error : null;
  const errors = problem?.fields() ?? {};
  const slugError = problem?.code === 'slug-taken' ? t('general.slugTaken') : errors.slug;
  return (
    <Panel title={t('section.general')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate({
            ...values,
            questions: values.questions.map((one) => one.trim()).filter((one) => one !== ''),
            reviewOn: values.reviewOn || null,
          });
        }}
      >
        <Stack gap="lg">
          <TextInput
            label={t('general.name')}
            required
            maxLength={100}
            value={values.name}
            error={errors.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t('general.slug')}
            description={t('general.slugHelp')}
            required
            maxLength={60}
            spellCheck={false}
            value={values.slug}
            error={slugError}
            onChange={(event) => change({ slug: event.currentTarget.value.toLowerCase() })}
          />
          <AdmissionFields admission={values} errors={errors} onChange={change} />
          <TextInput
            type="date"
            label={t('general.reviewOn')}
            description={t('general.reviewOnHelp')}
            value={values.reviewOn}
            error={errors.reviewOn}
            onChange={(event) => change({ reviewOn: event.currentTarget.value })}
          />
          <Refused problem={saving.error} told={Object.keys(errors).length > 0 || slugError !== undefined} />
          <SaveBar changed={changed} busy={saving.isPending} onDiscard={forget} />
        </Stack>
      </form>
    </Panel>
  );
}
