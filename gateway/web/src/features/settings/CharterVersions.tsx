import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { type Difference, compareCharters } from './charters';
import { charterVersionsQuery } from './queries';
import classes from './Settings.module.css';
import { VersionList } from './VersionList';

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
        <p key={text} dir="auto">
          <del className={classes.removed}>{text}</del>
        </p>
      ))}
      {added.map((text) => (
        <p key={text} dir="auto">
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
  const versions = useInfiniteQuery(charterVersionsQuery(community));
  return (
    <VersionList versions={versions} numberOf={(version) => version.number}>
      {({ charter }, close) => {
        const differences = compareCharters(charter, current);
        return (
          <Stack>
            <Text c="dimmed">{t(differences.length > 0 ? 'versions.compared' : 'versions.same')}</Text>
            {differences.map((difference) => (
              <Changed key={difference.part} difference={difference} />
            ))}
            {differences.length > 0 && (
              <Group justify="flex-end">
                <Button
                  onClick={() => {
                    onRestore(charter);
                    close();
                  }}
                >
                  {t('versions.restore')}
                </Button>
              </Group>
            )}
          </Stack>
        );
      }}
    </VersionList>
  );
}
