import { Anchor, Group, Text } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import classes from './Topic.module.css';

/** How big a file is, in the units of the reader's language. */
export function sizeInWords(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** The files of a post: pictures shown, others to download. */
export function Attachments({ files }: { files: Schemas['AttachmentView'][] }) {
  const { t, i18n } = useTranslation('topic');
  if (files.length === 0) {
    return null;
  }
  return (
    <ul className={classes.files} aria-label={t('attachment.list')}>
      {files.map((file) => (
        <li key={file.id}>
          {file.type.startsWith('image/') ? (
            <a href={file.url} target="_blank" rel="noreferrer">
              <img
                className={classes.picture}
                src={file.url}
                alt={t('attachment.picture', { name: file.name })}
                width={file.width ?? undefined}
                height={file.height ?? undefined}
                loading="lazy"
              />
            </a>
          ) : (
            <Group gap={6} wrap="nowrap" className={classes.file}>
              <IconFile size={18} aria-hidden />
              <Anchor href={file.url} download={file.name}>
                {file.name}
              </Anchor>
              <Text size="sm" c="dimmed">
                {sizeInWords(file.size, i18n.language)}
              </Text>
            </Group>
          )}
        </li>
      ))}
    </ul>
  );
}
