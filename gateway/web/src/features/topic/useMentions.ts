import { useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type MentionBegun, mentionBefore } from './mention';
import { namesQuery } from './queries';

/** Offers members of a community for the mention that is being typed. */
export function useMentions(community: string) {
  const [begun, setBegun] = useState<(MentionBegun & { caret: number }) | null>(null);
  const [active, setActive] = useState(0);
  const [query] = useDebouncedValue(begun?.query ?? '', 150);
  const found = useQuery({ ...namesQuery(community, query), enabled: begun !== null && query !== '' });
  const names = begun === null || begun.query === '' ? [] : found.data ?? [];
  return {
    begun,
    names,
    active: Math.min(active, Math.max(0, names.length - 1)),
    /** Looks whether a mention is being typed before the caret. */
    look: (text: string, caret: number) => {
      const now = mentionBefore(text, caret);
      setBegun(now && { ...now, caret });
      setActive(0);
    },
    move: (by: number) => setActive((before) => (before + by + names.length) % names.length),
    close: () => setBegun(null),
  };
}
