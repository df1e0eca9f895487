import { ActionIcon, Badge, Group, Menu, Text } from '@mantine/core';
import { IconDots, IconUserMinus, IconUserShield } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { useMember } from '@/app/session';
import { Ago } from '@/ui/Ago';
import { Face, PersonName } from '@/ui/Person';
import { RemovalDialog } from './RemovalDialog';
import { rightsOver } from './rights';
import { type Holder, RoleDialog } from './RoleDialog';

/** A member in the list of a community, with what the reader may do about the role. */
export function MemberRow({
  community,
  holder,
  joinedAt,
  overdue = false,
  note,
}: {
  community: Schemas['CommunityView'];
  holder: Holder;
  joinedAt?: string;
  overdue?: boolean;
  note?: string;
}) {
  const { t, i18n } = useTranslation('community');
  const { t: common } = useTranslation();
  const [dialog, setDialog] = useState<'role' | 'removal' | null>(null);
  const rights = rightsOver({ id: holder.member.id, role: holder.role }, community, useMember());
  const until =
    holder.until && new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(holder.until));
  return (
    <li>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Face person={holder.member} />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Group gap="xs">
            <PersonName person={holder.member} />
            {holder.role !== 'MEMBER' && (
              <Badge variant="light" tt="none" color={holder.role === 'LEADER' ? 'fern' : 'indigo'}>
                {holder.title || common(`role.${holder.role}`)}
              </Badge>
            )}
            {holder.role === 'MEMBER' && holder.title && (
              <Badge variant="default" tt="none">
                {holder.title}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed" component="div">
            {note}
            {joinedAt && (
              <>
                {t('members.joined')} <Ago at={joinedAt} />
              </>
            )}
            {until && <> · {t(overdue ? 'members.overdue' : 'members.until', { day: until })}</>}
          </Text>
        </div>
        {(rights.assign || rights.remove) && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('members.actions', { name: holder.member.name ?? common('formerMember') })}
              >
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {rights.assign && (
                <Menu.Item leftSection={<IconUserShield size={16} aria-hidden />} onClick={() => setDialog('role')}>
                  {t('members.changeRole')}
                </Menu.Item>
              )}
              {rights.remove && (
                <Menu.Item leftSection={<IconUserMinus size={16} aria-hidden />} onClick={() => setDialog('removal')}>
                  {t('members.remove')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {dialog === 'role' && <RoleDialog community={community} holder={holder} onClose={() => setDialog(null)} />}
      {dialog === 'removal' && <RemovalDialog community={community.id} holder={holder} onClose={() => setDialog(null)} />}
    </li>
  );
}
