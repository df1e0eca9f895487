import type { Writing } from './insertions';

const LONGEST = 40;

/** A name that is being typed behind an at sign: where the sign stands, and what stands behind it so far. */
export type MentionBegun = { at: number; query: string };

/** The mention that is being typed before the caret; null where none is. */
export function mentionBefore(text: string, caret: number): MentionBegun | null {
  const before = text.slice(Math.max(0, caret - LONGEST), caret);
  // Two words at most, so that "@ the table" stops asking soon; an address in the middle of a word is none.
  const found = /(?:^|[\s([{>"'])@(\p{L}[\p{L}\p{M}'.-]*(?: [\p{L}\p{M}'.-]*)?)?$/u.exec(before);
  if (found === null) {
    return null;
  }
  const query = found[1] ?? '';
  return { at: caret - query.length - 1, query };
}

/** Puts a member in the place of what was typed. */
export function mention(text: string, begun: MentionBegun, caret: number, member: { id: string; name: string }): Writing {
  const name = member.name.replace(/[[\]\\]/g, '\\$&');
  const made = `[@${name}](/members/${member.id}) `;
  const end = begun.at + made.length;
  return { text: text.slice(0, begun.at) + made + text.slice(caret).replace(/^ /, ''), start: end, end };
}
