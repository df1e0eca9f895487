import { Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { AdmissionFields } from '@/features/communities/AdmissionFields';
import { Panel } from '@/features/communities/Panel';
import { SaveBar } from './SaveBar';
import { useCommunityChange } from './useCommunityChange';
import { useEdit } from './useEdit';

function settingsOf(community: Schemas['CommunityView']) {
  const { name, slug, joining, visibility, questions } = community;
  return { name, slug, joining, visibility, questions, reviewOn: community.reviewOn ?? '' };
}

/** Name, address, joining, visibility, questions and the date on which the charter is looked at again. */
export function GeneralSection({ community, tag }: { community: Schemas['CommunityView']; tag?: string }) {
  const { t } = useTranslation('settings');
  const editing = useEdit(`settings-${community.id}`, { values: settingsOf(community), tag });
  const { values, change, forget } = editing;
  const navigate = useNavigate();
  const { community: reference } = useParams();
  const saving = useCommunityChange(community.id, editing.tag, async (saved) => {
    forget();
    if (saved.slug !== community.slug && reference === community.slug) {
      // At the old address is nothing any more.
      await navigate(`/communities/${saved.slug}/settings?section=general`, { replace: true });
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
          <SaveBar
            editing={editing}
            busy={saving.isPending}
            problem={saving.error}
            told={Object.keys(errors).length > 0 || slugError !== undefined}
            named={(field) => t(`general.${field}`)}
          />
        </Stack>
      </form>
    </Panel>
  );
}
