import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { ProblemAlert } from '@/ui/problems';
import { AttachmentList } from './AttachmentList';
import { ComposerField } from './ComposerField';
import { ComposerHead, type Shown } from './ComposerHead';
import type { Drafting } from './drafts';
import { append } from './insertions';
import { Preview } from './Preview';
import classes from './Topic.module.css';
import { useFileDrop } from './useFileDrop';
import { useUploads } from './uploads';
import { useWriting } from './useWriting';

/** What a composer writes: Markdown and files. */
export type Words = { body: string; attachments: Schemas['AttachmentView'][] };
/** What can be done with a composer from outside. */
export type Composing = { focus: () => void; append: (block: string) => void };

type ComposerProps<T extends Words> = {
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
};

/** A field for Markdown with a toolbar, preview, mentions and files, whose draft is kept. */
export function Composer<T extends Words>({ community, drafting, label, submit, busy, disabled = false, ...props }: ComposerProps<T>) {
  const { t } = useTranslation('topic');
  const { draft, restored, discard } = drafting;
  const [shown, setShown] = useState<Shown>('write');
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);

  const change = (part: Partial<Words>) => drafting.change(part as Partial<T>);
  const hand = useWriting(draft.body, (body) => {
    change({ body });
    setShown('write');
  });
  const files = useUploads(community, (one) => change({ attachments: [...latest.current.attachments, one] }));
  const { dragged, taking } = useFileDrop(files.add);
  useImperativeHandle(props.ref, () => ({
    focus: () => {
      setShown('write');
      requestAnimationFrame(() => {
        hand.field.current?.focus();
        hand.field.current?.scrollIntoView({ block: 'center' });
      });
    },
    append: (block) => hand.put(append(latest.current.body, block)),
  }));

  const isUnready = disabled || draft.body.trim() === '' || files.busy;
  const send = () => {
    if (!isUnready && !busy) {
      props.onSend();
    }
  };
  return (
    <Stack gap="xs" className={classes.composer} data-dragged={dragged || undefined} {...taking}>
      {props.above}
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
      <ComposerHead shown={shown} show={setShown} use={hand.apply} attach={files.add} />
      {shown === 'preview' ? (
        <div className={classes.preview}>
          <Preview body={draft.body} />
        </div>
      ) : (
        <ComposerField
          hand={hand}
          community={community}
          label={label}
          body={draft.body}
          problem={props.bodyProblem}
          onSend={send}
          onChange={(body) => {
            change({ body });
            props.onTyping?.();
          }}
        />
      )}
      <AttachmentList
        files={draft.attachments}
        uploads={files.uploads}
        onRemove={(id) => change({ attachments: draft.attachments.filter((one) => one.id !== id) })}
        onDrop={files.drop}
      />
      <ProblemAlert problem={props.problem} />
      <Group justify="flex-end" gap="sm">
        {props.onCancel && (
          <Button variant="default" onClick={props.onCancel}>
            {t('common:action.cancel')}
          </Button>
        )}
        <Button loading={busy} disabled={isUnready} onClick={send}>
          {submit}
        </Button>
      </Group>
    </Stack>
  );
}
