import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { myCommunitiesQuery } from '@/features/communities/queries';
import { Page, Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { CatchUp } from './CatchUp';
import { FirstSteps } from './FirstSteps';
import { MyCommunities } from './MyCommunities';
import { partOfDay } from './catchUp';

/** The home of a member: what is new since the last visit, and the own communities. */
export function Home({ member }: { member: Schemas['OwnProfile'] }) {
  const { t } = useTranslation('home');
  const [now] = useState(() => new Date());
  const mine = useQuery(myCommunitiesQuery);
  const first = member.name.split(/\s+/)[0] ?? member.name;
  return (
    <Page title={t(`greeting.${partOfDay(now.getHours())}`, { name: first })}>
      {mine.isPending && <Skeletons lines={3} height={120} />}
      {mine.isError && <ProblemAlert problem={mine.error} again={() => void mine.refetch()} />}
      {mine.data?.length === 0 && <FirstSteps member={member} />}
      {mine.data && mine.data.length > 0 && (
        <>
          <CatchUp />
          <MyCommunities communities={mine.data} />
        </>
      )}
    </Page>
  );
}
