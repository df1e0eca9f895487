import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problems';

/** A dialog with a form; what goes wrong is told in it. */
export function Dialog({
  title,
  submit,
  busy,
  problem,
  disabled = false,
  size,
  children,
  onSubmit,
  onClose,
}: {
  title: string;
  submit: string;
  busy: boolean;
  problem: unknown;
  disabled?: boolean;
  size?: string;
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal opened size={size} title={title} onClose={onClose} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form onSubmit={submitted}>
        <Stack>
          {children}
          <ProblemAlert problem={problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={disabled}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
