import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { Dialog } from './Dialog';

const REASONS = ['SPAM', 'HARASSMENT', 'OFF_TOPIC', 'WRONG_INFORMATION', 'PRIVACY', 'OTHER'] as const;

/** Tells the moderators what is wrong with a post. */
export function ReportDialog({ post, onClose }: { post: string; onClose: () => void }) {
  const { t } = useTranslation('topic');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const report = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/posts/{post}/reports', {
          params: { path: { post } },
          body: { reason: reason as Schemas['NewReport']['reason'], note: note.trim() || null },
        }),
      ),
    onSuccess: () => {
      notifications.show({ message: t('report.thanks') });
      onClose();
    },
  });
  return (
    <Dialog title={t('report.title')} submit={t('report.send')} busy={report.isPending} problem={report.error} disabled={reason === ''} onSubmit={() => report.mutate()} onClose={onClose}>
      <Text size="sm" c="dimmed">
        {t('report.lead')}
      </Text>
      <Radio.Group label={t('report.reason')} value={reason} onChange={setReason}>
        <Stack gap="xs" mt="xs">
          {REASONS.map((one) => (
            <Radio key={one} value={one} label={t(`report.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea label={t('report.note')} autosize minRows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </Dialog>
  );
}
