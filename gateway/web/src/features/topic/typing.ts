import { api } from '@/api/client';

// The platform passes one on every two seconds at most.
const PAUSE_MILLIS = 2_500;

/** Tells the other readers of a topic that the member is writing, no more often than they are told. */
export function createTyping(topic: string): () => void {
  let told = 0;
  return () => {
    const now = Date.now();
    if (now - told >= PAUSE_MILLIS) {
      told = now;
      // Nobody misses it where it does not arrive.
      api.POST('/api/v1/topics/{topic}/typing', { params: { path: { topic } } }).catch(() => undefined);
    }
  };
}
