import { Badge } from '@mantine/core';
import { IconBulb, IconEar, IconHelpCircle, IconMessages, IconSpeakerphone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';

type Topic = Pick<Schemas['TopicView'], 'kind' | 'status'>;

/** The kinds of topics, in the order in which they are offered. */
export const KINDS = ['DISCUSSION', 'QUESTION', 'IDEA', 'LISTENING', 'ANNOUNCEMENT'] as const;
const ICONS = {
  DISCUSSION: IconMessages,
  QUESTION: IconHelpCircle,
  IDEA: IconBulb,
  LISTENING: IconEar,
  ANNOUNCEMENT: IconSpeakerphone,
};
const COLOURS = { DISCUSSION: 'gray', QUESTION: 'indigo', IDEA: 'amber', LISTENING: 'fern', ANNOUNCEMENT: 'amber' };

/** What kind of topic it is. */
export function KindBadge({ kind }: { kind: Topic['kind'] }) {
  const { t } = useTranslation('topic');
  const Icon = ICONS[kind];
  return (
    <Badge variant="light" color={COLOURS[kind]} tt="none" leftSection={<Icon size={14} aria-hidden />}>
      {t(`kind.${kind}`)}
    </Badge>
  );
}

/** Where a topic stands; nothing where its kind has no course. */
export function StatusBadge({ kind, status }: Topic) {
  const { t } = useTranslation('topic');
  if (kind === 'DISCUSSION' || kind === 'ANNOUNCEMENT') {
    return null;
  }
  const done = status === 'ANSWERED' || status === 'DONE';
  return (
    <Badge variant="outline" color={done ? 'fern' : 'gray'} tt="none">
      {t(`status.${status}`)}
    </Badge>
  );
}
