import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Several short texts in an order, such as goals or questions. */
export function ListField({
  label,
  help,
  item,
  add,
  values,
  most,
  maxLength,
  error,
  onChange,
}: {
  label: string;
  help: string;
  /** Names the field at a position, counted from 1. */
  item: (position: number) => string;
  add: string;
  values: string[];
  most: number;
  maxLength: number;
  error?: string;
  onChange: (values: string[]) => void;
}) {
  const { t } = useTranslation('communities');
  return (
    <Fieldset
      variant="unstyled"
      legend={
        <Text span size="sm" fw={600}>
          {label}
        </Text>
      }
    >
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {help}
        </Text>
        {values.map((value, index) => (
          <Group key={index} gap="xs" wrap="nowrap">
            <TextInput
              flex={1}
              aria-label={item(index + 1)}
              value={value}
              maxLength={maxLength}
              onChange={(event) => onChange(values.with(index, event.currentTarget.value))}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('list.remove', { name: item(index + 1) })}
              onClick={() => onChange(values.toSpliced(index, 1))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {error && (
          <Text size="sm" c="red" role="alert">
            {error}
          </Text>
        )}
        {values.length < most && (
          <Group>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => onChange([...values, ''])}
            >
              {add}
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}
