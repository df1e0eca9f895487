import { Button, Stack, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { Problem } from '@/api/problem';
import { signInPath, useMember } from '@/app/session';
import { communityQuery } from '@/features/communities/queries';
import { Empty } from '@/ui/Empty';
import { Skeletons } from '@/ui/Page';
import { useTyped } from '@/ui/useTyped';
import { MembersFound, MembersOfRole } from './MembersOfRole';
import { membersQuery } from './queries';
import { mayModerate } from './standing';

function Members({ community }: { community: Schemas['CommunityView'] }) {
  const { t } = useTranslation('community');
  const moderates = mayModerate(community, useMember()) && community.status === 'ACTIVE';
  const [wishes, setWishes] = useSearchParams();
  const query = wishes.get('q') ?? '';
  const [text, setText] = useState(query);
  const search = useTyped((words) => setWishes(words ? { q: words } : {}, { replace: true }));
  return (
    <Stack gap="lg">
      <TextInput
        type="search"
        label={t('members.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          search(event.currentTarget.value.trim());
        }}
      />
      {query ? (
        <MembersFound community={community} query={query} />
      ) : (
        (['LEADER', 'MODERATOR', 'MEMBER'] as const).map((role) => <MembersOfRole key={role} community={community} role={role} />)
      )}
      {moderates && (
        <div>
          <Button component={Link} to={`/communities/${community.slug}/settings?section=invitations`} variant="default">
            {t('members.invite')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** Who is in a community, by role. */
export function Component() {
  const { community: reference = '' } = useParams();
  const { t } = useTranslation('community');
  const { t: common } = useTranslation();
  const member = useMember();
  const community = useQuery(communityQuery(reference)).data;
  const allowed = useInfiniteQuery({ ...membersQuery(reference, 'LEADER'), enabled: Boolean(member) });
  if (!community || member === undefined) {
    return <Skeletons />;
  }
  if (member === null) {
    return (
      <Empty
        picture="key"
        title={t('members.signIn')}
        action={
          <Button component="a" href={signInPath()}>
            {common('account.signIn')}
          </Button>
        }
      />
    );
  }
  if (allowed.error instanceof Problem && allowed.error.status === 403) {
    return <Empty picture="key" title={t('members.closed')}>{t('members.closedHelp')}</Empty>;
  }
  return <Members community={community} />;
}
