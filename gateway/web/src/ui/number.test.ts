import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { numbersInWords } from './number';

describe('numbers in sentences', () => {
  it.each([
    ['en', '12,345 posts'],
    ['de', '12.345 posts'],
    ['fr', '12\u202f345 posts'],
  ])('are written as in %s', async (language, told) => {
    const words = i18next.createInstance().use(numbersInWords);
    await words.init({
      lng: language,
      interpolation: { escapeValue: false, alwaysFormat: true },
      resources: { [language]: { translation: { posts_one: '{{count}} post', posts_many: '{{count}} posts', posts_other: '{{count}} posts' } } },
    });

    expect(words.t('posts', { count: 12345 })).toBe(told);
  });

  it('leave words alone', async () => {
    const words = i18next.createInstance().use(numbersInWords);
    await words.init({
      lng: 'en',
      interpolation: { escapeValue: false, alwaysFormat: true },
      resources: { en: { translation: { greeting: 'Hello {{name}}' } } },
    });

    expect(words.t('greeting', { name: 'Ada' })).toBe('Hello Ada');
  });
});
