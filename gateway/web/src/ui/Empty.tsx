import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Rings } from './Rings';

/** What is shown where there is nothing: why, and what to do about it. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" gap="sm" py="xl" ta="center">
      <Rings size={96} faint />
      <Title order={2} size="h3">
        {title}
      </Title>
      {children && (
        <Text c="dimmed" maw={440}>
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
