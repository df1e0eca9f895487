import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { answerOf, api } from '@/api/client';
import { Missing } from '@/app/Missing';
import { Skeletons } from '@/ui/Page';

/** Leads from the id of a post to its place in its topic. */
export function Component() {
  const { post = '' } = useParams();
  const found = useQuery({
    queryKey: ['post', post],
    queryFn: () => answerOf(api.GET('/api/v1/posts/{post}', { params: { path: { post } } })),
  });
  if (found.isError) {
    return <Missing />;
  }
  return found.data ? (
    <Navigate to={`/topics/${found.data.topicId}#post-${found.data.number}`} replace />
  ) : (
    <Skeletons />
  );
}
