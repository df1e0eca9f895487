import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Choice, Level } from './choices';
import classes from './Me.module.css';

const OTHERS = { FOLLOWING: ['NORMAL', 'MUTED'], MUTED: ['NORMAL'] } as const;

/** The topics that a member follows, or those that are muted, each with what else may be chosen. */
export function ChoiceList({
  level,
  choices,
  choose,
}: {
  level: keyof typeof OTHERS;
  choices: Choice[];
  choose: (choice: Choice, level: Level) => void;
}) {
  const { t } = useTranslation('me');
  return (
    <Stack component="section" gap="xs" aria-labelledby={`level-${level}`}>
      <Title order={3} size="h4" id={`level-${level}`}>
        {t(`notifications.list.${level}`)}
      </Title>
      <ul className={classes.list}>
        {choices.map((choice) => (
          <li key={choice.topic} className={classes.line}>
            <div>
              <Link to={`/topics/${choice.topic}`} className={classes.titleLink} dir="auto">
                {choice.title}
              </Link>
              <Text size="sm" c="dimmed" dir="auto">
                {choice.community}
              </Text>
            </div>
            <Group gap="xs">
              {OTHERS[level].map((other) => {
                const words = t(`notifications.choose.${level}.${other}`);
                return (
                  <Button
                    key={other}
                    size="xs"
                    variant="default"
                    aria-label={`${words}: ${choice.title}`}
                    onClick={() => choose(choice, other)}
                  >
                    {words}
                  </Button>
                );
              })}
            </Group>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
