import { useCallback, useEffect, useState } from 'react';

const PREFIX = 'praxis-draft-';

/** What was written under a key and not yet sent, over the defaults. */
export function keptDraft<T extends object>(key: string, defaults: T): T {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...defaults, ...kept } : defaults;
  } catch {
    return defaults;
  }
}

/**
 * Values of a form that outlive the page: kept in this browser from the first change until they are forgotten.
 *
 * @returns the values, a setter of some of them, whether they differ from the defaults, and what forgets them
 */
export function useDraft<T extends object>(key: string, defaults: T) {
  const [values, setValues] = useState(() => keptDraft(key, defaults));
  const changed = JSON.stringify(values) !== JSON.stringify(defaults);

  useEffect(() => {
    try {
      if (changed) {
        localStorage.setItem(PREFIX + key, JSON.stringify(values));
      } else {
        localStorage.removeItem(PREFIX + key);
      }
    } catch {
      // Without storage the values live as long as the page.
    }
  }, [key, values, changed]);

  const change = useCallback((some: Partial<T>) => setValues((all) => ({ ...all, ...some })), []);
  const forget = useCallback(() => {
    try {
      localStorage.removeItem(PREFIX + key);
    } catch {
      // Nothing was kept.
    }
    setValues(defaults);
  }, [key, defaults]);
  return { values, change, changed, forget };
}
