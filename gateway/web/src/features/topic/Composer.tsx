import { Stack, Text } from '@mantine/core';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { ProblemAlert } from '@/ui/problems';
import { AttachmentList } from './AttachmentList';
import { ComposerActions } from './ComposerActions';
import { ComposerField } from './ComposerField';
import { ComposerHead, type Shown } from './ComposerHead';
import type { Drafting } from './drafts';
import { append } from './insertions';
import { Preview } from './Preview';
import classes from './Topic.module.css';
import { UploadGuard } from './UploadGuard';
import { useFiles } from './useFiles';
import { useWriting } from './useWriting';

/** What a composer writes: Markdown and files. */
export type Words = { body: string; attachments: Schemas['AttachmentView'][] };
/** What can be done with a composer from outside. */
export type Composing = { focus: () => void; append: (block: string) => void };

const NOTHING: Words = { body: '', attachments: [] };

type ComposerProps<T extends Words> = {
  ref?: Ref<Composing>;
  community: string;
  drafting: Drafting<T>;
  label: string;
  /** What the sending button says. */
  submit: string;
  busy: boolean;
  /** What a post says and has already where one is changed. */
  old?: Words;
  problem: unknown;
  bodyProblem?: string;
  above?: ReactNode;
  onSend: () => void;
  onCancel?: () => void;
  onTyping?: () => void;
};

/** A field for Markdown with a toolbar, preview, mentions and files, whose draft is kept. */
export function Composer<T extends Words>({ community, drafting, label, submit, busy, old = NOTHING, ...props }: ComposerProps<T>) {
  const { t } = useTranslation('topic');
  const { draft, restored } = drafting;
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
  const kept = old.attachments.map((one) => one.id);
  const files = useFiles(community, draft.attachments, kept, (attachments) => change({ attachments }));
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

  const isUnready = draft.body.trim() === '' || files.busy;
  const send = () => {
    if (!isUnready && !busy) {
      props.onSend();
    }
  };
  const isBegun = restored || draft.body !== old.body || draft.attachments.some((one) => !kept.includes(one.id));
  return (
    <Stack gap="xs" className={classes.composer} data-dragged={files.dragged || undefined} {...files.taking}>
      {props.above}
      {restored && (
        <Text size="sm" c="dimmed" role="status">
          {t('composer.restored')}
        </Text>
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
        onRemove={files.remove}
        onDrop={files.drop}
      />
      <ProblemAlert problem={props.problem} />
      <ComposerActions
        drafting={drafting}
        begun={isBegun}
        submit={submit}
        busy={busy}
        disabled={isUnready}
        onSend={send}
        onCancel={props.onCancel}
      />
      {files.busy && <UploadGuard />}
    </Stack>
  );
}
