import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { CharterFields, tidied } from '@/features/communities/CharterFields';
import { Panel } from '@/features/communities/Panel';
import { CharterVersions } from './CharterVersions';
import { SaveBar } from './SaveBar';
import { useCommunityChange } from './useCommunityChange';
import { useEdit } from './useEdit';

/** Writes the charter anew. */
export function CharterSection({ community, tag }: { community: Schemas['CommunityView']; tag?: string }) {
  const { t } = useTranslation('settings');
  const editing = useEdit(`charter-${community.id}`, { values: community.charter, tag });
  const { values, change, forget } = editing;
  const saving = useCommunityChange(community.id, editing.tag, forget);
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
            <SaveBar
              editing={editing}
              busy={saving.isPending}
              problem={saving.error}
              told={Object.keys(errors).length > 0}
              named={(field) => t(`part.${field}`)}
            />
          </Stack>
        </form>
      </Panel>
      <CharterVersions community={community.id} current={community.charter} onRestore={change} />
    </Stack>
  );
}
