import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { keepDraft, keptDraft, useDraft } from './drafts';

beforeEach(() => localStorage.clear());

it('keeps what was written for the next visit, until it is forgotten', () => {
  const first = renderHook(() => useDraft('founding', { name: '', goals: [] as string[] }));
  expect(first.result.current).toMatchObject({ restored: false, changed: false });
  act(() => first.result.current.change({ name: 'Beekeepers' }));
  first.unmount();

  const second = renderHook(() => useDraft('founding', { name: '', goals: [] as string[] }));
  expect(second.result.current).toMatchObject({ restored: true, changed: true, values: { name: 'Beekeepers', goals: [] } });
  act(() => second.result.current.forget());
  expect(second.result.current).toMatchObject({ restored: false, changed: false, values: { name: '' } });
  expect(localStorage).toHaveLength(0);
});

it('keeps nothing that is as it began', () => {
  const { result } = renderHook(() => useDraft('founding', { name: '' }));
  act(() => result.current.change({ name: 'x' }));
  act(() => result.current.change({ name: '' }));
  expect(localStorage).toHaveLength(0);
});

it('takes what cannot be read for nothing', () => {
  keepDraft('founding', { name: 'Kept' });
  expect(keptDraft('founding')).toEqual({ name: 'Kept' });
  localStorage.setItem('praxis-draft:founding', '{');
  expect(keptDraft('founding')).toBeNull();
});
