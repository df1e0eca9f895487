import { Alert, Button, Group, Menu, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconChevronDown, IconDoorExit } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { signInPath, useMember } from '@/app/session';
import { ProblemAlert } from '@/ui/problems';
import { EndDialog } from './EndDialog';
import { JoinForm } from './JoinForm';
import { ownMembershipQuery } from './queries';
import { joiningOf } from './standing';

/** Joining, asking to join, withdrawing that, and leaving. */
export function BelongingActions({ community }: { community: Schemas['CommunityView'] }) {
  const { t, i18n } = useTranslation('community');
  const { t: common } = useTranslation();
  const member = useMember();
  const own = useQuery({ ...ownMembershipQuery(community.slug), enabled: Boolean(member) });
  const [joining, { open: join, close: stay }] = useDisclosure(false);
  const [ending, { open: end, close: remain }] = useDisclosure(false);
  const [now] = useState(() => new Date());

  if (member === undefined || (member && own.isPending)) {
    return null;
  }
  if (own.isError) {
    return <ProblemAlert problem={own.error} again={() => void own.refetch()} />;
  }
  const state = joiningOf(community, member ? (own.data ?? null) : null, now);
  const day = (at: string) => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(new Date(at));
  const asks = state.can === 'ask';
  const begun = (
    <Modal
      opened={joining}
      onClose={stay}
      size="lg"
      title={t(asks ? 'join.askTitle' : 'join.title', { name: community.name })}
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <JoinForm
        community={community}
        questions={asks ? community.questions : []}
        label={t(asks ? 'join.ask' : 'join.join')}
        onCancel={stay}
        onJoined={() => {
          stay();
          notifications.show({ message: t(asks ? 'join.asked' : 'join.welcome', { name: community.name }) });
        }}
      />
    </Modal>
  );

  switch (state.can) {
    case 'signIn':
      return community.joining === 'INVITATION' ? null : (
        <Button component="a" href={signInPath()}>
          {t('join.signIn')}
        </Button>
      );
    case 'join':
    case 'ask':
      return (
        <>
          {asks && state.after && (
            <Text size="sm" maw={320} dir="auto">
              {t(`join.${state.after}`)} {state.reason && t('join.reason', { reason: state.reason })}
            </Text>
          )}
          <Button onClick={join}>{t(asks ? 'join.ask' : 'join.join')}</Button>
          {begun}
        </>
      );
    case 'wait':
      return (
        <Alert color="amber" variant="light" title={t('join.DECLINED')}>
          {state.reason && (
            <Text size="sm" dir="auto">
              {t('join.reason', { reason: state.reason })}
            </Text>
          )}
          <Text size="sm">{t('join.againFrom', { day: day(state.until) })}</Text>
        </Alert>
      );
    case 'nothing':
      return state.why === 'invitation' ? <Text c="dimmed">{t('join.byInvitation')}</Text> : null;
    case 'withdraw':
    case 'leave': {
      const leave = state.can === 'leave';
      return (
        <>
          {leave ? (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
                  {common(`role.${own.data?.role ?? 'MEMBER'}`)}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconDoorExit size={16} aria-hidden />} onClick={end}>
                  {t('leave.leave')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          ) : (
            <Group gap="xs">
              <Text size="sm">{t('join.pending')}</Text>
              <Button variant="default" onClick={end}>
                {t('join.withdraw')}
              </Button>
            </Group>
          )}
          <EndDialog community={community} leave={leave} opened={ending} onClose={remain} />
        </>
      );
    }
  }
}
