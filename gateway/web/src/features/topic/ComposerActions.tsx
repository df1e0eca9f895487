import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Words } from './Composer';
import type { Drafting } from './drafts';

const UNDO_MILLIS = 10_000;

/** Sending what was written, leaving it for later, and throwing it away, which can be undone. */
export function ComposerActions<T extends Words>({
  drafting: { draft, change, discard },
  begun,
  submit,
  busy,
  disabled,
  onSend,
  onCancel,
}: {
  drafting: Drafting<T>;
  /** Whether there is anything to throw away. */
  begun: boolean;
  submit: string;
  busy: boolean;
  disabled: boolean;
  onSend: () => void;
  onCancel?: () => void;
}) {
  const { t } = useTranslation('topic');
  const discarded = () => {
    discard();
    const id = notifications.show({
      autoClose: UNDO_MILLIS,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span>{t('composer.discarded')}</span>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id);
              change(draft);
            }}
          >
            {t('common:action.undo')}
          </Button>
        </Group>
      ),
    });
  };
  return (
    <Group gap="sm" justify="flex-end">
      {begun && (
        <Button variant="subtle" color="gray" px="xs" ms="-xs" me="auto" disabled={busy} onClick={discarded}>
          {t('composer.discard')}
        </Button>
      )}
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {t('common:action.cancel')}
        </Button>
      )}
      <Button loading={busy} disabled={disabled} onClick={onSend}>
        {submit}
      </Button>
    </Group>
  );
}
