import { Button, Group, Tabs, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, responseOf } from '@/api/client';
import { Problem } from '@/api/problem';
import { sessionQuery } from '@/app/session';
import { ProblemAlert } from '@/ui/problems';
import { LeaveGuard } from './LeaveGuard';
import classes from './Me.module.css';
import { ProfileFields } from './ProfileFields';
import { ProfilePreview } from './ProfilePreview';
import { type OwnProfile, changedFields, editOf, formOf, rebased } from './profileForm';
import { ownProfileQuery } from './queries';

type Own = { profile: OwnProfile; revision: string | null };

/** Edits the own profile; what was typed stays whatever happens. */
export function ProfileEditor({ own, reload }: { own: Own; reload: () => Promise<Own | undefined> }) {
  const { t } = useTranslation('me');
  const queries = useQueryClient();
  const [params, setParams] = useSearchParams();
  const [base, setBase] = useState(() => ({ form: formOf(own.profile), revision: own.revision }));
  const [form, setForm] = useState(base.form);
  const unsaved = changedFields(base.form, form).length > 0;

  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      responseOf(
        api.PATCH('/api/v1/me', {
          params: { header: base.revision ? { 'If-Match': base.revision } : {} },
          body: editOf(base.form, form),
        }),
      ),
    onSuccess: ({ data, response }) => {
      const saved = { profile: data, revision: response.headers.get('ETag') };
      setBase({ form: formOf(data), revision: saved.revision });
      setForm(formOf(data));
      queries.setQueryData(ownProfileQuery.queryKey, saved);
      queries.setQueryData(sessionQuery.queryKey, data);
      void queries.invalidateQueries({ queryKey: ['people'] });
      notifications.show({ message: t('common:saved') });
    },
  });
  const stale = save.error instanceof Problem && save.error.status === 412;
  const takeOver = async () => {
    const now = await reload();
    if (now) {
      const next = formOf(now.profile);
      setForm(rebased(form, base.form, next));
      setBase({ form: next, revision: now.revision });
      save.reset();
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };

  return (
    <>
      <Tabs
        value={params.get('view') === 'preview' ? 'preview' : 'edit'}
        onChange={(view) => setParams(view === 'preview' ? { view } : {}, { replace: true })}
      >
        <Tabs.List mb="lg">
          <Tabs.Tab value="edit">{t('profile.edit')}</Tabs.Tab>
          <Tabs.Tab value="preview">{t('profile.preview')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="edit">
          <form onSubmit={submit} noValidate>
            <ProfileFields
              form={form}
              change={(changes) => setForm((before) => ({ ...before, ...changes }))}
              problem={save.error instanceof Problem ? save.error : null}
            />
            <div className={classes.bar} data-bar>
              {save.error !== null && (
                <ProblemAlert problem={save.error} again={stale ? () => void takeOver() : undefined} />
              )}
              <Group justify="flex-end" mt={save.error ? 'sm' : 0}>
                {unsaved && (
                  <Text size="sm" c="dimmed">
                    {t('profile.unsaved')}
                  </Text>
                )}
                <Button variant="default" disabled={!unsaved} onClick={() => setForm(base.form)}>
                  {t('profile.discard')}
                </Button>
                <Button type="submit" loading={save.isPending} disabled={!unsaved}>
                  {t('common:action.save')}
                </Button>
              </Group>
            </div>
          </form>
        </Tabs.Panel>
        <Tabs.Panel value="preview">
          <ProfilePreview id={own.profile.id} form={form} />
        </Tabs.Panel>
      </Tabs>
      <LeaveGuard unsaved={unsaved} />
    </>
  );
}
