import { Anchor, Avatar, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

type Named = { id?: string | null; name?: string | null };

const COLOURS = ['fern', 'amber', 'indigo'] as const;

/** The same colour for the same person everywhere. */
function colourOf(id: string): string {
  let sum = 0;
  for (const letter of id) {
    sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  }
  return COLOURS[sum % COLOURS.length] ?? 'fern';
}

/** The initials of a person in a circle; the name stands beside it, so screen readers pass over it. */
export function Face({ person, size = 36 }: { person: Named | null | undefined; size?: number }) {
  return (
    <Avatar
      aria-hidden
      name={person?.name ?? undefined}
      color={colourOf(person?.id ?? '')}
      variant="light"
      size={size}
      radius="50%"
    />
  );
}

/** The name of a person, leading to the profile; who is gone is told as such. */
export function PersonName({ person }: { person: Named | null | undefined }) {
  const { t } = useTranslation();
  if (!person?.id || !person.name) {
    return (
      <Text component="span" c="dimmed" fs="italic">
        {t('formerMember')}
      </Text>
    );
  }
  return (
    <Anchor component={Link} to={`/members/${person.id}`} c="inherit" fw={600}>
      {person.name}
    </Anchor>
  );
}

/** A person's face and name in a line. */
export function PersonLine({ person, size = 28 }: { person: Named | null | undefined; size?: number }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <Face person={person} size={size} />
      <PersonName person={person} />
    </Group>
  );
}
