import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, answerOf, api } from '@/api/client';
import { type Post, type Posts, changePost, reacted, takePost } from './posts';
import { mineQuery, topicQuery } from './queries';

type Topic = Schemas['TopicView'];

/** Changes what this browser knows of a topic's posts. */
export function usePostsChange(topic: string) {
  const queries = useQueryClient();
  return (change: (posts: Posts) => Posts) =>
    queries.setQueriesData<Posts>({ queryKey: ['topic', topic, 'posts'] }, (posts) => posts && change(posts));
}

/** Reacts to a post, or takes that back; shown before the platform answers. */
export function useReact(topic: string) {
  const change = usePostsChange(topic);
  const show = (post: Post, emoji: string, on: boolean) =>
    change((posts) => changePost(posts, (one) => one.id === post.id, (one) => reacted(one, emoji, on)));
  return useMutation({
    mutationFn: ({ post, emoji, on }: { post: Post; emoji: string; on: boolean }) => {
      const params = { path: { post: post.id, emoji } };
      return answerOf(
        on
          ? api.PUT('/api/v1/posts/{post}/reactions/{emoji}', { params })
          : api.DELETE('/api/v1/posts/{post}/reactions/{emoji}', { params }),
      );
    },
    onMutate: ({ post, emoji, on }) => void show(post, emoji, on),
    onError: (_problem, { post, emoji, on }) => void show(post, emoji, !on),
    onSuccess: (post) => change((posts) => takePost(posts, post)),
  });
}

/** Marks a post for later, or takes the mark away. */
export function useBookmark(topic: string) {
  const queries = useQueryClient();
  const key = mineQuery(topic).queryKey;
  const show = (post: string, on: boolean) =>
    queries.setQueryData(key, (mine) =>
      mine && { ...mine, bookmarks: on ? [...mine.bookmarks, post] : mine.bookmarks.filter((one) => one !== post) },
    );
  return useMutation({
    mutationFn: ({ post, on }: { post: string; on: boolean }) => {
      const params = { path: { post } };
      return answerOf<unknown>(
        on ? api.PUT('/api/v1/posts/{post}/bookmark', { params, body: {} }) : api.DELETE('/api/v1/posts/{post}/bookmark', { params }),
      );
    },
    onMutate: ({ post, on }) => void show(post, on),
    onError: (_problem, { post, on }) => void show(post, !on),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['bookmarks'] }),
  });
}

/** Accepts a reply as the answer, or takes that back. */
export function useAnswer(topic: string) {
  const queries = useQueryClient();
  const { t } = useTranslation('topic');
  return useMutation({
    mutationFn: (post: string | null) => {
      const params = { path: { topic } };
      return answerOf<unknown>(
        post === null
          ? api.DELETE('/api/v1/topics/{topic}/answer', { params })
          : api.PUT('/api/v1/topics/{topic}/answer', { params, body: { post } }),
      );
    },
    onSuccess: async (_topic, post) => {
      notifications.show({ message: t(post === null ? 'answer.withdrawn' : 'answer.accepted') });
      await queries.invalidateQueries({ queryKey: topicQuery(topic).queryKey, exact: true });
    },
  });
}

/** Changes a topic as it was when the reader saw it; `quiet` where the form shows the problem. */
export function useTopicChange(topic: Topic, quiet = false) {
  const queries = useQueryClient();
  return useMutation({
    meta: { quiet },
    mutationFn: (change: Schemas['TopicChange']) =>
      answerOf(
        api.PATCH('/api/v1/topics/{topic}', {
          params: { path: { topic: topic.id }, header: { 'If-Match': `"${String(topic.version)}"` } },
          body: change,
        }),
      ),
    onSuccess: (changed) => {
      queries.setQueryData(topicQuery(topic.id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: ['topics', changed.communityId] });
      void queries.invalidateQueries({ queryKey: ['topic', topic.id, 'history'] });
    },
    onError: () => queries.invalidateQueries({ queryKey: topicQuery(topic.id).queryKey, exact: true }),
  });
}
