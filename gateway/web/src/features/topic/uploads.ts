import { useCallback, useEffect, useRef, useState } from 'react';
import { type Schemas, guardToken } from '@/api/client';
import { Problem } from '@/api/problem';

type Attachment = Schemas['AttachmentView'];
/** A file on its way: how much of it arrived, from 0 to 1, or why it did not. */
export type Upload = { key: number; name: string; done: number; problem?: unknown };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Uploads a file to a community. `fetch` cannot tell how far it got, so an older way is gone.
 *
 * @throws Problem where it was refused or the connection broke
 */
export function upload(community: string, file: File, progress: (done: number) => void, signal: AbortSignal): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/communities/${encodeURIComponent(community)}/attachments`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-XSRF-TOKEN', guardToken());
    request.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () => reject(Problem.unreachable(null));
    request.onabort = () => reject(Problem.unreachable(null));
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(answer as Attachment);
      } else {
        const headers = { 'Retry-After': request.getResponseHeader('Retry-After') ?? '' };
        reject(Problem.of(new Response(null, { status: request.status, headers }), answer));
      }
    };
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

let lastKey = 0;

/** Uploads files and tells how far they are; `arrived` gets each that did. What is on its way ends with the page. */
export function useUploads(community: string, arrived: (attachment: Attachment) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const under = useRef(new Map<number, AbortController>());
  const drop = useCallback((key: number) => {
    under.current.get(key)?.abort();
    under.current.delete(key);
    setUploads((before) => before.filter((one) => one.key !== key));
  }, []);
  useEffect(() => {
    const all = under.current;
    return () => all.forEach((one) => one.abort());
  }, []);

  const add = (files: Iterable<File>) => {
    for (const file of files) {
      const key = ++lastKey;
      const ending = new AbortController();
      under.current.set(key, ending);
      const change = (part: Partial<Upload>) =>
        setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
      setUploads((before) => [...before, { key, name: file.name, done: 0 }]);
      upload(community, file, (done) => change({ done }), ending.signal).then(
        (attachment) => {
          drop(key);
          arrived(attachment);
        },
        (problem: unknown) => change({ problem }),
      );
    }
  };
  return { uploads, add, drop, busy: uploads.some((one) => one.problem === undefined) };
}
