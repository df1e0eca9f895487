import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { CharterFields, tidied } from '@/features/communities/CharterFields';
import { Panel } from '@/features/communities/Panel';
import { Refused } from '@/features/communities/Refused';
import { useDraft } from '@/app/drafts';
import { CharterVersions } from './CharterVersions';
import { SaveBar } from './SaveBar';
import { useCommunityChange } from './useCommunityChange';

/** Writes the charter anew. */
export function CharterSection({ community, tag }: { community: Schemas['CommunityView']; tag?: string }) {
  const { t } = useTranslation('settings');
  const { values, change, changed, forget } = useDraft(`charter-${community.id}`, community.charter);
  const saving = useCommunityChange(community.slug, tag, forget);
  const errors = saving.error instanceof Problem ? saving.error.fields() : {};
  return (
    <Stack gap="lg">
      <Panel title={t('section.charter')} lead={t('charter.lead')}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            saving.mutate({ charter: tidied(values) });
          }}
        >
          <Stack gap="lg">
            <CharterFields charter={values} errors={errors} onChange={change} />
            <Refused problem={saving.error} told={Object.keys(errors).length > 0} />
            <SaveBar changed={changed} busy={saving.isPending} onDiscard={forget} />
          </Stack>
        </form>
      </Panel>
      <CharterVersions community={community.slug} current={community.charter} onRestore={change} />
    </Stack>
  );
}
