import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '.';

type Words = { [key: string]: string | Words };

const files = import.meta.glob<{ default: Words }>('./locales/*/*.json', { eager: true });
const PLURAL = /_(zero|one|two|few|many|other)$/;

function flat(words: Words, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  );
}

function wordsOf(language: string, area: string): Map<string, string> {
  return flat(files[`./locales/${language}/${area}.json`]?.default ?? {});
}

function stems(words: Map<string, string>): string[] {
  return [...new Set([...words.keys()].map((key) => key.replace(PLURAL, '')))].sort();
}

function blanks(text: string): string[] {
  return [...text.matchAll(/{{\s*([\w.]+)/g)].map((found) => found[1] ?? '').sort();
}

const areas = Object.keys(files)
  .filter((path) => path.startsWith('./locales/en/'))
  .map((path) => path.slice('./locales/en/'.length, -'.json'.length));
const others = Object.keys(LANGUAGES).filter((language) => language !== 'en');
const cases = others.flatMap((language) => areas.map((area) => [language, area] as const));

describe.each(cases)('%s/%s', (language, area) => {
  const english = wordsOf('en', area);
  const translated = wordsOf(language, area);

  it('says what English says', () => {
    expect(stems(translated)).toEqual(stems(english));
  });

  it('has every plural form of its language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...english.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(PLURAL, ''));
    const wanted = counted.flatMap((stem) => forms.map((form) => `${stem}_${form}`));
    expect([...translated.keys()]).toEqual(expect.arrayContaining(wanted));
  });

  it('fills the same blanks', () => {
    for (const [key, text] of translated) {
      const stem = key.replace(PLURAL, '');
      const original = english.get(key) ?? english.get(`${stem}_other`) ?? '';
      const unknown = blanks(text).filter((blank) => !blanks(original).includes(blank));
      expect(unknown, key).toEqual([]);
    }
  });
});
