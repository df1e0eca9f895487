import { Badge, Divider, NavLink, Stack, Text } from '@mantine/core';
import { IconBookmark, IconCompass, IconHome, IconInfoCircle, IconLifebuoy, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NavLink as RouterNavLink, useLocation } from 'react-router';
import { unreadQuery } from '@/features/home/queries';
import { myCommunitiesQuery } from '@/features/communities/queries';
import { inNumbers } from '@/ui/number';
import { useMember } from './session';

const PAGES = [
  { to: '/', name: 'home', icon: IconHome },
  { to: '/discover', name: 'discover', icon: IconCompass },
  { to: '/people', name: 'people', icon: IconUsers },
  { to: '/bookmarks', name: 'bookmarks', icon: IconBookmark },
] as const;

/** The pages that are always at hand, and the communities of the member with what is unread in them. */
export function Navigation() {
  const { t, i18n } = useTranslation();
  const { pathname } = useLocation();
  const member = useMember();
  const mine = useQuery({ ...myCommunitiesQuery, enabled: Boolean(member) });
  const unread = useQuery({ ...unreadQuery, enabled: Boolean(member) });
  const unreadIn = new Map(unread.data?.map((one) => [one.community.id, one.unreadPosts]));
  return (
    <Stack gap={2} p="sm">
      {PAGES.map(({ to, name, icon: Icon }) => (
        <NavLink
          key={to}
          component={RouterNavLink}
          to={to}
          label={t(`nav.${name}`)}
          leftSection={<Icon size={20} stroke={1.7} aria-hidden />}
          active={to === '/' ? pathname === '/' : pathname.startsWith(to)}
        />
      ))}
      {mine.data && mine.data.length > 0 && (
        <>
          <Divider my="xs" />
          <Text component="h2" size="sm" fw={600} c="dimmed" px="sm">
            {t('nav.mine')}
          </Text>
          {mine.data.map(({ community }) => {
            const count = unreadIn.get(community.id) ?? 0;
            return (
              <NavLink
                key={community.id}
                component={RouterNavLink}
                to={`/communities/${community.slug}`}
                label={community.name}
                active={pathname.startsWith(`/communities/${community.slug}`)}
                rightSection={
                  count > 0 && (
                    <Badge color="amber" size="sm" aria-label={t('nav.unread', { count })}>
                      {count > 99 ? `${inNumbers(99, i18n.language)}+` : inNumbers(count, i18n.language)}
                    </Badge>
                  )
                }
              />
            );
          })}
        </>
      )}
      <Divider my="xs" />
      <NavLink
        component={RouterNavLink}
        to="/help"
        label={t('nav.help')}
        leftSection={<IconLifebuoy size={20} stroke={1.7} aria-hidden />}
        active={pathname === '/help'}
      />
      <NavLink
        component={RouterNavLink}
        to="/about"
        label={t('nav.about')}
        leftSection={<IconInfoCircle size={20} stroke={1.7} aria-hidden />}
        active={pathname === '/about'}
      />
    </Stack>
  );
}
