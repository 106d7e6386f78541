/** Turns whatever was thrown into a problem response; the cause goes to the log, never to the client. */

import type { AppContext } from '../contract/context.ts';
import { internal, Problem, preferredLanguage, problemBody, problemKind } from '../problem.ts';

/** The problem response for an error, in the client's language. */
export function problemResponse(error: unknown, c: AppContext): Response {
  const problem = error instanceof Problem ? error : internal(error);
  const { status } = problemKind(problem.kind);
  const requestId = c.get('requestId');
  if (status >= 500) {
    const cause =
      problem.cause instanceof Error ? (problem.cause.stack ?? problem.cause.message) : problem.cause;
    console.error(
      JSON.stringify({ requestId, path: c.req.path, kind: problem.kind, cause: String(cause ?? '') }),
    );
  }
  const language = preferredLanguage(c.req.header('accept-language'));
  const body = problemBody(problem, language, requestId, new URL(c.req.url).origin);
  return new Response(c.req.method === 'HEAD' ? null : JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      vary: 'Accept-Language',
      ...problem.headers,
    },
  });
}
