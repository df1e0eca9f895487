import { describe, expect, it } from 'vitest';
import { type OwnProfile, changedFields, editOf, formOf, isOpenToEveryone, linksOf, rebased, seenBy } from './profileForm';

const nia: OwnProfile = {
  id: 'nia',
  email: 'nia@example.com',
  name: 'Nia',
  headline: 'Nurse',
  bio: 'On nights.',
  skills: ['handover'],
  offers: [],
  seeks: ['a mentor'],
  languages: ['en'],
  timeZone: 'Africa/Nairobi',
  links: ['https://example.com/nia'],
  visibility: { headline: 'EVERYONE', bio: 'NOBODY' },
  administrator: false,
  hasPassword: true,
  registeredAt: '2026-05-04T09:00:00Z',
};
const form = formOf(nia);

describe('the profile form', () => {
  it('shows fields to members where nothing else was chosen', () => {
    expect(form.visibility.skills).toBe('MEMBERS');
    expect(form.visibility.bio).toBe('NOBODY');
  });

  it('sends what was changed and nothing else', () => {
    const after = { ...form, bio: '', visibility: { ...form.visibility, bio: 'MEMBERS' as const } };

    expect(editOf(form, after)).toEqual({ bio: '', visibility: { bio: 'MEMBERS' } });
    expect(editOf(form, form)).toEqual({});
  });

  it('reads links from lines, and completes those that begin with the host', () => {
    expect(linksOf(' example.com/a \n\nhttp://example.org\nmailto:x@y')).toEqual([
      'https://example.com/a',
      'http://example.org',
      'mailto:x@y',
    ]);
  });

  it('keeps what was typed when the profile changed elsewhere', () => {
    const typed = { ...form, bio: 'On days now.' };
    const elsewhere = { ...form, bio: 'Retired.', headline: 'Charge nurse' };

    const merged = rebased(typed, form, elsewhere);

    expect(merged.bio).toBe('On days now.');
    expect(merged.headline).toBe('Charge nurse');
    expect(changedFields(elsewhere, merged)).toEqual(['bio']);
  });
});

describe('the preview', () => {
  it('shows members what is for members and everyone', () => {
    const seen = seenBy('MEMBERS', 'nia', form);

    expect(seen.headline).toBe('Nurse');
    expect(seen.skills).toEqual(['handover']);
    expect(seen.bio).toBe('');
  });

  it('shows visitors only what is for everyone', () => {
    const seen = seenBy('EVERYONE', 'nia', form);

    expect(seen.headline).toBe('Nurse');
    expect([seen.skills, seen.languages, seen.links]).toEqual([[], [], []]);
    expect(seen.timeZone).toBe('');
  });

  it('knows whether visitors find the profile at all', () => {
    const hidden = { ...form, visibility: { ...form.visibility, headline: 'MEMBERS' as const } };

    expect(isOpenToEveryone(form)).toBe(true);
    expect(isOpenToEveryone(hidden)).toBe(false);
  });
});
