import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ReadPosition } from './readPosition';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells the highest number once for many that were seen', () => {
  const tell = vi.fn();
  const position = new ReadPosition(3, tell, 2_000);
  [4, 6, 5].forEach((number) => position.see(number));
  expect(tell).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  expect(tell.mock.calls).toEqual([[6, false]]);
});

it('says nothing about what is read already', () => {
  const tell = vi.fn();
  const position = new ReadPosition(9, tell);
  position.see(4);
  position.flush();
  vi.runAllTimers();
  expect(tell).not.toHaveBeenCalled();
});

it('tells at once when the page is left, and again what did not arrive', () => {
  const tell = vi.fn();
  const position = new ReadPosition(0, tell);
  position.see(2);
  position.flush();
  expect(tell.mock.calls).toEqual([[2, true]]);
  position.untold(2);
  position.flush();
  vi.runAllTimers();
  expect(tell.mock.calls).toEqual([[2, true], [2, true]]);
});
