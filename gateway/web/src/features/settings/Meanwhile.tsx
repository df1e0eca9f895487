import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';

/** Tells that somebody else saved while a form was filled in, and asks about what both changed. */
export function Meanwhile({
  problem,
  fields,
  onSettle,
}: {
  /** Why saving was refused, if it was. */
  problem: unknown;
  /** The names of the fields that both changed. */
  fields: string[];
  onSettle: (mine: boolean) => void;
}) {
  const { t, i18n } = useTranslation('settings');
  const conflict = fields.length > 0;
  if (!conflict && !(problem instanceof Problem && problem.status === 412)) {
    return null;
  }
  return (
    <Alert color="amber" variant="light" role="alert" icon={<IconUsers aria-hidden />} title={t('meanwhile.title')}>
      <Stack gap="sm" align="flex-start">
        {conflict
          ? t('meanwhile.both', { fields: new Intl.ListFormat(i18n.language).format(fields) })
          : t('meanwhile.takenIn')}
        {conflict && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => onSettle(true)}>
              {t('meanwhile.mine')}
            </Button>
            <Button size="xs" variant="default" onClick={() => onSettle(false)}>
              {t('meanwhile.theirs')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
