import type { Schemas } from '@/api/client';

/** Something that can be gone to: where it is, how it is called, and what tells it from others of that name. */
export type Place = { path: string; name: string; detail?: string };

/** How many places of one kind are offered: more are looked for better on their own page. */
const MOST = 5;

/** The places whose name has a word that begins like each word that was typed, whatever the accents; all where nothing was typed. */
export function matching(places: readonly Place[], typed: string): Place[] {
  const wanted = words(typed);
  return places.filter((place) => {
    const said = words(place.name);
    return wanted.every((word) => said.some((one) => one.startsWith(word)));
  });
}

function words(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Communities as places, without those that are offered already. */
export function communityPlaces(found: readonly Schemas['CommunityView'][], offered: readonly Place[]): Place[] {
  const before = new Set(offered.map((one) => one.path));
  return found
    .map((one) => ({ path: `/communities/${one.slug}`, name: one.name, detail: one.charter.purpose || undefined }))
    .filter((one) => !before.has(one.path))
    .slice(0, MOST);
}

/** Members as places. */
export function peoplePlaces(found: readonly { id: string; name: string; headline?: string | null }[]): Place[] {
  return found.slice(0, MOST).map((one) => ({ path: `/members/${one.id}`, name: one.name, detail: one.headline || undefined }));
}
