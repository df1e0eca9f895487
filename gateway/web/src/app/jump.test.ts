import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { communityPlaces, matching, peoplePlaces } from './jump';

const place = (name: string) => ({ path: `/communities/${name}`, name });
const community = (slug: string, purpose: string) => ({ slug, name: slug, charter: { purpose } }) as Schemas['CommunityView'];

describe('going to places', () => {
  it('finds names by the beginnings of their words, in any order and without accents', () => {
    const places = [place('École de cuisine'), place('Cuisine végétale'), place('Finance Circle')];

    expect(matching(places, 'ecole').map((one) => one.name)).toEqual(['École de cuisine']);
    expect(matching(places, 'veg CUI').map((one) => one.name)).toEqual(['Cuisine végétale']);
    expect(matching(places, 'uisine')).toEqual([]);
  });

  it('offers all where nothing was typed', () => {
    expect(matching([place('a'), place('b')], '  ')).toHaveLength(2);
  });

  it('offers no community twice, and only a few', () => {
    const found = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((slug) => community(slug, ''));

    expect(communityPlaces(found, [place('a')]).map((one) => one.name)).toEqual(['b', 'c', 'd', 'e', 'f']);
  });

  it('tells communities by their purpose and people by their headline', () => {
    expect(communityPlaces([community('bees', 'Every roof hums')], [])[0]?.detail).toBe('Every roof hums');
    expect(peoplePlaces([{ id: '1', name: 'Ann', headline: null }])).toEqual([{ path: '/members/1', name: 'Ann', detail: undefined }]);
  });
});
