import { ActionIcon, Group, Progress, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { wordsFor } from '@/ui/problems';
import { sizeInWords } from './Attachments';
import type { Upload } from './uploads';

/** The files of a post that is being written: those that are there and those on their way. */
export function AttachmentList({
  files,
  uploads,
  onRemove,
  onDrop,
}: {
  files: Schemas['AttachmentView'][];
  uploads: Upload[];
  onRemove: (id: string) => void;
  onDrop: (key: number) => void;
}) {
  const { t, i18n } = useTranslation('topic');
  if (files.length + uploads.length === 0) {
    return null;
  }
  return (
    <Stack gap={6}>
      {files.map((file) => (
        <Group key={file.id} gap="xs" wrap="nowrap">
          <Text size="sm" truncate>
            {file.name} · {sizeInWords(file.size, i18n.language)}
          </Text>
          <ActionIcon variant="subtle" color="gray" aria-label={t('attachment.remove', { name: file.name })} onClick={() => onRemove(file.id)}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {uploads.map((one) => (
        <Group key={one.key} gap="xs" wrap="nowrap">
          {one.problem === undefined ? (
            <>
              <Text size="sm" truncate>
                {one.name}
              </Text>
              <Progress flex={1} value={one.done * 100} aria-label={t('attachment.uploading', { name: one.name })} />
            </>
          ) : (
            <Text size="sm" c="red" role="alert">
              {t('attachment.failed', { name: one.name })} {wordsFor(one.problem)}
            </Text>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(one.problem === undefined ? 'attachment.cancel' : 'attachment.remove', { name: one.name })}
            onClick={() => onDrop(one.key)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  );
}
