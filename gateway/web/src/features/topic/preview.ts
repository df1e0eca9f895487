import { guardToken } from '@/api/client';
import { Problem } from '@/api/problem';

/**
 * What a text will look like, rendered and sanitized by the platform.
 *
 * @throws Problem where the platform refused or could not be reached
 */
export async function previewOf(body: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch('/api/v1/text/preview', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': guardToken() },
      body: JSON.stringify({ body }),
    });
  } catch (failure) {
    throw Problem.unreachable(failure);
  }
  const answer = (await response.json().catch(() => null)) as { html?: string } | null;
  if (!response.ok) {
    throw Problem.of(response, answer);
  }
  return answer?.html ?? '';
}
