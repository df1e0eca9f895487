import { Alert, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBook2 } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { refreshCommunities } from '@/features/communities/queries';
import { Confirm } from '@/ui/Confirm';
import { guidelinesQuery, ownMembershipQuery } from './queries';
import { owesAcceptance } from './standing';

/** Asks a member to accept guidelines that are new to them; nothing where there is nothing to accept. */
export function NewGuidelines({ community }: { community: Schemas['CommunityView'] }) {
  const { t } = useTranslation('community');
  const [reading, { open, close }] = useDisclosure(false);
  const queries = useQueryClient();
  const own = useQuery(ownMembershipQuery(community.slug));
  const owes = owesAcceptance(own.data);
  const guidelines = useQuery({ ...guidelinesQuery(community.slug), enabled: owes });
  const accepting = useMutation({
    mutationFn: (version: number) =>
      answerOf(
        api.PUT('/api/v1/communities/{community}/guidelines/acceptance', {
          params: { path: { community: community.id } },
          body: { version },
        }),
      ),
    onSettled: () => refreshCommunities(queries),
    onSuccess: close,
  });
  const inForce = guidelines.data;
  if (!owes || !inForce) {
    return null;
  }
  const isFirst = (own.data?.guidelines?.accepted ?? null) === null;
  return (
    <Alert color="amber" variant="light" icon={<IconBook2 aria-hidden />} title={t(isFirst ? 'guidelines.first' : 'guidelines.changed')}>
      <Group justify="space-between" gap="xs">
        {t(isFirst ? 'guidelines.firstText' : 'guidelines.changedText')}
        <Button size="xs" variant="default" onClick={open}>
          {t('guidelines.read')}
        </Button>
      </Group>
      <Confirm
        opened={reading}
        title={t('guidelines.title')}
        label={t('guidelines.accept')}
        busy={accepting.isPending}
        onConfirm={() => accepting.mutate(inForce.version)}
        onClose={close}
      >
        <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: inForce.html }} />
      </Confirm>
    </Alert>
  );
}
