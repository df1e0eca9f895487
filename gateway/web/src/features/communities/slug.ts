const MOST = 60;
const RESERVED: ReadonlySet<string> = new Set([
  'about', 'admin', 'all', 'api', 'communities', 'community', 'docs', 'help', 'internal', 'invitations', 'join',
  'login', 'logout', 'me', 'members', 'mine', 'new', 'praxis', 'search', 'settings', 'setup',
]);

/** The address that a community of this name might have; empty where the name gives none. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-{2,}/g, '-')
    .slice(0, MOST)
    .replace(/^-|-$/g, '');
  return slug.length >= 2 && !RESERVED.has(slug) ? slug : '';
}
