import { Group, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** From which post to which all go. */
export function SplitRange({
  from,
  to,
  last,
  onChange,
}: {
  from: number;
  to: number;
  last: number;
  onChange: (from: number, to: number) => void;
}) {
  const { t } = useTranslation('topic');
  const number = (value: string | number) => Number(value) || 0;
  return (
    <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
      <NumberInput label={t('manage.splitFrom')} min={2} max={last} allowDecimal={false} value={from || ''} onChange={(value) => onChange(number(value), to)} />
      <NumberInput
        label={t('manage.splitTo')}
        min={2}
        max={last}
        allowDecimal={false}
        value={to || ''}
        error={to > 0 && to < from ? t('manage.splitOrder') : undefined}
        onChange={(value) => onChange(from, number(value))}
      />
    </Group>
  );
}
