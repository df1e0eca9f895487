import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { type Schemas, answerOf, api } from '@/api/client';
import { Problem } from '@/api/problem';
import { registerPath, signInPath, useMember } from '@/app/session';
import { JoinForm } from '@/features/community/JoinForm';
import { Empty } from '@/ui/Empty';
import { Page, Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { Panel } from './Panel';

function Acceptance({ preview, token }: { preview: Schemas['Preview']; token: string }) {
  const { t } = useTranslation('communities');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const member = useMember();
  const { community } = preview;
  const seen = useQuery({
    queryKey: ['community', community.id, 'invited', token],
    enabled: Boolean(member),
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/communities/{community}', {
          params: { path: { community: community.id }, query: { invitation: token } },
        }),
      ),
  });
  const home = `/communities/${community.slug}`;
  if (member === undefined || (member && seen.isPending)) {
    return <Skeletons lines={1} />;
  }
  if (member === null) {
    return (
      <Stack gap="sm" align="flex-start">
        <Text>{t('invitation.signIn')}</Text>
        <Group>
          <Button component="a" href={signInPath()}>
            {common('account.signIn')}
          </Button>
          <Anchor href={registerPath()}>{common('account.register')}</Anchor>
        </Group>
      </Stack>
    );
  }
  if (seen.data?.membership?.status === 'MEMBER') {
    return (
      <Stack gap="sm" align="flex-start">
        <Text>{t('invitation.already')}</Text>
        <Button component={Link} to={home}>
          {t('invitation.go')}
        </Button>
      </Stack>
    );
  }
  return (
    <JoinForm
      community={community}
      questions={[]}
      invitation={token}
      label={t('invitation.accept')}
      onJoined={() => void navigate(home, { replace: true })}
    />
  );
}

/** An invitation: to what, from whom, until when, and accepting it. */
export function Component() {
  const { token = '' } = useParams();
  const { t, i18n } = useTranslation('communities');
  const preview = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answerOf(api.GET('/api/v1/invitations/{token}', { params: { path: { token } } })),
  });
  const status = preview.error instanceof Problem ? preview.error.status : null;
  const invitation = preview.data;
  const title = invitation ? t('invitation.title', { name: invitation.community.name }) : t('invitation.plainTitle');
  return (
    <Page title={title} width="sm">
      {preview.isPending && <Skeletons lines={2} height={120} />}
      {(status === 404 || status === 410) && (
        <Empty
          picture="search"
          title={t(status === 410 ? 'invitation.over' : 'invitation.unknown')}
          action={
            <Button component={Link} to="/discover" variant="default">
              {t('discover.title')}
            </Button>
          }
        >
          {t(status === 410 ? 'invitation.overHelp' : 'invitation.unknownHelp')}
        </Empty>
      )}
      {preview.isError && status !== 404 && status !== 410 && (
        <ProblemAlert problem={preview.error} again={() => void preview.refetch()} />
      )}
      {invitation && (
        <Panel title={invitation.community.name} lead={invitation.inviter && t('invitation.by', { name: invitation.inviter.name })}>
          {invitation.community.purpose && <Text size="lg">{invitation.community.purpose}</Text>}
          <Text size="sm" c="dimmed">
            {t('invitation.until', {
              day: new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(new Date(invitation.expiresAt)),
            })}
          </Text>
          <Acceptance preview={invitation} token={token} />
        </Panel>
      )}
    </Page>
  );
}
