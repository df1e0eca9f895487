import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Schemas } from '@/api/client';
import { answerOf, api } from '@/api/client';
import { type Post, type Posts, takePost, takeReactions } from './posts';
import { topicQuery } from './queries';

const TRY_AGAIN_MILLIS = 5_000;
const TYPING_MILLIS = 5_000;

type Topic = Schemas['TopicView'];

/** What a stream of a topic tells. */
export type LiveEvent =
  | { type: 'post' | 'edit'; data: Post }
  | { type: 'reaction'; data: { id: string; reactions: Post['reactions'] } }
  | { type: 'topic'; data: Topic }
  | { type: 'reload'; data: unknown };

/** Changes the loaded posts, and once they are there those on their way, which may have left before it happened. */
function changePosts(queries: QueryClient, topic: string, change: (posts: Posts) => Posts): void {
  const ofTopic = { queryKey: ['topic', topic, 'posts'] };
  const changed = (posts: Posts | undefined) => posts && change(posts);
  queries.setQueriesData<Posts>(ofTopic, changed);
  for (const { queryKey, promise } of queries.getQueryCache().findAll({ ...ofTopic, fetchStatus: 'fetching' })) {
    promise?.then(
      () => queries.setQueryData<Posts>(queryKey, changed),
      () => undefined,
    );
  }
}

/** Brings what this browser knows of a topic to where an event says it is. */
export function takeEvent(queries: QueryClient, topic: string, event: LiveEvent): void {
  switch (event.type) {
    case 'post':
    case 'edit':
      changePosts(queries, topic, (posts) => takePost(posts, event.data));
      queries.setQueryData<Topic>(topicQuery(topic).queryKey, (known) =>
        known && event.data.number > known.posts ? { ...known, posts: event.data.number } : known,
      );
      break;
    case 'reaction':
      changePosts(queries, topic, (posts) => takeReactions(posts, event.data));
      break;
    case 'topic':
      queries.setQueryData<Topic>(topicQuery(topic).queryKey, (known) =>
        known && known.version > event.data.version ? known : { ...event.data, posts: Math.max(event.data.posts, known?.posts ?? 0) },
      );
      void queries.invalidateQueries({ queryKey: ['topic', topic, 'history'] });
      break;
    case 'reload':
      void queries.invalidateQueries({ queryKey: ['topic', topic] });
  }
}

/**
 * Follows what happens in a topic while the page is shown, and answers who is typing.
 *
 * @param seesHidden whether the reader may see the texts of posts that are hidden from others
 */
export function useLive(topic: string, seesHidden: (post: Post) => boolean, onPost: (post: Post) => void) {
  const queries = useQueryClient();
  const [typing, setTyping] = useState<ReadonlyMap<string, { name: string; until: number }>>(new Map());

  const taken = useEffectEvent((event: LiveEvent) => {
    takeEvent(queries, topic, event);
    if (event.type === 'post') {
      onPost(event.data);
      setTyping((before) => new Map([...before].filter(([id]) => id !== event.data.author.id)));
    }
    if ((event.type === 'post' || event.type === 'edit') && typeof event.data.body !== 'string' && seesHidden(event.data)) {
      const { id } = event.data;
      void answerOf(api.GET('/api/v1/posts/{post}', { params: { path: { post: id } } })).then(
        (post) => changePosts(queries, topic, (posts) => takePost(posts, post)),
        () => undefined,
      );
    }
  });

  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let follows = false;

    // What was loaded before the stream began may be old already.
    const catchUp = async () => {
      const { queryKey } = topicQuery(topic);
      const known = queries.getQueryData<Topic>(queryKey);
      const now = await answerOf(api.GET('/api/v1/topics/{topic}', { params: { path: { topic } } }));
      if (known === undefined || known.posts !== now.posts || known.version !== now.version) {
        taken({ type: 'reload', data: {} });
      }
    };

    const open = () => {
      clearTimeout(timer);
      if (document.hidden || source !== null) {
        return;
      }
      const opened = new EventSource(`/api/v1/topics/${encodeURIComponent(topic)}/live`);
      source = opened;
      for (const type of ['post', 'edit', 'reaction', 'topic', 'reload'] as const) {
        opened.addEventListener(type, (message: MessageEvent<string>) =>
          taken({ type, data: JSON.parse(message.data) } as LiveEvent),
        );
      }
      opened.addEventListener('typing', (message: MessageEvent<string>) => {
        const { member } = JSON.parse(message.data) as { member: { id: string; name?: string | null } };
        setTyping((before) => new Map(before).set(member.id, { name: member.name ?? '', until: Date.now() + TYPING_MILLIS }));
      });
      opened.onopen = () => {
        if (follows) {
          // Edits and reactions leave no trace in the topic, so that all is loaded anew.
          taken({ type: 'reload', data: {} });
        } else {
          follows = true;
          catchUp().catch(() => taken({ type: 'reload', data: {} }));
        }
      };
      opened.onerror = () => {
        // Browsers connect again by themselves, but not after a refusal such as 503.
        if (opened.readyState === EventSource.CLOSED) {
          close();
          timer = setTimeout(open, TRY_AGAIN_MILLIS);
        }
      };
    };
    const close = () => {
      clearTimeout(timer);
      source?.close();
      source = null;
    };
    const turned = () => (document.hidden ? close() : open());

    open();
    document.addEventListener('visibilitychange', turned);
    return () => {
      document.removeEventListener('visibilitychange', turned);
      close();
    };
  }, [topic, queries]);

  useEffect(() => {
    if (typing.size === 0) {
      return;
    }
    const timer = setInterval(
      () => setTyping((before) => new Map([...before].filter(([, one]) => one.until > Date.now()))),
      1_000,
    );
    return () => clearInterval(timer);
  }, [typing]);

  return [...typing.values()].map((one) => one.name).filter((name) => name !== '');
}
