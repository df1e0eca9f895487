import i18next from 'i18next';
import { expect, it } from 'vitest';
import { numbersInWords } from './numbers';

it('writes numbers in words as their language does, and leaves other words alone', async () => {
  const words = i18next.createInstance();
  await words.use(numbersInWords).init({
    lng: 'de',
    interpolation: { escapeValue: false, alwaysFormat: true },
    resources: { de: { translation: { posts_one: '{{count}} Beitrag von {{name}}', posts_other: '{{count}} Beiträge von {{name}}' } } },
  });

  expect(words.t('posts', { count: 12345, name: 'Käthe 1000' })).toBe('12.345 Beiträge von Käthe 1000');
  expect(words.t('posts', { count: 1, name: 'Ann' })).toBe('1 Beitrag von Ann');
  expect(words.t('posts', { count: 1000, name: 'Ann', lng: 'de' })).toBe('1.000 Beiträge von Ann');
});
