import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import type { Schemas } from '@/api/client';
import { postInSight } from './inSight';
import { type Post, startOf } from './posts';

const SCROLL_TRIES = 20;

/** Where a page was left: behind which post the loaded ones began, which one was in sight and how far down. */
type Place = { start: number; number: number; top: number };

const left = new Map<string, Place>();

/** Goes to a post, and again while it is not drawn yet. */
function goTo(number: number, done: (post: HTMLElement) => void): void {
  let tries = 0;
  const look = () => {
    const post = document.getElementById(`post-${String(number)}`);
    if (post) {
      done(post);
    } else if (++tries < SCROLL_TRIES) {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

/** The number of the post that the address names; 0 where it names none. */
export function useNamedPost(): number {
  const { hash } = useLocation();
  return Number(/^#post-(\d+)$/.exec(hash)?.[1] ?? 0);
}

/** Where the reader was when this page was left to which the back button led; undefined where another way led here. */
function useReturn(): Place | undefined {
  const { key } = useLocation();
  return useNavigationType() === 'POP' ? left.get(key) : undefined;
}

/** Behind which post the loaded ones begin: where the page was left, before the named post, else where reading ended. */
export function usePlace(mine: Schemas['Mine'], last: number) {
  const { hash } = useLocation();
  const named = useNamedPost();
  const returned = useReturn();
  const [start, setStart] = useState(() => returned?.start ?? startOf(named <= last ? hash : '', mine));
  return { start, setStart };
}

/** Brings the post into sight that the address names, else the first unread one, once it is loaded. */
export function useGoing(
  { start, setStart }: ReturnType<typeof usePlace>,
  posts: Post[],
  last: number,
  { firstUnread, readUpTo }: { firstUnread: number | null; readUpTo: number },
): void {
  const { hash, key } = useLocation();
  const asked = useNamedPost();
  const named = asked <= last ? asked : 0;
  const returned = useReturn();
  const [shown, setShown] = useState(key);
  const isReady = posts.length > 0;
  const isNamedLoaded = posts.some((post) => post.number === named);
  if (shown !== key) {
    setShown(key);
    setStart(returned?.start ?? start);
  } else if (isReady && named > 0 && !isNamedLoaded && !returned && startOf(hash, null) !== start) {
    // A link to a post that is not loaded begins anew around it.
    setStart(startOf(hash, null));
  }

  const went = useRef('');
  useEffect(() => {
    if (!isReady || went.current === key || (named > 0 && !isNamedLoaded && !returned)) {
      return;
    }
    const isFirst = went.current === '';
    went.current = key;
    const target = named || (isFirst ? (firstUnread ?? (start > 0 ? readUpTo : 0)) : 0);
    if (returned) {
      goTo(returned.number, (post) => window.scrollBy(0, post.getBoundingClientRect().top - returned.top));
    } else if (target > 1 || named > 0) {
      goTo(target, (post) => {
        (post.closest('li') ?? post).scrollIntoView({ block: 'start' });
        if (named > 0) {
          post.focus({ preventScroll: true });
        }
      });
    }
  }, [key, named, returned, isReady, isNamedLoaded, start, firstUnread, readUpTo]);

  // Noted all the time: when the way leads on, other posts may have taken the place of these already.
  useEffect(() => {
    if (!isReady) {
      return;
    }
    const note = () => {
      const post = postInSight();
      if (post) {
        left.set(key, { start, number: Number(post.dataset.number), top: post.getBoundingClientRect().top });
      }
    };
    note();
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [key, start, isReady]);
}
