import type { FormatterModule } from 'i18next';

/** A number as readers of a language write it: 12,345 or 12.345 or 12 345. */
export function inNumbers(value: number, language: string | undefined): string {
  return new Intl.NumberFormat(language).format(value);
}

/** Fills the blanks of sentences: numbers as the language writes them. Takes effect with `alwaysFormat`. */
export const numbersInWords: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? inNumbers(value, language) : (value as string),
};
