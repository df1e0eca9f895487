import { useCallback, useEffect, useState } from 'react';

const PREFIX = 'praxis-draft:';

/** What was being written at a place before the page was left; null where nothing was. */
export function keptDraft<T extends object>(place: string): Partial<T> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + place) ?? 'null');
    return typeof kept === 'object' ? (kept as Partial<T> | null) : null;
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
export type Draft<T> = {
  values: T;
  /** Whether it was begun on an earlier visit. */
  restored: boolean;
  /** Whether it is not what it began with. */
  changed: boolean;
  change: (some: Partial<T>) => void;
  /** Forgets it and begins anew. */
  forget: () => void;
};

/** Keeps what is being written at a place until it is sent or forgotten; `fresh` is where it begins. */
export function useDraft<T extends object>(place: string, fresh: T): Draft<T> {
  const [begun] = useState(fresh);
  const [kept] = useState(() => keptDraft<T>(place));
  const [values, setValues] = useState<T>(() => ({ ...begun, ...kept }));
  const [restored, setRestored] = useState(kept !== null);
  const [touched, setTouched] = useState(false);
  const changed = JSON.stringify(values) !== JSON.stringify(begun);

  useEffect(() => {
    if (!touched) {
      return;
    }
    if (changed) {
      keepDraft(place, values);
    } else {
      dropDraft(place);
    }
  }, [place, values, changed, touched]);

  const change = useCallback((some: Partial<T>) => {
    setTouched(true);
    setValues((before) => ({ ...before, ...some }));
  }, []);
  const forget = useCallback(() => {
    dropDraft(place);
    setTouched(false);
    setRestored(false);
    setValues(begun);
  }, [place, begun]);
  return { values, restored, changed, change, forget };
}
