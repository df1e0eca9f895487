import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { useDraft } from './drafts';
import { createSendingKeys } from './sending';

beforeEach(() => localStorage.clear());

it('keeps what was written for the next visit, and tells so', () => {
  const first = renderHook(() => useDraft('reply:1', { body: '' }));
  expect(first.result.current.restored).toBe(false);
  act(() => first.result.current.change({ body: 'half a' }));
  first.unmount();

  const second = renderHook(() => useDraft('reply:1', { body: '' }));
  expect(second.result.current).toMatchObject({ restored: true, draft: { body: 'half a' } });
  expect(renderHook(() => useDraft('reply:2', { body: '' })).result.current.restored).toBe(false);
});

it('forgets what is discarded, and what was taken away again', () => {
  const { result } = renderHook(() => useDraft('reply:1', { body: '' }));
  act(() => result.current.change({ body: 'x' }));
  act(() => result.current.change({ body: '' }));
  expect(localStorage).toHaveLength(0);
  act(() => result.current.change({ body: 'y' }));
  act(() => result.current.discard());
  expect(result.current.draft.body).toBe('');
  expect(localStorage).toHaveLength(0);
});

it('sends the same words with the same key, and others with another', () => {
  const keyOf = createSendingKeys();
  const first = keyOf({ body: 'a' });
  expect(keyOf({ body: 'a' })).toBe(first);
  expect(keyOf({ body: 'b' })).not.toBe(first);
});
