import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '@/ui/Person';
import { LocalTime } from './LocalTime';
import classes from './Members.module.css';
import { Tags } from './Tags';
import type { Person } from './queries';
import { skillPath } from './skillPath';

/** What a person tells about themselves; nothing is shown of fields that are empty or not shown. */
export function ProfileView({ person, level = 2 }: { person: Person; level?: 2 | 3 }) {
  const { t, i18n } = useTranslation('members');
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language', fallback: 'code' });
  const silent = ['bio', 'skills', 'offers', 'seeks', 'languages', 'timeZone', 'links'].every(
    (field) => person[field as keyof Person].length === 0,
  );
  const part = (field: string, content: ReactNode) => (
    <div>
      <Title order={level} size="h4" mb={6}>
        {t(`field.${field}`)}
      </Title>
      {content}
    </div>
  );
  return (
    <div className={classes.card}>
      <Face person={person} size={84} />
      {silent && <Text c="dimmed">{t('profile.silent')}</Text>}
      <Stack gap="lg">
        {person.bio && (
          <Text className={classes.bio} dir="auto">
            {person.bio}
          </Text>
        )}
        {person.skills.length > 0 && part('skills', <Tags tags={person.skills} pathOf={skillPath} />)}
        {person.offers.length > 0 && part('offers', <Tags tags={person.offers} />)}
        {person.seeks.length > 0 && part('seeks', <Tags tags={person.seeks} />)}
        {person.languages.length > 0 &&
          part('languages', <Text>{person.languages.map((one) => nameOf(languages, one)).join(', ')}</Text>)}
        {person.timeZone && part('timeZone', <LocalTime zone={person.timeZone} />)}
        {person.links.length > 0 &&
          part(
            'links',
            <ul className={classes.tags}>
              {person.links.map((link) => (
                <li key={link}>
                  <Anchor href={link} rel="noopener noreferrer nofollow ugc" target="_blank" dir="ltr">
                    {link.replace(/^https?:\/\//, '')}
                    <span className="visually-hidden"> {t('profile.newWindow')}</span>
                  </Anchor>
                </li>
              ))}
            </ul>,
          )}
      </Stack>
    </div>
  );
}

function nameOf(languages: Intl.DisplayNames, tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
