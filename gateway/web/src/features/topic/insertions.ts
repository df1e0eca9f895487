/** A text with what of it is selected; the caret where both ends are the same. */
export type Writing = { text: string; start: number; end: number };

/** Puts marks around the selection, or takes them away where they are; without a selection `hint` goes between them. */
export function wrap({ text, start, end }: Writing, mark: string, hint: string): Writing {
  const chosen = text.slice(start, end);
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (chosen !== '' && before.endsWith(mark) && after.startsWith(mark)) {
    return {
      text: before.slice(0, -mark.length) + chosen + after.slice(mark.length),
      start: start - mark.length,
      end: end - mark.length,
    };
  }
  const inner = chosen === '' ? hint : chosen;
  return { text: before + mark + inner + mark + after, start: start + mark.length, end: start + mark.length + inner.length };
}

/** Begins each selected line with a prefix, or takes it away where all of them have it. */
export function prefixLines({ text, start, end }: Writing, prefix: string): Writing {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const found = text.indexOf('\n', end);
  const to = found === -1 ? text.length : found;
  const lines = text.slice(from, to).split('\n');
  const marked = lines.every((line) => line.startsWith(prefix));
  const changed = lines.map((line) => (marked ? line.slice(prefix.length) : prefix + line)).join('\n');
  const caret = from + changed.length;
  return { text: text.slice(0, from) + changed + text.slice(to), start: start === end ? caret : from, end: caret };
}

/** Makes the selection a link, and selects what its address will be. */
export function link({ text, start, end }: Writing, hint: string): Writing {
  const chosen = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(chosen);
  const words = isAddress || chosen === '' ? hint : chosen;
  const address = isAddress ? chosen : 'https://';
  const made = `[${words}](${address})`;
  const at = isAddress ? start + 1 : start + words.length + 3;
  return {
    text: text.slice(0, start) + made + text.slice(end),
    start: at,
    end: at + (isAddress ? words.length : address.length),
  };
}

/** Marks the selection as code: within a line, or as a block where it has several. */
export function code(writing: Writing, hint: string): Writing {
  const { text, start, end } = writing;
  const chosen = text.slice(start, end);
  if (!chosen.includes('\n')) {
    return wrap(writing, '`', hint);
  }
  const lead = start === 0 || text[start - 1] === '\n' ? '' : '\n';
  const block = `${lead}\`\`\`\n${chosen.replace(/\n$/, '')}\n\`\`\`\n`;
  return { text: text.slice(0, start) + block + text.slice(end), start: start + lead.length + 4, end: start + block.length - 5 };
}

/** Puts a block behind what is there, with an empty line between, and the caret behind it. */
export function append(text: string, block: string): Writing {
  const lead = text === '' ? '' : text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const made = text + lead + block;
  return { text: made, start: made.length, end: made.length };
}

/** What somebody said, as a quotation that names its author. */
export function quotation(author: string, body: string): string {
  const lines = body.trim().split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
  return `> **${author.replace(/[[\]*_\\`]/g, '\\$&')}:**\n>\n${lines.join('\n')}\n\n`;
}
