import type { FormatterModule } from 'i18next';

const formats = new Map<string, Intl.NumberFormat>();

/** A number as it is written in a language: 1,234 or 1.234. */
export function numberIn(language: string, number: number): string {
  let format = formats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(language);
    formats.set(language, format);
  }
  return format.format(number);
}

/** Writes every number that stands in words as their language does, without a mark at each of them. */
export const numbersInWords: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? numberIn(language ?? 'en', value) : (value as string),
};
