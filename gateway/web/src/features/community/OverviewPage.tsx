import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Panel } from '@/features/communities/Panel';
import { communityQuery } from '@/features/communities/queries';
import { Charter } from './Charter';
import classes from './Community.module.css';
import { Forums } from './Forums';
import { Leaders } from './Leaders';
import { guidelinesQuery } from './queries';

/** What a community is about, who leads it, how it works and how to join. */
export function Component() {
  const { community: reference = '' } = useParams();
  const { t, i18n } = useTranslation('community');
  const community = useQuery(communityQuery(reference)).data;
  const guidelines = useQuery(guidelinesQuery(reference)).data;
  if (!community) {
    return null;
  }
  const founded = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(new Date(community.foundedAt));
  return (
    <div className={classes.columns}>
      <Stack gap="lg">
        <Charter community={community} />
        {guidelines && (
          <Panel title={t('guidelines.title')}>
            <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: guidelines.html }} />
          </Panel>
        )}
      </Stack>
      <Stack gap="lg">
        {community.leaders && community.leaders.length > 0 && <Leaders leaders={community.leaders} />}
        <Forums community={community} />
        <Panel title={t('overview.joining')}>
          <Text>{t(`overview.joins.${community.joining}`)}</Text>
          {community.joining === 'REQUEST' && community.questions.length > 0 && (
            <>
              <Text>{t('overview.questions')}</Text>
              <List spacing="xs">
                {community.questions.map((question) => (
                  <List.Item key={question} dir="auto">{question}</List.Item>
                ))}
              </List>
            </>
          )}
          <Text size="sm" c="dimmed">
            {t('overview.founded', { day: founded })}
          </Text>
        </Panel>
      </Stack>
    </div>
  );
}
