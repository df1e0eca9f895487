import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '@/api/client';
import { myCommunitiesQuery } from '@/features/communities/queries';
import { communityPlaces, matching, peoplePlaces } from './jump';
import { useMember } from './session';

const LEAST_LETTERS = 2;
const LIMIT = 10;

const PAGES = [
  { path: '/', name: 'nav.home' },
  { path: '/discover', name: 'nav.discover' },
  { path: '/people', name: 'nav.people', members: true },
  { path: '/bookmarks', name: 'nav.bookmarks', members: true },
  { path: '/communities/new', name: 'jump.founding', members: true },
  { path: '/me', name: 'account.profile', members: true },
  { path: '/me/settings', name: 'account.settings', members: true },
  { path: '/me/moderation', name: 'account.moderation', members: true },
  { path: '/help', name: 'nav.help' },
  { path: '/about', name: 'nav.about' },
] as const;

function communitiesNamed(query: string) {
  return queryOptions({
    queryKey: ['communities', 'named', query],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/communities', { params: { query: { query, limit: LIMIT } } }))).items,
    placeholderData: keepPreviousData,
  });
}

function peopleNamed(query: string) {
  return queryOptions({
    queryKey: ['people', 'named', query],
    queryFn: async () => (await answerOf(api.GET('/api/v1/members', { params: { query: { query, limit: LIMIT } } }))).items,
    placeholderData: keepPreviousData,
  });
}

/** What can be gone to by what was typed: known places at once, others when the typing pauses. */
export function useJumps(typed: string, asked: string) {
  const { t } = useTranslation();
  const member = Boolean(useMember());
  const asking = asked.length >= LEAST_LETTERS;
  const own = useQuery({ ...myCommunitiesQuery, enabled: member });
  const communities = useQuery({ ...communitiesNamed(asked), enabled: asking });
  const people = useQuery({ ...peopleNamed(asked), enabled: asking && member });

  const pages = PAGES.filter((one) => member || !('members' in one)).map(({ path, name }) => ({ path, name: t(name) }));
  const mine = (own.data ?? []).map(({ community }) => ({ path: `/communities/${community.slug}`, name: community.name }));
  return {
    groups: [
      { name: 'mine', places: matching(mine, typed) },
      { name: 'pages', places: matching(pages, typed) },
      { name: 'communities', places: asking ? communityPlaces(communities.data ?? [], mine) : [] },
      { name: 'people', places: asking && member ? peoplePlaces(people.data ?? []) : [] },
    ] as const,
    pending: asking && (communities.isFetching || people.isFetching),
  };
}
