import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigation } from 'react-router';

const PAUSE_MILLIS = 250;

/** Tells what was typed once the typing pauses; not while the reader is on the way to another page, for that ends the way. */
export function useTyped(tell: (words: string) => void): (words: string) => void {
  const { state } = useNavigation();
  return useDebouncedCallback((words: string) => {
    if (state === 'idle') {
      tell(words);
    }
  }, PAUSE_MILLIS);
}
