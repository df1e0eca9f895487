import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { PLACES } from './places';

const ShortcutList = lazy(() => import('./ShortcutList'));

const PATIENCE_MILLIS = 1_500;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Keys that work on every page; `?` tells them. Pages may bind further keys of their own. */
export function Shortcuts() {
  const [shown, { open, close }] = useDisclosure(false);
  const navigate = useNavigate();
  const began = useRef(0);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const place = PLACES[event.key as keyof typeof PLACES];
      if (event.key === '?') {
        open();
      } else if (event.key === '/') {
        const field = document.querySelector<HTMLInputElement>('input[type="search"]');
        if (field) {
          event.preventDefault();
          field.focus();
        }
      } else if (event.key === 'g') {
        began.current = event.timeStamp;
      } else if (place && event.timeStamp - began.current < PATIENCE_MILLIS) {
        began.current = 0;
        void navigate(place[0]);
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [navigate, open]);

  return (
    <Suspense>{shown && <ShortcutList close={close} />}</Suspense>
  );
}
