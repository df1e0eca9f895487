/** The time zone of this browser. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** By how many hours the clocks of another zone are ahead of those of one, at a moment; null where a zone is not known. */
export function hoursBetween(zone: string, other: string, at: Date): number | null {
  try {
    return (wallClock(other, at) - wallClock(zone, at)) / 3_600_000;
  } catch {
    return null;
  }
}

/** What the clocks of a zone show, as if it were UTC. */
function wallClock(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}
