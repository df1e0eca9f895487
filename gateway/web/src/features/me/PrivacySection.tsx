import { Button, List, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answerOf, api } from '@/api/client';
import { EraseAccount } from './EraseAccount';
import classes from './Me.module.css';
import { type OwnProfile, SHOWABLE } from './profileForm';
import { saveAs } from './saveAs';

/** Who sees the profile, the own data to take along, and the end of the account. */
export function PrivacySection({ member }: { member: OwnProfile }) {
  const { t } = useTranslation('me');
  const take = useMutation({
    mutationFn: () => answerOf(api.GET('/api/v1/me/export')),
    onSuccess: (data) => saveAs('praxis.json', JSON.stringify(data, null, 2)),
  });
  return (
    <Stack gap="lg">
      <section className={classes.card} aria-labelledby="seen">
        <Title order={2} size="h3" id="seen" mb="xs">
          {t('privacy.seen')}
        </Title>
        <Text mb="sm">{t('privacy.seenText')}</Text>
        <List mb="md">
          {(['EVERYONE', 'MEMBERS', 'NOBODY'] as const).map((who) => {
            const fields = SHOWABLE.filter((field) => (member.visibility[field] ?? 'MEMBERS') === who);
            return (
              fields.length > 0 && (
                <List.Item key={who}>
                  <strong>{t(`visibility.${who}`)}:</strong> {fields.map((field) => t(`field.${field}`)).join(', ')}
                </List.Item>
              )
            );
          })}
        </List>
        <Button component={Link} to="/me" variant="default">
          {t('privacy.change')}
        </Button>
      </section>
      <section className={classes.card} aria-labelledby="export">
        <Title order={2} size="h3" id="export" mb="xs">
          {t('privacy.export')}
        </Title>
        <Text mb="md">{t('privacy.exportText')}</Text>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={take.isPending}
          onClick={() => take.mutate()}
        >
          {t('privacy.download')}
        </Button>
      </section>
      <EraseAccount member={member} />
    </Stack>
  );
}
