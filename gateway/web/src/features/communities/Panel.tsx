import { Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** A named part of a page on a card. */
export function Panel({
  title,
  lead,
  order = 2,
  children,
}: {
  title: string;
  lead?: ReactNode;
  order?: 2 | 3;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <Paper
      component="section"
      aria-labelledby={id}
      withBorder
      radius="lg"
      p={{ base: 'md', sm: 'lg' }}
      bg="var(--praxis-card)"
      style={{ borderColor: 'var(--praxis-line)' }}
    >
      <Stack gap="md">
        <div>
          <Title order={order} id={id} size="h3">
            {title}
          </Title>
          {lead && (
            <Text c="dimmed" size="sm" mt={4}>
              {lead}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
