import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks before something that cannot be undone, or may surprise. */
export function Confirm({
  opened,
  title,
  children,
  label,
  danger = false,
  busy = false,
  disabled = false,
  onConfirm,
  onClose,
}: {
  opened: boolean;
  title: string;
  children?: ReactNode;
  /** What the confirming button says: what will happen, not "yes". */
  label: string;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('action.close') }} centered>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog may be drawn by a form, to which it does not belong.
          event.stopPropagation();
          onConfirm();
        }}
      >
        <Stack>
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button color={danger ? 'red' : undefined} loading={busy} disabled={disabled} type="submit">
              {label}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
