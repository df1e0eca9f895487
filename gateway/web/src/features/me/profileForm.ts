import type { Schemas } from '@/api/client';
import type { Person } from '@/features/members/queries';

export type OwnProfile = Schemas['OwnProfile'];
export type Visibility = 'EVERYONE' | 'MEMBERS' | 'NOBODY';

/** The fields whose visibility a member chooses; everybody has a name. */
export const SHOWABLE = ['headline', 'bio', 'skills', 'offers', 'seeks', 'languages', 'timeZone', 'links'] as const;
export type Showable = (typeof SHOWABLE)[number];

/** The profile while it is being edited; links are lines of text. */
export type ProfileForm = {
  name: string;
  headline: string;
  bio: string;
  skills: string[];
  offers: string[];
  seeks: string[];
  languages: string[];
  timeZone: string;
  links: string;
  visibility: Record<Showable, Visibility>;
};

const FIELDS = ['name', ...SHOWABLE, 'visibility'] as const;

export function formOf(profile: OwnProfile): ProfileForm {
  const { name, headline, bio, skills, offers, seeks, languages, timeZone } = profile;
  const visibility = Object.fromEntries(
    SHOWABLE.map((field) => [field, profile.visibility[field] ?? 'MEMBERS']),
  ) as ProfileForm['visibility'];
  return { name, headline, bio, skills, offers, seeks, languages, timeZone, links: profile.links.join('\n'), visibility };
}

/** The addresses in lines of text. */
export function linksOf(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (/^[a-z][a-z0-9+.-]*:/i.test(line) ? line : `https://${line}`));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The names of the fields that differ. */
export function changedFields(before: ProfileForm, after: ProfileForm): (typeof FIELDS)[number][] {
  return FIELDS.filter((field) => !same(before[field], after[field]));
}

/** The change that leads from one to the other: of what is not named, the platform keeps what it has. */
export function editOf(before: ProfileForm, after: ProfileForm): Schemas['ProfileEdit'] {
  const edit: Record<string, unknown> = {};
  for (const field of changedFields(before, after)) {
    edit[field] = field === 'links' ? linksOf(after.links) : after[field];
  }
  if (edit.visibility) {
    edit.visibility = Object.fromEntries(
      SHOWABLE.filter((field) => before.visibility[field] !== after.visibility[field]).map((field) => [
        field,
        after.visibility[field],
      ]),
    );
  }
  return edit as Schemas['ProfileEdit'];
}

/** The form on top of a profile that was changed elsewhere meanwhile: what was typed here stays, the rest is taken over. */
export function rebased(typed: ProfileForm, before: ProfileForm, now: ProfileForm): ProfileForm {
  const mine = changedFields(before, typed);
  return { ...now, ...Object.fromEntries(mine.map((field) => [field, typed[field]])) };
}

/** The profile as others see it. */
export function seenBy(viewer: 'EVERYONE' | 'MEMBERS', id: string, form: ProfileForm): Person {
  const shown = (field: Showable) =>
    form.visibility[field] === 'EVERYONE' || (viewer === 'MEMBERS' && form.visibility[field] === 'MEMBERS');
  const list = (field: 'skills' | 'offers' | 'seeks' | 'languages') => (shown(field) ? form[field] : []);
  const text = (field: 'headline' | 'bio' | 'timeZone') => (shown(field) ? form[field] : '');
  return {
    id,
    name: form.name,
    headline: text('headline'),
    bio: text('bio'),
    skills: list('skills'),
    offers: list('offers'),
    seeks: list('seeks'),
    languages: list('languages'),
    timeZone: text('timeZone'),
    links: shown('links') ? linksOf(form.links) : [],
  };
}

/** Whether visitors find the profile at all: only where some field is open to everyone. */
export function isOpenToEveryone(form: ProfileForm): boolean {
  return Object.values(form.visibility).includes('EVERYONE');
}
