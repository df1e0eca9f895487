import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const MINUTE = 60_000;
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['week', 7 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/** How long ago something was, in words: "3 hours ago". */
export function agoInWords(then: Date, now: Date, language: string): string {
  const passed = then.getTime() - now.getTime();
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, millis] of UNITS) {
    if (Math.abs(passed) >= millis) {
      return format.format(Math.round(passed / millis), unit);
    }
  }
  return format.format(0, 'second');
}

/** A moment as seen from now; the whole time in the reader's zone on hover and for screen readers. */
export function Ago({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  const then = new Date(at);
  const whole = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeStyle: 'short' }).format(then);
  return (
    <Tooltip label={whole} openDelay={300}>
      <time dateTime={at}>{agoInWords(then, now, i18n.language)}</time>
    </Tooltip>
  );
}
