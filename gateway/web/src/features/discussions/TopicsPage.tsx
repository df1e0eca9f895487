import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { signInPath, useMember } from '@/app/session';
import { communityQuery } from '@/features/communities/queries';
import { forumsQuery } from '@/features/topic/queries';
import { WaitingPosts } from '@/features/topic/WaitingPosts';
import { Empty } from '@/ui/Empty';
import { More } from '@/ui/More';
import { Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { choiceOf, withChoice } from './choice';
import classes from './Discussions.module.css';
import { Filters } from './Filters';
import { ForumDialog } from './ForumDialog';
import { readingsQuery, topicsQuery } from './queries';
import { TopicRow } from './TopicRow';

/** The discussions of a community. */
export function Component() {
  const { t } = useTranslation(['discussions', 'topic']);
  const { community: name = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const [opensForum, setOpensForum] = useState(false);
  const choice = choiceOf(search);
  const me = useMember();
  const community = useQuery(communityQuery(name)).data;
  const id = community?.id ?? '';
  const isKnown = Boolean(me) && community !== undefined;
  const forums = useQuery({ ...forumsQuery(id), enabled: isKnown });
  const topics = useInfiniteQuery({ ...topicsQuery(id, choice), enabled: isKnown });
  const items = topics.data?.pages.flatMap((page) => page.items) ?? [];
  const readings = useQuery({
    ...readingsQuery(items.map((one) => one.id)),
    enabled: items.length > 0,
    placeholderData: (before) => before,
  });

  if (me === null) {
    return (
      <Empty
        picture="conversation"
        title={t('visitor.title')}
        action={
          <Button component="a" href={signInPath()}>
            {t('common:account.signIn')}
          </Button>
        }
      >
        {t('visitor.text')}
      </Empty>
    );
  }
  const isMember = community?.membership?.status === 'MEMBER';
  const leads = isMember && community.membership?.role === 'LEADER';
  const forum = forums.data?.find((one) => one.id === choice.forum);
  const isFiltered = Boolean(choice.forum ?? choice.kind ?? choice.tag ?? choice.sort);
  const start = `/communities/${name}/discussions/new${choice.forum ? `?forum=${choice.forum}` : ''}`;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={2}>{forum?.name ?? t('title')}</Title>
        <Group gap="sm">
          {leads && (
            <Button variant="default" onClick={() => setOpensForum(true)}>
              {t('forum.open')}
            </Button>
          )}
          {isMember && (
            <Button component={Link} to={start} leftSection={<IconPencilPlus size={18} aria-hidden />}>
              {t('start')}
            </Button>
          )}
        </Group>
      </Group>
      {forum?.description && <Text c="dimmed">{forum.description}</Text>}
      <Filters forums={forums.data ?? []} />
      {isKnown && <WaitingPosts of={(one) => one.communityId === id && Boolean(one.topicTitle)} />}
      {topics.isPending && <Skeletons lines={6} height={92} />}
      <ProblemAlert problem={topics.error ?? forums.error} again={() => void Promise.all([topics.refetch(), forums.refetch()])} />
      {topics.isSuccess && items.length === 0 && (
        <Empty
          picture={isFiltered ? 'search' : 'conversation'}
          title={t(isFiltered ? 'empty.filtered' : 'empty.title')}
          action={
            isFiltered ? (
              <Button variant="default" onClick={() => setSearch({})}>
                {t('empty.showAll')}
              </Button>
            ) : isMember ? (
              <Button component={Link} to={start}>
                {t('start')}
              </Button>
            ) : undefined
          }
        >
          {t(isFiltered ? 'empty.filteredText' : isMember ? 'empty.text' : 'empty.join')}
        </Empty>
      )}
      {items.length > 0 && (
        <ul className={classes.topics} aria-label={t('title')}>
          {items.map((topic) => (
            <TopicRow
              key={topic.id}
              topic={topic}
              reading={readings.data?.get(topic.id)}
              forum={choice.forum ? undefined : forums.data?.find((one) => one.id === topic.forum)?.name}
            />
          ))}
        </ul>
      )}
      <More query={topics} />
      {opensForum && (
        <ForumDialog
          community={id}
          onClose={() => setOpensForum(false)}
          onOpened={(opened) => {
            setOpensForum(false);
            setSearch(withChoice(new URLSearchParams(), 'forum', opened));
          }}
        />
      )}
    </Stack>
  );
}
