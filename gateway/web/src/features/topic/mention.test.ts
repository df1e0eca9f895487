import { describe, expect, it } from 'vitest';
import { mention, mentionBefore } from './mention';

describe('mentionBefore', () => {
  it.each([
    ['@', ''],
    ['Dear @Nj', 'Nj'],
    ['Dear @Njeri O', 'Njeri O'],
    ['(@Zoë', 'Zoë'],
    ['line\n@مر', 'مر'],
  ])('finds the name in %j', (text, query) => {
    expect(mentionBefore(text, text.length)).toEqual({ at: text.length - query.length - 1, query });
  });

  it.each(['nia@example.org', 'no sign', '@one two three', '[@Nia](/members/1)', '@Nia\n'])('finds none in %j', (text) => {
    expect(mentionBefore(text, text.length)).toBeNull();
  });

  it('looks before the caret alone', () => {
    expect(mentionBefore('Hi @Ni and more', 6)).toEqual({ at: 3, query: 'Ni' });
  });
});

it('puts a link to the member in the place of what was typed', () => {
  const made = mention('Hi @Ni and', { at: 3, query: 'Ni' }, 6, { id: '7', name: 'Nia [N]' });
  expect(made.text).toBe('Hi [@Nia \\[N\\]](/members/7) and');
  expect(made.text.slice(made.start)).toBe('and');
});
