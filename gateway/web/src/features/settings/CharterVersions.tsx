import { Badge, Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Panel } from '@/features/communities/Panel';
import rows from '@/features/community/Community.module.css';
import { Ago } from '@/ui/Ago';
import { More } from '@/ui/More';
import { type Difference, compareCharters } from './charters';
import { charterVersionsQuery } from './queries';
import classes from './Settings.module.css';

function Changed({ difference }: { difference: Difference }) {
  const { t } = useTranslation('settings');
  const removed = difference.part === 'goals' ? difference.removed : [difference.before].filter(Boolean);
  const added = difference.part === 'goals' ? difference.added : [difference.after].filter(Boolean);
  return (
    <div>
      <Title order={3} size="h4">
        {t(`part.${difference.part}`)}
      </Title>
      {removed.map((text) => (
        <p key={text}>
          <del className={classes.removed}>{text}</del>
        </p>
      ))}
      {added.map((text) => (
        <p key={text}>
          <ins className={classes.added}>{text}</ins>
        </p>
      ))}
    </div>
  );
}

/** The charter's versions: to look at, to compare with the one in force, to take up again. */
export function CharterVersions({
  community,
  current,
  onRestore,
}: {
  community: string;
  current: Schemas['Charter'];
  onRestore: (charter: Schemas['Charter']) => void;
}) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const versions = useInfiniteQuery(charterVersionsQuery(community));
  const [shown, setShown] = useState<Schemas['CharterVersionView'] | null>(null);
  const all = versions.data?.pages.flatMap((page) => page.items) ?? [];
  const differences = shown ? compareCharters(shown.charter, current) : [];
  return (
    <Panel title={t('versions.title')} order={3}>
      <ul className={rows.rows}>
        {all.map((version, index) => (
          <li key={version.number}>
            <Group justify="space-between">
              <div>
                <Group gap="xs">
                  <Text fw={600}>{t('versions.number', { number: version.number })}</Text>
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
                aria-label={t('versions.showNumber', { number: version.number })}
                onClick={() => setShown(version)}
              >
                {t('versions.show')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <More query={versions} />
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        size="lg"
        title={t('versions.number', { number: shown?.number ?? 0 })}
        closeButtonProps={{ 'aria-label': common('action.close') }}
      >
        <Stack>
          <Text c="dimmed">{t(differences.length > 0 ? 'versions.compared' : 'versions.same')}</Text>
          {differences.map((difference) => (
            <Changed key={difference.part} difference={difference} />
          ))}
          {differences.length > 0 && (
            <Group justify="flex-end">
              <Button
                onClick={() => {
                  if (shown) {
                    onRestore(shown.charter);
                  }
                  setShown(null);
                }}
              >
                {t('versions.restore')}
              </Button>
            </Group>
          )}
        </Stack>
      </Modal>
    </Panel>
  );
}
