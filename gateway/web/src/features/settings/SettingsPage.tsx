import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { useMember } from '@/app/session';
import { communityQuery } from '@/features/communities/queries';
import { mayLead, mayModerate } from '@/features/community/standing';
import { Empty } from '@/ui/Empty';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { CharterSection } from './CharterSection';
import { ClosingSection } from './ClosingSection';
import { ForumsSection } from './ForumsSection';
import { GeneralSection } from './GeneralSection';
import { GuidelinesSection } from './GuidelinesSection';
import { InvitationsSection } from './InvitationsSection';
import { PolicySection } from './PolicySection';
import { editedCommunityQuery } from './queries';
import { RequestsSection } from './RequestsSection';
import classes from './Settings.module.css';

const OF_MODERATORS = ['requests', 'invitations'] as const;
const OF_LEADERS = ['charter', 'general', ...OF_MODERATORS, 'guidelines', 'forums', 'policy', 'closing'] as const;
type Section = (typeof OF_LEADERS)[number];

function Shown({ section, community, tag }: { section: Section; community: Schemas['CommunityView']; tag?: string }) {
  switch (section) {
    case 'charter':
      return <CharterSection key={community.id} community={community} tag={tag} />;
    case 'general':
      return <GeneralSection key={community.id} community={community} tag={tag} />;
    case 'requests':
      return <RequestsSection key={community.id} community={community} />;
    case 'invitations':
      return <InvitationsSection key={community.id} community={community} />;
    case 'guidelines':
      return <GuidelinesSection key={community.id} community={community} />;
    case 'forums':
      return <ForumsSection key={community.id} community={community} />;
    case 'policy':
      return <PolicySection key={community.id} community={community} />;
    case 'closing':
      return <ClosingSection key={community.id} community={community} />;
  }
}

/** What leaders decide about their community, and moderators about who comes in. */
export function Component() {
  const { community: reference = '' } = useParams();
  const { t } = useTranslation('settings');
  const [wishes] = useSearchParams();
  const member = useMember();
  const community = useQuery(communityQuery(reference)).data;
  const moderates = community !== undefined && mayModerate(community, member);
  const edited = useQuery({ ...editedCommunityQuery(community?.id ?? ''), enabled: moderates });
  if (!community || member === undefined) {
    return <Skeletons />;
  }
  if (!moderates) {
    return <Empty picture="key" title={t('forbidden')}>{t('forbiddenHelp')}</Empty>;
  }
  const sections: readonly Section[] = mayLead(community, member) ? OF_LEADERS : OF_MODERATORS;
  const section = sections.find((one) => one === wishes.get('section')) ?? sections[0] ?? 'requests';
  return (
    <div className={classes.columns}>
      <nav aria-label={t('sections')}>
        <ul className={classes.sections}>
          {sections.map((one) => (
            <li key={one}>
              <Link
                className={classes.section}
                to={`?section=${one}`}
                preventScrollReset
                aria-current={one === section ? 'page' : undefined}
              >
                {t(`section.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Stack gap="lg">
        {edited.isPending && <Skeletons />}
        {edited.isError && <ProblemAlert problem={edited.error} again={() => void edited.refetch()} />}
        {edited.data && <Shown section={section} {...edited.data} />}
      </Stack>
    </div>
  );
}
