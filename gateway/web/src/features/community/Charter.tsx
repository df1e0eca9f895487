import { Anchor, List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useMember } from '@/app/session';
import { Panel } from '@/features/communities/Panel';
import classes from './Community.module.css';
import { mayLead } from './standing';

const PARTS = ['domain', 'community', 'practice', 'idealMember'] as const;

/** What a community says of itself. */
export function Charter({ community }: { community: Schemas['CommunityView'] }) {
  const { t } = useTranslation('community');
  const { charter } = community;
  const leads = mayLead(community, useMember());
  const said = PARTS.filter((part) => charter[part] !== '');
  if (said.length === 0 && charter.goals.length === 0) {
    return (
      <Panel title={t('overview.charter')}>
        <Text c="dimmed">{t('overview.noCharter')}</Text>
        {leads && (
          <Anchor component={Link} to="settings?section=charter">
            {t('overview.writeCharter')}
          </Anchor>
        )}
      </Panel>
    );
  }
  return (
    <Panel title={t('overview.charter')}>
      {said.map((part) => (
        <div key={part}>
          <Title order={3} size="h4">
            {t(`overview.${part}`)}
          </Title>
          <Text className={classes.text} mt={4} dir="auto">
            {charter[part]}
          </Text>
        </div>
      ))}
      {charter.goals.length > 0 && (
        <div>
          <Title order={3} size="h4" mb={4}>
            {t('overview.goals')}
          </Title>
          <List spacing="xs">
            {charter.goals.map((goal) => (
              <List.Item key={goal} dir="auto">{goal}</List.Item>
            ))}
          </List>
        </div>
      )}
    </Panel>
  );
}
