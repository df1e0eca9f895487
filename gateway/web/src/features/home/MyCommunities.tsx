import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import classes from './Home.module.css';

/** The communities of the member as tiles, and the way to further ones. */
export function MyCommunities({ communities }: { communities: Schemas['MyCommunity'][] }) {
  const { t } = useTranslation('home');
  return (
    <Stack component="section" gap="sm" aria-labelledby="mine">
      <Title order={2} id="mine">
        {t('common:nav.mine')}
      </Title>
      <ul className={`${classes.list} ${classes.tiles}`}>
        {communities.map(({ community, role }) => (
          <li key={community.id}>
            <Link to={`/communities/${community.slug}`} className={classes.tile}>
              <Group justify="space-between" wrap="nowrap" align="flex-start">
                <Text fw={600}>{community.name}</Text>
                {role && role !== 'MEMBER' && (
                  <Badge variant="light" color="indigo" flex="none">
                    {t(`common:role.${role}`)}
                  </Badge>
                )}
              </Group>
            </Link>
          </li>
        ))}
        <li>
          <Link to="/discover" className={classes.tile}>
            <Text c="dimmed">{t('welcome.discover')}</Text>
          </Link>
        </li>
      </ul>
    </Stack>
  );
}
