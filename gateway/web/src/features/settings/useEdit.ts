import { useEffect, useState } from 'react';
import { dropDraft, keepDraft, keptDraft } from '@/app/drafts';
import { type Edit, type Now, caughtUp, changes, conflictsOf, onTopOf } from './edit';

function keptEdit<T extends object>(place: string, now: Now<T>): Edit<T> | null {
  const kept = keptDraft<Edit<T>>(place);
  return kept?.base && kept.values
    ? { tag: kept.tag, base: { ...now.values, ...kept.base }, values: { ...now.values, ...kept.values } }
    : null;
}

/** A form over settings that others may change meanwhile. */
export type Editing<T> = {
  values: T;
  /** The `ETag` of what the values came from, and never of anything newer. */
  tag?: string;
  changed: boolean;
  /** What somebody else changed differently meanwhile, to be decided about before it can be saved. */
  conflicts: (keyof T)[];
  change: (some: Partial<T>) => void;
  forget: () => void;
  /** Decides about the conflicts: for what is written here, or for what holds now. */
  settle: (mine: boolean) => void;
};

/**
 * Keeps a change of settings in this browser until it is saved or forgotten. What others save meanwhile is taken in,
 * unless it is about the same field: then the writer is asked, so that nobody's change is overwritten unseen.
 */
export function useEdit<T extends object>(place: string, now: Now<T>): Editing<T> {
  const fresh = { tag: now.tag, base: now.values, values: now.values };
  const [begun, setBegun] = useState<Edit<T>>(() => keptEdit(place, now) ?? fresh);
  const edit = caughtUp(begun, now);
  const conflicts = conflictsOf(begun, now);
  const changed = changes(edit);
  const kept = changed ? JSON.stringify(edit) : null;

  useEffect(() => {
    if (kept === null) {
      dropDraft(place);
    } else {
      keepDraft(place, JSON.parse(kept) as object);
    }
  }, [place, kept]);

  return {
    values: edit.values,
    tag: edit.tag,
    changed,
    conflicts,
    change: (some) => setBegun((before) => ({ ...caughtUp(before, now), values: { ...caughtUp(before, now).values, ...some } })),
    forget: () => setBegun(fresh),
    settle: (mine) => setBegun((before) => onTopOf(before, now, (field) => mine || !conflicts.includes(field))),
  };
}
