import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema';
import { Problem } from './problem';

/** The records that the API speaks of, by their names in the OpenAPI document. */
export type Schemas = components['schemas'];

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The token that guards a signed-in browser against requests made by other sites. */
export function guardToken(): string {
  const cookie = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='));
  return cookie?.slice('XSRF-TOKEN='.length) ?? '';
}

const guard: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept', 'application/json, application/problem+json');
    if (!SAFE.has(request.method)) {
      request.headers.set('X-XSRF-TOKEN', guardToken());
    }
    return request;
  },
};

/** The API, typed by the OpenAPI document of the gateway. */
export const api = createClient<paths>({ baseUrl: location.origin });
api.use(guard);

type Answer<T> = { data?: T; error?: unknown; response: Response };

/**
 * What a call answered.
 *
 * @throws Problem where it was refused, or did not reach the platform
 */
export async function answerOf<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await responseOf(call)).data;
}

/** What a call answered, with its status and headers (`ETag`, `Location`). */
export async function responseOf<T>(call: Promise<Answer<T>>): Promise<{ data: T; response: Response }> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (failure) {
    throw Problem.unreachable(failure);
  }
  if (!answer.response.ok) {
    throw Problem.of(answer.response, answer.error);
  }
  return { data: answer.data as T, response: answer.response };
}
