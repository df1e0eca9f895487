import { MultiSelect, NativeSelect, Select, TagsInput, TextInput, type TextInputProps, Textarea } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@/api/problem';
import { languageChoices } from './languages';
import classes from './Me.module.css';
import { type ProfileForm, type Showable, type Visibility } from './profileForm';

const TAGS = ['skills', 'offers', 'seeks'] as const;
// With the hint below it, each input stands in one line with the choice of who sees it.
const ORDER: TextInputProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error'];

/** The fields of the own profile, each beside who may see it. */
export function ProfileFields({
  form,
  change,
  problem,
}: {
  form: ProfileForm;
  change: (changes: Partial<ProfileForm>) => void;
  problem: Problem | null;
}) {
  const { t, i18n } = useTranslation('me');
  const zones = useMemo(() => zoneChoices(form.timeZone), [form.timeZone]);
  const languages = useMemo(() => languageChoices(i18n.language, form.languages), [i18n.language, form.languages]);
  const error = (field: string) => problem?.field(field);
  const field = (name: Showable, input: ReactNode) => (
    <div className={classes.field}>
      {input}
      <NativeSelect
        label={t('visibility.who')}
        aria-label={t('visibility.of', { field: t(`field.${name}`) })}
        labelProps={{ fw: 400, fz: 'sm', c: 'dimmed' }}
        value={form.visibility[name]}
        onChange={(event) =>
          change({ visibility: { ...form.visibility, [name]: event.currentTarget.value as Visibility } })
        }
        data={(['EVERYONE', 'MEMBERS', 'NOBODY'] as const).map((one) => ({ value: one, label: t(`visibility.${one}`) }))}
      />
    </div>
  );

  return (
    <div className={classes.card}>
      <div className={classes.field}>
        <TextInput
          label={t('field.name')}
          description={t('hint.name')}
          inputWrapperOrder={ORDER}
          value={form.name}
          error={error('name')}
          maxLength={100}
          required
          autoComplete="name"
          dir="auto"
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
      </div>
      {field(
        'headline',
        <TextInput
          label={t('field.headline')}
          description={t('hint.headline')}
          inputWrapperOrder={ORDER}
          value={form.headline}
          error={error('headline')}
          maxLength={160}
          dir="auto"
          onChange={(event) => change({ headline: event.currentTarget.value })}
        />,
      )}
      {field(
        'bio',
        <Textarea
          label={t('field.bio')}
          description={t('hint.bio')}
          inputWrapperOrder={ORDER}
          value={form.bio}
          error={error('bio')}
          maxLength={5000}
          autosize
          minRows={4}
          maxRows={14}
          dir="auto"
          onChange={(event) => change({ bio: event.currentTarget.value })}
        />,
      )}
      {TAGS.map((name) => (
        <div key={name} style={{ marginBlockStart: '1.25rem' }}>
          {field(
            name,
            <TagsInput
              label={t(`field.${name}`)}
              description={t(`hint.${name}`)}
              inputWrapperOrder={ORDER}
              value={form[name]}
              error={error(name)}
              maxTags={50}
              maxLength={60}
              clearButtonProps={{ 'aria-label': t('common:action.delete') }}
              onChange={(tags) => change({ [name]: tags })}
            />,
          )}
        </div>
      ))}
      <div style={{ marginBlockStart: '1.25rem' }}>
        {field(
          'languages',
          <MultiSelect
            label={t('field.languages')}
            description={t('hint.languages')}
            inputWrapperOrder={ORDER}
            data={languages}
            value={form.languages}
            error={error('languages')}
            searchable
            limit={60}
            maxValues={20}
            nothingFoundMessage={t('hint.noLanguage')}
            onChange={(tags) => change({ languages: tags })}
          />,
        )}
        {field(
          'timeZone',
          <Select
            label={t('field.timeZone')}
            description={t('hint.timeZone')}
            inputWrapperOrder={ORDER}
            data={zones}
            value={form.timeZone || null}
            error={error('timeZone')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('hint.noZone') }}
            limit={60}
            nothingFoundMessage={t('hint.unknownZone')}
            onChange={(zone) => change({ timeZone: zone ?? '' })}
          />,
        )}
        {field(
          'links',
          <Textarea
            label={t('field.links')}
            description={t('hint.links')}
            inputWrapperOrder={ORDER}
            value={form.links}
            error={error('links')}
            autosize
            minRows={2}
            maxRows={10}
            dir="ltr"
            onChange={(event) => change({ links: event.currentTarget.value })}
          />,
        )}
      </div>
    </div>
  );
}

/** All zones that the browser knows, with the one that was chosen, which an older browser may not know. */
function zoneChoices(chosen: string) {
  const zones = new Set(Intl.supportedValuesOf('timeZone'));
  if (chosen) {
    zones.add(chosen);
  }
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
