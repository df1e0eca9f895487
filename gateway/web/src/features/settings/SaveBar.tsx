import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';
import { Refused } from '@/features/communities/Refused';
import { Meanwhile } from './Meanwhile';
import classes from './Settings.module.css';
import type { Editing } from './useEdit';

/** Saving a form of settings, giving up what was changed in it, and what stands in the way. */
export function SaveBar<T extends object>({
  editing,
  busy,
  problem,
  told = false,
  named,
}: {
  editing: Editing<T>;
  busy: boolean;
  problem: unknown;
  /** Whether the reason of a refusal stands beside a field. */
  told?: boolean;
  /** What a field is called. */
  named: (field: keyof T) => string;
}) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { changed, conflicts } = editing;
  const isStale = problem instanceof Problem && problem.status === 412;
  return (
    <Stack className={changed ? classes.save : undefined} data-bar={changed || undefined}>
      <Meanwhile problem={problem} fields={conflicts.map(named)} onSettle={editing.settle} />
      {!isStale && <Refused problem={problem} told={told} />}
      <Group>
        <Button type="submit" loading={busy} disabled={!changed || conflicts.length > 0}>
          {common('action.save')}
        </Button>
        {changed && (
          <>
            <Button variant="subtle" color="gray" onClick={editing.forget}>
              {t('discard')}
            </Button>
            <Text size="sm" c="dimmed">
              {t('unsaved')}
            </Text>
          </>
        )}
      </Group>
    </Stack>
  );
}
