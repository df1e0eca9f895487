import { expect, it } from 'vitest';
import { choiceOf, withChoice } from './choice';

it('reads the choice from the address and passes over what nobody understands', () => {
  expect(choiceOf(new URLSearchParams('forum=a&kind=IDEA&sort=newest&tag=night'))).toEqual({ forum: 'a', kind: 'IDEA', sort: 'newest', tag: 'night' });
  expect(choiceOf(new URLSearchParams('kind=POEM&sort=loudest'))).toEqual({});
});

it('never asks for unanswered topics of another kind than questions', () => {
  expect(choiceOf(new URLSearchParams('kind=IDEA&sort=unanswered'))).toEqual({ sort: 'unanswered' });
  expect(withChoice(new URLSearchParams('kind=IDEA'), 'sort', 'unanswered').toString()).toBe('sort=unanswered');
});

it('leaves out of the address what goes without saying', () => {
  expect(withChoice(new URLSearchParams('sort=newest&tag=a'), 'sort', 'latest').toString()).toBe('tag=a');
  expect(withChoice(new URLSearchParams('tag=a'), 'tag', null).toString()).toBe('');
});
