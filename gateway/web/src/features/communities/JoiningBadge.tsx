import { Badge } from '@mantine/core';
import { IconDoorEnter, IconHandStop, IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';

const SIGNS = { OPEN: IconDoorEnter, REQUEST: IconHandStop, INVITATION: IconMail };

/** How one gets into a community. */
export function JoiningBadge({ joining }: { joining: Schemas['CommunityView']['joining'] }) {
  const { t } = useTranslation('communities');
  const Sign = SIGNS[joining];
  return (
    <Badge variant="default" tt="none" fw={500} size="lg" leftSection={<Sign size={14} aria-hidden />}>
      {t(`joining.${joining}`)}
    </Badge>
  );
}
