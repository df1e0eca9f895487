import { createContext, useContext } from 'react';
import type { Schemas } from '@/api/client';
import type { Post } from './posts';
import type { Rights } from './rights';

/** Who reads a topic, what that reader may do in it, and what the parts of the page ask each other for. */
export type Reading = Rights & {
  topic: Schemas['TopicView'];
  me: Schemas['OwnProfile'];
  bookmarks: string[];
  reply: (post: Post) => void;
  quote: (post: Post) => void;
  goTo: (number: number) => void;
  loaded: (id: string) => Post | undefined;
};

export const ReadingContext = createContext<Reading | null>(null);

/** What the page knows of its reader. */
export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (reading === null) {
    throw new Error('There is no topic around this.');
  }
  return reading;
}
