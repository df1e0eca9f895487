import { Paper, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Topic.module.css';

/** The members that a mention may mean; the field that asks keeps the focus and tells which one is chosen. */
export function MentionList({
  id,
  names,
  active,
  onPick,
}: {
  id: string;
  names: { id: string; name: string; headline?: string | null }[];
  active: number;
  onPick: (at: number) => void;
}) {
  const { t } = useTranslation('topic');
  const list = useRef<HTMLDivElement>(null);
  // The field may end at the lower edge of the screen.
  useEffect(() => {
    // In newer browsers it answers with a promise, which must not become what the effect returns.
    void list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Paper ref={list} withBorder shadow="md" className={classes.names}>
      <div id={id} role="listbox" aria-label={t('composer.mentions')}>
        {names.map((one, at) => (
          // The keys are handled by the field, which keeps the focus.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={one.id}
            id={`${id}-${String(at)}`}
            role="option"
            aria-selected={at === active}
            className={classes.name}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(at)}
          >
            <Text fw={600} size="sm">
              {one.name}
            </Text>
            {one.headline && (
              <Text size="xs" c="dimmed" truncate>
                {one.headline}
              </Text>
            )}
          </div>
        ))}
      </div>
    </Paper>
  );
}
