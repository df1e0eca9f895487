import { useCallback, useEffect, useState } from 'react';

const PREFIX = 'praxis-draft:';

/** What was being written at a place before the page was left; null where nothing was. */
export function keptDraft<T extends object>(place: string): Partial<T> | null {
  try {
    const kept = localStorage.getItem(PREFIX + place);
    const draft: unknown = kept === null ? null : JSON.parse(kept);
    return typeof draft === 'object' ? (draft as Partial<T> | null) : null;
  } catch {
    return null;
  }
}

/** Keeps what is being written at a place, in this browser alone. */
export function keepDraft(place: string, draft: object): void {
  try {
    localStorage.setItem(PREFIX + place, JSON.stringify(draft));
  } catch {
    // Without storage the words live as long as the page.
  }
}

/** Forgets what was written at a place. */
export function dropDraft(place: string): void {
  try {
    localStorage.removeItem(PREFIX + place);
  } catch {
    // There was none.
  }
}

/** What is being written at a place, kept with each change. */
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
  const [begun] = useState(fresh);
  const [kept] = useState(() => keptDraft<T>(place));
  const [draft, setDraft] = useState<T>(() => ({ ...begun, ...kept }));
  const [restored, setRestored] = useState(kept !== null);
  const [touched, setTouched] = useState(false);

  useEffect(() => {
    if (!touched) {
      return;
    }
    if (JSON.stringify(draft) === JSON.stringify(begun)) {
      dropDraft(place);
    } else {
      keepDraft(place, draft);
    }
  }, [place, draft, begun, touched]);

  const change = useCallback((part: Partial<T>) => {
    setTouched(true);
    setDraft((before) => ({ ...before, ...part }));
  }, []);
  const discard = useCallback(() => {
    dropDraft(place);
    setTouched(false);
    setRestored(false);
    setDraft(begun);
  }, [place, begun]);
  return { draft, restored, change, discard };
}
