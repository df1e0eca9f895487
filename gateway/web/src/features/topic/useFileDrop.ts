import { type ClipboardEvent, type DragEvent, useState } from 'react';

/** Takes files that are dropped on an element or pasted into it; words are left to the browser. */
export function useFileDrop(take: (files: File[]) => void) {
  const [dragged, setDragged] = useState(false);
  const bearsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const taking = {
    onPaste: (event: ClipboardEvent) => {
      if (event.clipboardData.files.length > 0) {
        event.preventDefault();
        take([...event.clipboardData.files]);
      }
    },
    onDragOver: (event: DragEvent) => {
      if (bearsFiles(event)) {
        event.preventDefault();
        setDragged(true);
      }
    },
    onDragLeave: () => setDragged(false),
    onDrop: (event: DragEvent) => {
      setDragged(false);
      if (bearsFiles(event)) {
        event.preventDefault();
        take([...event.dataTransfer.files]);
      }
    },
  };
  return { dragged, taking };
}
