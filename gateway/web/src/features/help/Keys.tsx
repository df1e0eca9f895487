import { Group, Kbd, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PLACES } from '@/app/places';
import classes from './Help.module.css';

/** The keys that work on every page. */
export function Keys() {
  const { t } = useTranslation('help');
  const line = (name: string, first: string, second?: string) => (
    <li key={name}>
      <Group justify="space-between" gap="xs">
        <Text span>{t(`common:shortcut.${name}`)}</Text>
        <span>
          <Kbd>{first}</Kbd>
          {second && (
            <>
              {' '}
              {t('common:shortcut.then')} <Kbd>{second}</Kbd>
            </>
          )}
        </span>
      </Group>
    </li>
  );
  return (
    <ul className={classes.keys}>
      {line('help', '?')}
      {line('search', '/')}
      {Object.entries(PLACES).map(([key, [, name]]) => line(name, 'g', key))}
    </ul>
  );
}
