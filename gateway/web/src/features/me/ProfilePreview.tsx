import { SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProfileView } from '@/features/members/ProfileView';
import { type ProfileForm, isOpenToEveryone, seenBy } from './profileForm';

/** The profile, also with what is not saved yet, as members or as visitors see it. */
export function ProfilePreview({ id, form }: { id: string; form: ProfileForm }) {
  const { t } = useTranslation('me');
  const [viewer, setViewer] = useState<'MEMBERS' | 'EVERYONE'>('MEMBERS');
  const seen = seenBy(viewer, id, form);
  const hidden = viewer === 'EVERYONE' && !isOpenToEveryone(form);
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('preview.viewer')}
        value={viewer}
        onChange={(value) => setViewer(value as 'MEMBERS' | 'EVERYONE')}
        data={[
          { value: 'MEMBERS', label: t('preview.members') },
          { value: 'EVERYONE', label: t('preview.everyone') },
        ]}
      />
      {hidden ? (
        <Text c="dimmed">{t('preview.hidden')}</Text>
      ) : (
        <>
          <div>
            <Title order={2}>{seen.name}</Title>
            <Text c="dimmed">{seen.headline}</Text>
          </div>
          <ProfileView person={seen} level={3} />
        </>
      )}
    </Stack>
  );
}
