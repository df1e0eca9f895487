import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answerOf, api } from '@/api/client';
import { mineQuery } from './queries';
import { ReadPosition } from './readPosition';

/** Tells the platform how far the member has read; `changed` is anything that changes when posts come or go. */
export function useReadPosition(topic: string, readUpTo: number, enabled: boolean, changed: unknown): void {
  const queries = useQueryClient();
  const position = useRef<ReadPosition | null>(null);
  const begun = useRef(readUpTo);

  useEffect(() => {
    if (!enabled) {
      return;
    }
    const tell = (upTo: number, leaving: boolean) => {
      answerOf(api.PUT('/api/v1/topics/{topic}/read', { params: { path: { topic } }, body: { upTo }, keepalive: leaving })).then(
        (reading) => {
          queries.setQueryData(mineQuery(topic).queryKey, (mine) => mine && { ...mine, ...reading });
          void queries.invalidateQueries({ queryKey: ['unread'] });
          void queries.invalidateQueries({ queryKey: ['readings'] });
        },
        () => position.current?.untold(upTo),
      );
    };
    const gathered = new ReadPosition(begun.current, tell);
    position.current = gathered;
    const left = () => {
      if (document.hidden) {
        gathered.flush();
      }
    };
    const gone = () => gathered.flush();
    document.addEventListener('visibilitychange', left);
    addEventListener('pagehide', gone);
    return () => {
      document.removeEventListener('visibilitychange', left);
      removeEventListener('pagehide', gone);
      gathered.flush();
    };
  }, [topic, enabled, queries]);

  useEffect(() => {
    if (!enabled) {
      return;
    }
    const watch = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        const number = Number((target as HTMLElement).dataset.end);
        if (isIntersecting && !document.hidden && number > 0) {
          position.current?.see(number);
        }
      }
    });
    for (const end of document.querySelectorAll('[data-end]')) {
      watch.observe(end);
    }
    return () => watch.disconnect();
  }, [enabled, changed]);
}
