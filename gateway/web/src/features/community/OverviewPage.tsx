import { Anchor, Badge, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconLock, IconMessages } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { signInPath, useMember } from '@/app/session';
import { Panel } from '@/features/communities/Panel';
import { communityQuery } from '@/features/communities/queries';
import { Face, PersonName } from '@/ui/Person';
import classes from './Community.module.css';
import { forumListQuery, guidelinesQuery } from './queries';
import { mayLead } from './standing';

const PARTS = ['domain', 'community', 'practice', 'idealMember'] as const;

function Charter({ community }: { community: Schemas['CommunityView'] }) {
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

function Leaders({ leaders }: { leaders: Schemas['Leader'][] }) {
  const { t } = useTranslation('community');
  const { t: common } = useTranslation();
  return (
    <Panel title={t('overview.leaders')}>
      <ul className={classes.rows}>
        {leaders.map((leader) => (
          <li key={leader.member.id}>
            <Group gap="sm" wrap="nowrap">
              <Face person={leader.member} />
              <div>
                <PersonName person={leader.member} />
                <Text size="sm" c="dimmed">
                  {leader.title || common(`role.${leader.role ?? 'LEADER'}`)}
                </Text>
              </div>
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Forums({ community }: { community: Schemas['CommunityView'] }) {
  const { t } = useTranslation('community');
  const member = useMember();
  const forums = useQuery({ ...forumListQuery(community.slug), enabled: Boolean(member) });
  const open = forums.data?.filter((forum) => !forum.archived);
  return (
    <Panel title={t('overview.forums')}>
      {member === null && (
        <Text>
          <Anchor href={signInPath()}>{t('overview.signIn')}</Anchor>
        </Text>
      )}
      {open?.length === 0 && <Text c="dimmed">{t('overview.noForums')}</Text>}
      {open && open.length > 0 && (
        <ul className={classes.rows}>
          {open.map((forum) => (
            <li key={forum.id}>
              <Group gap="sm" wrap="nowrap" align="flex-start">
                <IconMessages size={20} aria-hidden style={{ flexShrink: 0 }} />
                <div>
                  <Group gap="xs">
                    <Anchor component={Link} to={`discussions?forum=${forum.id}`} fw={600}>
                      {forum.name}
                    </Anchor>
                    {forum.audience === 'LEADERS' && (
                      <Badge variant="light" color="indigo" size="sm" tt="none" leftSection={<IconLock size={12} aria-hidden />}>
                        {t('audience.LEADERS')}
                      </Badge>
                    )}
                  </Group>
                  {forum.description && (
                    <Text size="sm" c="dimmed">
                      {forum.description}
                    </Text>
                  )}
                </div>
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

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
