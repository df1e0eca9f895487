import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Picture, type PictureName } from './Picture';

/** What is shown where there is nothing: why, and what to do about it. */
export function Empty({
  title,
  order = 2,
  picture = 'rings',
  children,
  action,
}: {
  title: string;
  /** The level of the heading: 1 where this is all that the page shows. */
  order?: 1 | 2 | 3;
  picture?: PictureName;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Stack align="center" gap="sm" py="xl" ta="center">
      <Picture name={picture} />
      <Title order={order} size="h3">
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
