import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Writing, code, link, prefixLines, wrap } from './insertions';
import type { Tool } from './Toolbar';

/** What writes into the field of a composer besides the keys: the selection goes where the new words are. */
export type Hand = { field: RefObject<HTMLTextAreaElement | null>; put: (writing: Writing) => void; apply: (tool: Tool) => void };

/** Writes into a field; `written` gets the new text and sees to it that the field is there. */
export function useWriting(body: string, written: (body: string) => void): Hand {
  const { t } = useTranslation('topic');
  const field = useRef<HTMLTextAreaElement>(null);

  const put = (writing: Writing) => {
    written(writing.text);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(writing.start, writing.end);
    });
  };
  const apply = (tool: Tool) => {
    if (field.current === null) {
      return;
    }
    const writing = { text: body, start: field.current.selectionStart, end: field.current.selectionEnd };
    const words = t('composer.words');
    const made: Record<Tool, () => Writing> = {
      bold: () => wrap(writing, '**', words),
      italic: () => wrap(writing, '*', words),
      link: () => link(writing, words),
      list: () => prefixLines(writing, '- '),
      quote: () => prefixLines(writing, '> '),
      code: () => code(writing, words),
    };
    put(made[tool]());
  };
  return { field, put, apply };
}
