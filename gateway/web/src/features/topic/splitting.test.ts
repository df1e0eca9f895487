import { expect, it, vi } from 'vitest';
import { api } from '@/api/client';
import { mayGo, postsBetween } from './splitting';

it('lets go what is shown, but for the first post', () => {
  expect(mayGo({ number: 1, status: 'VISIBLE' })).toBe(false);
  expect(mayGo({ number: 2, status: 'VISIBLE' })).toBe(true);
  expect(mayGo({ number: 2, status: 'MOVED' })).toBe(false);
});

it('asks for all posts of a stretch, in chunks, and passes over those that are gone', async () => {
  const asked: string[] = [];
  vi.spyOn(api, 'GET').mockImplementation(((_path: string, { params }: { params: { query: { after: number; limit: number } } }) => {
    const { after, limit } = params.query;
    asked.push(`${String(after)}+${String(limit)}`);
    const items = Array.from({ length: limit }, (_, at) => {
      const number = after + 1 + at;
      return { id: `p${String(number)}`, number, status: number === 7 ? 'WITHDRAWN' : 'VISIBLE' };
    });
    return Promise.resolve({ data: { items }, response: new Response() });
  }) as never);
  const found = await postsBetween('t', 5, 130);
  expect(asked).toEqual(['4+100', '104+26']);
  expect(found).toHaveLength(125);
  expect(found.slice(0, 3)).toEqual(['p5', 'p6', 'p8']);
  vi.restoreAllMocks();
});
