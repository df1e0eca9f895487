import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problems';
import { previewOf } from './preview';

/** What the text that is being written will look like. */
export function Preview({ body }: { body: string }) {
  const { t } = useTranslation('topic');
  const preview = useQuery({ queryKey: ['preview', body], queryFn: () => previewOf(body), enabled: body.trim() !== '', gcTime: 60_000 });
  if (body.trim() === '') {
    return <Text c="dimmed">{t('composer.nothing')}</Text>;
  }
  if (preview.isPending) {
    return <Skeleton height={96} aria-label={t('common:loading')} />;
  }
  if (preview.isError) {
    return <ProblemAlert problem={preview.error} again={() => void preview.refetch()} />;
  }
  return <div className="prose" dangerouslySetInnerHTML={{ __html: preview.data }} />;
}
