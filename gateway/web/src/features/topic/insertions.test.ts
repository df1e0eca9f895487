import { describe, expect, it } from 'vitest';
import { append, code, link, prefixLines, quotation, wrap } from './insertions';

function selected({ text, start, end }: { text: string; start: number; end: number }) {
  return text.slice(start, end);
}

describe('wrap', () => {
  it('marks the selection and takes the marks away again', () => {
    const bold = wrap({ text: 'a word here', start: 2, end: 6 }, '**', 'text');
    expect(bold.text).toBe('a **word** here');
    expect(selected(bold)).toBe('word');
    expect(wrap(bold, '**', 'text')).toEqual({ text: 'a word here', start: 2, end: 6 });
  });

  it('selects a hint where nothing was selected', () => {
    const made = wrap({ text: '', start: 0, end: 0 }, '*', 'text');
    expect(made.text).toBe('*text*');
    expect(selected(made)).toBe('text');
  });
});

describe('prefixLines', () => {
  it('begins every selected line and undoes that', () => {
    const list = prefixLines({ text: 'one\ntwo\nthree', start: 1, end: 5 }, '- ');
    expect(list.text).toBe('- one\n- two\nthree');
    expect(prefixLines(list, '- ').text).toBe('one\ntwo\nthree');
  });
});

describe('link', () => {
  it('asks for the address of words and for the words of an address', () => {
    const words = link({ text: 'see this', start: 4, end: 8 }, 'text');
    expect(words.text).toBe('see [this](https://)');
    expect(selected(words)).toBe('https://');
    const address = link({ text: 'https://a.example', start: 0, end: 17 }, 'text');
    expect(address.text).toBe('[text](https://a.example)');
    expect(selected(address)).toBe('text');
  });
});

describe('code', () => {
  it('is a block where lines are selected', () => {
    const made = code({ text: 'x: a\nb', start: 3, end: 6 }, 'text');
    expect(made.text).toBe('x: \n```\na\nb\n```\n');
    expect(selected(made)).toBe('a\nb');
  });
});

it('quotes with the name, behind what is there', () => {
  const made = append('Hello', quotation('Nia [N]', 'one\n\ntwo'));
  expect(made.text).toBe('Hello\n\n> **Nia \\[N\\]:**\n>\n> one\n>\n> two\n\n');
  expect(made.start).toBe(made.text.length);
});
