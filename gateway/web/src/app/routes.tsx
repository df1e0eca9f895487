import { createBrowserRouter } from 'react-router';
import { Shell } from './Shell';
import { PageFault } from './PageFault';
import { Missing } from './Missing';

/** Every page, loaded when it is first gone to. */
export const routes = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <PageFault />,
    // What is shown before the code of the first page has come: nothing, for a moment.
    HydrateFallback: () => null,
    children: [
      {
        errorElement: <PageFault />,
        children: [
          { path: '/', lazy: () => import('@/features/home/StartPage') },
          { path: '/bookmarks', lazy: () => import('@/features/home/BookmarksPage') },
          { path: '/discover', lazy: () => import('@/features/communities/DiscoverPage') },
          { path: '/communities/new', lazy: () => import('@/features/communities/FoundingPage') },
          { path: '/join/:token', lazy: () => import('@/features/communities/InvitationPage') },
          {
            path: '/communities/:community',
            lazy: () => import('@/features/community/CommunityLayout'),
            children: [
              { index: true, lazy: () => import('@/features/community/OverviewPage') },
              { path: 'discussions', lazy: () => import('@/features/discussions/TopicsPage') },
              { path: 'discussions/new', lazy: () => import('@/features/discussions/NewTopicPage') },
              { path: 'members', lazy: () => import('@/features/community/MembersPage') },
              { path: 'settings', lazy: () => import('@/features/settings/SettingsPage') },
              { path: 'moderation', lazy: () => import('@/features/moderation/QueuePage') },
            ],
          },
          { path: '/topics/:topic', lazy: () => import('@/features/topic/TopicPage') },
          { path: '/posts/:post', lazy: () => import('@/features/topic/PostPage') },
          { path: '/people', lazy: () => import('@/features/members/DirectoryPage') },
          { path: '/members/:member', lazy: () => import('@/features/members/MemberPage') },
          { path: '/me', lazy: () => import('@/features/me/ProfilePage') },
          { path: '/me/settings', lazy: () => import('@/features/me/SettingsPage') },
          { path: '/me/moderation', lazy: () => import('@/features/me/ModerationPage') },
          { path: '/goodbye', lazy: () => import('@/features/me/GoodbyePage') },
          { path: '/setup', lazy: () => import('@/features/setup/SetupPage') },
          { path: '/help', lazy: () => import('@/features/help/HelpPage') },
          { path: '/about', lazy: () => import('@/features/help/AboutPage') },
          { path: '*', element: <Missing /> },
        ],
      },
    ],
  },
]);
