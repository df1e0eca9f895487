import { useEffect, useEffectEvent } from 'react';
import { postInSight, postsShown } from './inSight';

function isBusy(target: EventTarget | null): boolean {
  return (
    document.querySelector('[role="dialog"], [role="menu"]') !== null ||
    (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)))
  );
}

/** The post that has the focus, else the first one in sight. */
function currentPost(): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('article[data-number]');
  return focused ?? postInSight();
}

/** Keys of the topic page: `j` and `k` for the next and previous post, `r` to reply. */
export function useTopicKeys(reply: (number: number | null) => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) {
      return;
    }
    if (event.key === 'j' || event.key === 'k') {
      const all = postsShown();
      const current = currentPost();
      const isFocused = current !== undefined && current.contains(document.activeElement);
      const at = current ? all.indexOf(current) + (isFocused ? (event.key === 'j' ? 1 : -1) : 0) : 0;
      const next = all[at];
      next?.focus({ preventScroll: true });
      next?.scrollIntoView({ block: 'start' });
    } else if (event.key === 'r') {
      event.preventDefault();
      const focused = document.activeElement?.closest<HTMLElement>('article[data-number]');
      reply(focused ? Number(focused.dataset.number) : null);
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
