import { Modal, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Ago } from '@/ui/Ago';
import { More } from '@/ui/More';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { versionsQuery } from './queries';
import classes from './Topic.module.css';

/** The versions of a post and what changed from one to the next. */
export function VersionsDialog({ post, onClose }: { post: string; onClose: () => void }) {
  const { t } = useTranslation('topic');
  const versions = useInfiniteQuery({ ...versionsQuery(post), staleTime: 0 });
  return (
    <Modal opened size="lg" title={t('versions.title')} onClose={onClose} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack>
        {versions.isPending && <Skeletons lines={2} />}
        <ProblemAlert problem={versions.error} />
        {versions.data?.pages
          .flatMap((page) => page.items)
          .map((one) => (
            <section key={one.version}>
              <Text size="sm" c="dimmed" mb={4}>
                {t('versions.version', { number: one.version })} · <Ago at={one.writtenAt} />
              </Text>
              <div className={classes.diff}>
                {one.diff.map((part, at) =>
                  part.kind === 'ADDED' ? (
                    <ins key={at} className={classes.added}>
                      {part.text}
                    </ins>
                  ) : part.kind === 'REMOVED' ? (
                    <del key={at} className={classes.removed}>
                      {part.text}
                    </del>
                  ) : (
                    <span key={at}>{part.text}</span>
                  ),
                )}
              </div>
            </section>
          ))}
        <More query={versions} />
      </Stack>
    </Modal>
  );
}
