import { Button, Group, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { guidelinesVersionsQuery } from './queries';
import { VersionList } from './VersionList';

/** The guidelines' versions: to read, to take up again. */
export function GuidelinesVersions({
  community,
  current,
  onRestore,
}: {
  community: string;
  current: string;
  onRestore: (text: string) => void;
}) {
  const { t } = useTranslation('settings');
  const versions = useInfiniteQuery(guidelinesVersionsQuery(community));
  return (
    <VersionList versions={versions} numberOf={(version) => version.version}>
      {({ html, text }, close) => (
        <Stack>
          {/* The server rendered and sanitized it. */}
          <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
          {text !== current && (
            <Group justify="flex-end">
              <Button
                onClick={() => {
                  onRestore(text);
                  close();
                }}
              >
                {t('versions.restore')}
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </VersionList>
  );
}
