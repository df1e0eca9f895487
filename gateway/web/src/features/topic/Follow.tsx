import { Button, Menu } from '@mantine/core';
import { IconBell, IconBellOff, IconBellRinging } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { mineQuery } from './queries';

const LEVELS = ['FOLLOWING', 'NORMAL', 'MUTED'] as const;
const ICONS = { FOLLOWING: IconBellRinging, NORMAL: IconBell, MUTED: IconBellOff };

/** How much of a topic the member wants to be told. */
export function Follow({ topic, level }: { topic: string; level: Schemas['Mine']['level'] }) {
  const { t } = useTranslation('topic');
  const queries = useQueryClient();
  const follow = useMutation({
    mutationFn: (chosen: Schemas['Mine']['level']) =>
      answerOf(api.PUT('/api/v1/topics/{topic}/following', { params: { path: { topic } }, body: { level: chosen } })),
    onSuccess: (reading) => {
      queries.setQueryData(mineQuery(topic).queryKey, (mine) => mine && { ...mine, ...reading });
      void queries.invalidateQueries({ queryKey: ['unread'] });
    },
  });
  const Icon = ICONS[level];
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<Icon size={18} aria-hidden />}
          loading={follow.isPending}
          aria-label={t('follow.label', { level: t(`follow.${level}`) })}
        >
          {t(`follow.${level}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={level} onChange={(chosen) => follow.mutate(chosen as Schemas['Mine']['level'])}>
          {LEVELS.map((one) => (
            <Menu.RadioItem key={one} value={one} closeMenuOnClick>
              {t(`follow.${one}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
