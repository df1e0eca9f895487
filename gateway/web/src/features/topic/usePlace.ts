import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { Schemas } from '@/api/client';
import { type Post, startOf } from './posts';

const SCROLL_TRIES = 20;

/** Goes to a post, and again while pictures and later chunks still move it. */
function scrollTo(number: number, focus: boolean): void {
  let tries = 0;
  const look = () => {
    const post = document.getElementById(`post-${String(number)}`);
    if (post) {
      (post.closest('li') ?? post).scrollIntoView({ block: 'start' });
      if (focus) {
        post.focus({ preventScroll: true });
      }
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

/** Behind which post the loaded ones begin: before the one that the address names, else where reading ended. */
export function usePlace(mine: Schemas['Mine']) {
  const { hash } = useLocation();
  const [start, setStart] = useState(() => startOf(hash, mine));
  return { start, setStart };
}

/** Brings the post into sight that the address names, else the first unread one, once it is loaded. */
export function useGoing(
  { start, setStart }: ReturnType<typeof usePlace>,
  posts: Post[],
  last: number,
  { firstUnread, readUpTo }: { firstUnread: number | null; readUpTo: number },
): void {
  const { hash } = useLocation();
  const named = useNamedPost();
  const isReady = posts.length > 0;
  const isNamedLoaded = posts.some((post) => post.number === named);
  // A link to a post that is not loaded begins anew around it.
  const wanted = isReady && !isNamedLoaded && named > 0 && named <= last ? startOf(hash, null) : start;
  if (wanted !== start) {
    setStart(wanted);
  }
  const went = useRef('');
  useEffect(() => {
    if (!isReady || went.current === (hash || 'begin')) {
      return;
    }
    if (named > 0 && !isNamedLoaded) {
      return;
    }
    const isFirst = went.current === '';
    went.current = hash || 'begin';
    const target = named || (isFirst ? (firstUnread ?? (start > 0 ? readUpTo : 0)) : 0);
    if (target > 1 || named > 0) {
      scrollTo(target, named > 0);
    }
  }, [hash, named, isReady, isNamedLoaded, start, firstUnread, readUpTo]);
}
