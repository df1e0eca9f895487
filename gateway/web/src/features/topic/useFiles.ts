import { useEffect, useRef } from 'react';
import { type Schemas, answerOf, api } from '@/api/client';
import { useFileDrop } from './useFileDrop';
import { useUploads } from './uploads';

type Attachment = Schemas['AttachmentView'];

/**
 * The files of what is being written: by button, dropped or pasted, and taken away again.
 *
 * @param kept the ids of those that a post has already, which it alone decides about
 */
export function useFiles(community: string, files: Attachment[], kept: string[], change: (files: Attachment[]) => void) {
  const latest = useRef(files);
  useEffect(() => {
    latest.current = files;
  }, [files]);
  const set = (now: Attachment[]) => {
    // Two files may arrive before the page is drawn again.
    latest.current = now;
    change(now);
  };
  const uploading = useUploads(community, (one) => set([...latest.current, one]));
  const remove = (id: string) => {
    set(latest.current.filter((one) => one.id !== id));
    if (!kept.includes(id)) {
      // It counts against what the member may upload in a day; where this fails it expires by itself.
      answerOf<unknown>(api.DELETE('/api/v1/attachments/{attachment}', { params: { path: { attachment: id } } })).catch(() => undefined);
    }
  };
  return { ...uploading, ...useFileDrop(uploading.add), remove };
}
