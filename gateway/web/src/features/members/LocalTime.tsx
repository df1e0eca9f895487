import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursBetween, ownZone } from './zones';

const HALF_MINUTE = 30_000;

/** What time it is where a person lives, and how far that is from the reader's own time. */
export function LocalTime({ zone }: { zone: string }) {
  const { t, i18n } = useTranslation('members');
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), HALF_MINUTE);
    return () => clearInterval(timer);
  }, []);
  const apart = hoursBetween(ownZone(), zone, now);
  if (apart === null) {
    return <Text>{zone}</Text>;
  }
  const time = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone: zone });
  const hours = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'hour', unitDisplay: 'long' }).format(Math.abs(apart));
  const distance = apart === 0 ? t('time.same') : t(apart > 0 ? 'time.ahead' : 'time.behind', { hours });
  return (
    <Text>
      {time.format(now)} <Text span inherit c="dimmed">{`(${zone.replaceAll('_', ' ')}, ${distance})`}</Text>
    </Text>
  );
}
