/** Failures on the way to the server as JSON-RPC errors: never HTML, a problem document or a redirect. */
import type { AppContext } from '../contract/context.ts';
import { internal, Problem, preferredLanguage, problemKind } from '../problem.ts';

/** A JSON-RPC error response that answers no request in particular. */
export function rpcError(
  status: number,
  code: number,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify({ jsonrpc: '2.0', error: { code, message }, id: null }), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });
}

/** Whatever was thrown before or around the server, such as a rate limit or a method it does not take. */
export function rpcFailure(error: unknown, c: AppContext): Response {
  const problem = error instanceof Problem ? error : internal(error);
  const { status } = problemKind(problem.kind);
  if (status >= 500) {
    const cause =
      problem.cause instanceof Error ? (problem.cause.stack ?? problem.cause.message) : problem.cause;
    console.error(
      JSON.stringify({ requestId: c.get('requestId'), path: c.req.path, cause: String(cause ?? '') }),
    );
  }
  const message = problem.detail[preferredLanguage(c.req.header('accept-language'))];
  return rpcError(status, status >= 500 ? -32603 : -32000, message, { ...problem.headers });
}
