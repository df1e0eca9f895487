import { expect, it } from 'vitest';
import { rightsIn } from './rights';

const open = { kind: 'DISCUSSION', status: 'OPEN', locked: false } as const;
const of = (role: 'MEMBER' | 'MODERATOR' | 'LEADER') => ({ membership: { status: 'MEMBER', role } as const });

it('lets members post, and in a locked topic moderators alone', () => {
  expect(rightsIn(open, of('MEMBER')).mayPost).toBe(true);
  expect(rightsIn({ ...open, locked: true }, of('MEMBER')).mayPost).toBe(false);
  expect(rightsIn({ ...open, locked: true }, of('MODERATOR'))).toMatchObject({ mayPost: true, moderates: true, leads: false });
});

it('lets nobody post in a listening round that is closed', () => {
  expect(rightsIn({ ...open, kind: 'LISTENING', status: 'CLOSED' }, of('LEADER'))).toMatchObject({ mayPost: false, isClosed: true, leads: true });
});

it('lets nobody post who does not belong to the community', () => {
  expect(rightsIn(open, { membership: { status: 'PENDING' } })).toMatchObject({ isMember: false, mayPost: false });
  expect(rightsIn(open, { membership: null })).toMatchObject({ isMember: false, mayPost: false });
});
