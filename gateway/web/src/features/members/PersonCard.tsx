import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Face } from '@/ui/Person';
import classes from './Members.module.css';
import { Tags } from './Tags';
import type { Person } from './queries';
import { skillPath } from './skillPath';

const SHOWN_SKILLS = 4;

/** A member in the directory. */
export function PersonCard({ person }: { person: Person }) {
  const { t } = useTranslation('members');
  return (
    <li className={classes.card}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Face person={person} size={44} />
        <div>
          <Anchor component={Link} to={`/members/${person.id}`} c="inherit" fw={600} dir="auto">
            {person.name}
          </Anchor>
          {person.headline && (
            <Text size="sm" c="dimmed" lineClamp={2} dir="auto">
              {person.headline}
            </Text>
          )}
        </div>
      </Group>
      {person.skills.length > 0 && (
        <Tags tags={person.skills.slice(0, SHOWN_SKILLS)} pathOf={skillPath} label={t('field.skills')} />
      )}
      {person.offers.length > 0 && (
        <Text size="sm" lineClamp={2}>
          <Text span inherit fw={600}>
            {t('field.offers')}:
          </Text>{' '}
          {person.offers.join(' · ')}
        </Text>
      )}
    </li>
  );
}
