import { Badge, Button, Group, Modal, Text } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Panel } from '@/features/communities/Panel';
import rows from '@/features/community/Community.module.css';
import { Ago } from '@/ui/Ago';
import { More } from '@/ui/More';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';

type Version = { author?: Schemas['MemberName'] | null; time: string };

/** The versions of a text, the newest first, each to be opened in a dialog. */
export function VersionList<V extends Version>({
  versions,
  numberOf,
  children,
}: {
  versions: UseInfiniteQueryResult<InfiniteData<{ items: V[] }>>;
  numberOf: (version: V) => number;
  /** What the dialog shows of a version. */
  children: (version: V, close: () => void) => ReactNode;
}) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const [shown, setShown] = useState<V | null>(null);
  const [opened, setOpened] = useState(false);
  const all = versions.data?.pages.flatMap((page) => page.items);
  if (all?.length === 0) {
    return null;
  }
  return (
    <Panel title={t('versions.title')}>
      {versions.isPending && <Skeletons lines={2} />}
      {versions.isError && <ProblemAlert problem={versions.error} again={() => void versions.refetch()} />}
      <ul className={rows.rows}>
        {all?.map((version, index) => (
          <li key={numberOf(version)}>
            <Group justify="space-between">
              <div>
                <Group gap="xs">
                  <Text fw={600}>{t('versions.number', { number: numberOf(version) })}</Text>
                  {index === 0 && (
                    <Badge variant="light" tt="none">
                      {t('versions.inForce')}
                    </Badge>
                  )}
                </Group>
                <Text size="sm" c="dimmed" component="div">
                  {version.author?.name ?? common('formerMember')} · <Ago at={version.time} />
                </Text>
              </div>
              <Button
                size="xs"
                variant="default"
                aria-label={t('versions.showNumber', { number: numberOf(version) })}
                onClick={() => {
                  setShown(version);
                  setOpened(true);
                }}
              >
                {t('versions.show')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <More query={versions} />
      {/* What is shown stays while the dialog fades away. */}
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="lg"
        title={t('versions.number', { number: shown ? numberOf(shown) : 0 })}
        closeButtonProps={{ 'aria-label': common('action.close') }}
      >
        {shown && children(shown, () => setOpened(false))}
      </Modal>
    </Panel>
  );
}
