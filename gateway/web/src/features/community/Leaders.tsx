import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Panel } from '@/features/communities/Panel';
import { Face, PersonName } from '@/ui/Person';
import classes from './Community.module.css';

/** Who leads and moderates a community. */
export function Leaders({ leaders }: { leaders: Schemas['Leader'][] }) {
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
