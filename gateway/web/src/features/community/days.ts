/** The end of a day in the reader's zone as a moment; null where no day is given. */
export function endOf(day: string): string | null {
  if (day === '') {
    return null;
  }
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 23, 59, 59).toISOString();
}

/** The day of a moment in the reader's zone, as a date field has it; empty where there is none. */
export function dayOf(moment: string | null | undefined): string {
  if (!moment) {
    return '';
  }
  const at = new Date(moment);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
