import { Group, Kbd, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { APPLE } from './apple';
import classes from './KeyList.module.css';
import { PLACES } from './places';

type Key = { name: string; keys: readonly string[]; together?: boolean };

const EVERYWHERE: readonly Key[] = [
  { name: 'help', keys: ['?'] },
  { name: 'jump', keys: [APPLE ? '⌘' : 'Ctrl', 'k'], together: true },
  { name: 'search', keys: ['/'] },
  ...Object.entries(PLACES).map(([key, [, name]]) => ({ name, keys: ['g', key] })),
];
const ON_TOPIC: readonly Key[] = [
  { name: 'next', keys: ['j'] },
  { name: 'previous', keys: ['k'] },
  { name: 'reply', keys: ['r'] },
];

/** The keys that work on every page, or on the page of a topic. */
export function KeyList({ on }: { on: 'everywhere' | 'topic' }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.keys}>
      {(on === 'topic' ? ON_TOPIC : EVERYWHERE).map(({ name, keys, together }) => (
        <li key={name}>
          <Group justify="space-between" gap="xs" wrap="nowrap">
            <Text span>{t(`shortcut.${name}`)}</Text>
            <span className={classes.pressed}>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && (together ? ' + ' : ` ${t('shortcut.then')} `)}
                  <Kbd>{key}</Kbd>
                </Fragment>
              ))}
            </span>
          </Group>
        </li>
      ))}
    </ul>
  );
}
