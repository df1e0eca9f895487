import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { mention } from './mention';
import { MentionList } from './MentionList';
import classes from './Topic.module.css';
import { useMentions } from './useMentions';
import type { Hand } from './useWriting';

const LONGEST = 32_000;
const KEYS = { b: 'bold', i: 'italic', k: 'link' } as const;
const STEPS = { ArrowDown: 1, ArrowUp: -1 } as const;

/** The field for Markdown: keys for the tools and for sending, members offered behind an at sign. */
export function ComposerField({
  hand: { field, put, apply },
  community,
  label,
  body,
  problem,
  onChange,
  onSend,
}: {
  hand: Hand;
  community: string;
  label: string;
  body: string;
  problem?: string;
  onChange: (body: string) => void;
  onSend: () => void;
}) {
  const { t } = useTranslation('topic');
  const names = useMentions(community);
  const list = useId();
  const isOffered = names.names.length > 0;

  const pick = (at: number) => {
    const chosen = names.names[at];
    if (chosen && names.begun) {
      put(mention(body, names.begun, names.begun.caret, chosen));
      names.close();
    }
  };
  const command = (event: KeyboardEvent) => {
    const tool = KEYS[event.key.toLowerCase() as keyof typeof KEYS] as (typeof KEYS)[keyof typeof KEYS] | undefined;
    if (event.key === 'Enter') {
      event.preventDefault();
      onSend();
    } else if (tool && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      apply(tool);
    }
  };
  const choose = (event: KeyboardEvent) => {
    const step = STEPS[event.key as keyof typeof STEPS] as number | undefined;
    if (step) {
      event.preventDefault();
      names.move(step);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      pick(names.active);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      names.close();
    }
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      command(event);
    } else if (isOffered) {
      choose(event);
    }
  };
  return (
    <div className={classes.field}>
      <Textarea
        ref={field}
        aria-label={label}
        placeholder={t('composer.hint')}
        autosize
        minRows={5}
        maxRows={22}
        maxLength={LONGEST}
        value={body}
        error={problem}
        {...(isOffered && { 'aria-controls': list, 'aria-activedescendant': `${list}-${String(names.active)}`, 'aria-autocomplete': 'list' as const })}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          names.look(event.currentTarget.value, event.currentTarget.selectionStart);
        }}
        onKeyDown={pressed}
        onBlur={names.close}
      />
      {isOffered && <MentionList id={list} names={names.names} active={names.active} onPick={pick} />}
    </div>
  );
}
