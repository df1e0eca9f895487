import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { ProblemAlert } from '@/ui/problems';
import { AttachmentList } from './AttachmentList';
import type { Drafting } from './drafts';
import { type Writing, append, code, link, prefixLines, wrap } from './insertions';
import { mention } from './mention';
import { MentionList } from './MentionList';
import { Preview } from './Preview';
import { Toolbar, type Tool } from './Toolbar';
import classes from './Topic.module.css';
import { useMentions } from './useMentions';
import { useUploads } from './uploads';

const LONGEST = 32_000;

/** What a composer writes: Markdown and files. */
export type Words = { body: string; attachments: Schemas['AttachmentView'][] };
/** What can be done with a composer from outside. */
export type Composing = { focus: () => void; append: (block: string) => void };

/** A field for Markdown with a toolbar, preview, mentions and files, whose draft is kept. */
export function Composer<T extends Words>({
  ref,
  community,
  drafting,
  label,
  submit,
  busy,
  disabled = false,
  problem,
  bodyProblem,
  above,
  onSend,
  onCancel,
  onTyping,
}: {
  ref?: Ref<Composing>;
  community: string;
  drafting: Drafting<T>;
  label: string;
  /** What the sending button says. */
  submit: string;
  busy: boolean;
  /** Whether something else is missing before it can be sent. */
  disabled?: boolean;
  problem: unknown;
  bodyProblem?: string;
  above?: ReactNode;
  onSend: () => void;
  onCancel?: () => void;
  onTyping?: () => void;
}) {
  const { t } = useTranslation('topic');
  const { draft, restored, discard } = drafting;
  const field = useRef<HTMLTextAreaElement>(null);
  const [shown, setShown] = useState<'write' | 'preview'>('write');
  const [dragged, setDragged] = useState(false);
  const names = useMentions(community);
  const list = useId();
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);

  const change = (part: Partial<Words>) => drafting.change(part as Partial<T>);
  const files = useUploads(community, (one) => change({ attachments: [...latest.current.attachments, one] }));
  const empty = disabled || draft.body.trim() === '' || files.busy;

  const put = (writing: Writing) => {
    change({ body: writing.text });
    setShown('write');
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(writing.start, writing.end);
    });
  };
  useImperativeHandle(ref, () => ({
    focus: () => {
      setShown('write');
      requestAnimationFrame(() => {
        field.current?.focus();
        field.current?.scrollIntoView({ block: 'center' });
      });
    },
    append: (block) => put(append(latest.current.body, block)),
  }));

  const apply = (tool: Tool) => {
    if (field.current === null) {
      return;
    }
    const writing = { text: draft.body, start: field.current.selectionStart, end: field.current.selectionEnd };
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
  const pick = (at: number) => {
    const chosen = names.names[at];
    if (chosen && names.begun) {
      put(mention(draft.body, names.begun, names.begun.caret, chosen));
      names.close();
    }
  };
  const send = () => {
    if (!empty && !busy) {
      onSend();
    }
  };

  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    const tool = ({ b: 'bold', i: 'italic', k: 'link' } as const)[event.key.toLowerCase()];
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'Enter') {
        event.preventDefault();
        send();
      } else if (tool && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        apply(tool);
      }
    } else if (names.names.length > 0) {
      const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
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
    }
  };

  const offered = names.names.length > 0 && shown === 'write';
  return (
    <Stack gap="xs" className={classes.composer} data-dragged={dragged || undefined}>
      {above}
      {restored && (
        <Group gap="xs" role="status">
          <Text size="sm" c="dimmed">
            {t('composer.restored')}
          </Text>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={discard}>
            {t('composer.discard')}
          </Button>
        </Group>
      )}
      <Group justify="space-between" gap="xs">
        <Toolbar disabled={shown === 'preview'} use={apply} attach={files.add} />
        <SegmentedControl
          size="xs"
          aria-label={t('composer.view')}
          value={shown}
          onChange={(view) => setShown(view as 'write' | 'preview')}
          data={[
            { value: 'write', label: t('composer.write') },
            { value: 'preview', label: t('composer.preview') },
          ]}
        />
      </Group>
      {shown === 'preview' ? (
        <div className={classes.preview}>
          <Preview body={draft.body} />
        </div>
      ) : (
        <div className={classes.field}>
          <Textarea
            ref={field}
            aria-label={label}
            placeholder={t('composer.hint')}
            autosize
            minRows={5}
            maxRows={22}
            maxLength={LONGEST}
            value={draft.body}
            error={bodyProblem}
            {...(offered && { 'aria-controls': list, 'aria-activedescendant': `${list}-${String(names.active)}`, 'aria-autocomplete': 'list' as const })}
            onChange={(event) => {
              change({ body: event.currentTarget.value });
              names.look(event.currentTarget.value, event.currentTarget.selectionStart);
              onTyping?.();
            }}
            onKeyDown={pressed}
            onBlur={names.close}
            onPaste={(event) => {
              if (event.clipboardData.files.length > 0) {
                event.preventDefault();
                files.add([...event.clipboardData.files]);
              }
            }}
            onDragOver={(event) => {
              event.preventDefault();
              setDragged(true);
            }}
            onDragLeave={() => setDragged(false)}
            onDrop={(event) => {
              setDragged(false);
              if (event.dataTransfer.files.length > 0) {
                event.preventDefault();
                files.add([...event.dataTransfer.files]);
              }
            }}
          />
          {offered && <MentionList id={list} names={names.names} active={names.active} onPick={pick} />}
        </div>
      )}
      <AttachmentList
        files={draft.attachments}
        uploads={files.uploads}
        onRemove={(id) => change({ attachments: draft.attachments.filter((one) => one.id !== id) })}
        onDrop={files.drop}
      />
      <ProblemAlert problem={problem} />
      <Group justify="flex-end" gap="sm">
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('common:action.cancel')}
          </Button>
        )}
        <Button loading={busy} disabled={empty} onClick={send}>
          {submit}
        </Button>
      </Group>
    </Stack>
  );
}
