/** What somebody makes of settings that others may change at the same time. */
export type Edit<T> = {
  /** The `ETag` of what it began with. */
  tag?: string;
  /** What it began with. */
  base: T;
  values: T;
};

/** Settings as the platform has them now. */
export type Now<T> = { tag?: string; values: T };

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function fieldsOf<T extends object>(values: T): (keyof T)[] {
  return Object.keys(values) as (keyof T)[];
}

/** Whether an edit would change anything. */
export function changes<T extends object>(edit: Edit<T>): boolean {
  return fieldsOf(edit.base).some((field) => differ(edit.values[field], edit.base[field]));
}

/** An edit on top of what holds now; of fields that both changed, `mine` decides. */
export function onTopOf<T extends object>(edit: Edit<T>, now: Now<T>, mine: (field: keyof T) => boolean): Edit<T> {
  const values = { ...now.values };
  for (const field of fieldsOf(edit.base)) {
    if (differ(edit.values[field], edit.base[field]) && mine(field)) {
      values[field] = edit.values[field];
    }
  }
  return { tag: now.tag, base: now.values, values };
}

/** The fields that an edit changes and somebody else changed differently meanwhile. */
export function conflictsOf<T extends object>(edit: Edit<T>, now: Now<T>): (keyof T)[] {
  return edit.tag === now.tag
    ? []
    : fieldsOf(edit.base).filter(
        (field) =>
          differ(edit.values[field], edit.base[field]) &&
          differ(now.values[field], edit.base[field]) &&
          differ(now.values[field], edit.values[field]),
      );
}

/** An edit with what others changed meanwhile taken in; unchanged where a field is in conflict. */
export function caughtUp<T extends object>(edit: Edit<T>, now: Now<T>): Edit<T> {
  return edit.tag === now.tag || conflictsOf(edit, now).length > 0 ? edit : onTopOf(edit, now, () => true);
}
