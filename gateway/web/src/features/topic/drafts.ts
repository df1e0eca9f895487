import { useDraft as useKept } from '@/app/drafts';

export { dropDraft, keepDraft, keptDraft } from '@/app/drafts';

/** What is being written at a place of a discussion, kept with each change. */
export type Drafting<T> = {
  draft: T;
  /** Whether it was begun on an earlier visit. */
  restored: boolean;
  change: (part: Partial<T>) => void;
  /** Forgets it and begins anew. */
  discard: () => void;
};

/** Keeps what is being written at a place until it is sent or discarded; `fresh` is where it begins. */
export function useDraft<T extends object>(place: string, fresh: T): Drafting<T> {
  const { values, restored, change, forget } = useKept(place, fresh);
  return { draft: values, restored, change, discard: forget };
}
