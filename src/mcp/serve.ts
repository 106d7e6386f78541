/** One HTTP exchange with the server: origin, size and batch limits, then the protocol of either era. */
import { createMcpHandler, readRequestBody } from '@modelcontextprotocol/server';
import type { AppContext } from '../contract/context.ts';
import { rpcError } from './failure.ts';
import { isAllowedOrigin } from './origin.ts';
import { buildServer } from './server.ts';

const MAX_BYTES = 256 * 1024;
/** Each message of a batch is work; a body of 256 kB could hold thousands of them. */
const MAX_BATCH = 10;
const LISTENING_MS = 5 * 60_000;

const BOTH = 'application/json, text/event-stream';

/** Clients of earlier revisions ask for JSON alone, for anything, or say nothing: they are answered in one body. */
const takesJsonAlone = (accept: string): boolean =>
  !accept.includes('text/event-stream') && /^$|application\/json|application\/\*|\*\/\*/.test(accept);

/** A stream of events as the one JSON body it comes to: its answers, without what announces them. */
async function inOneBody(response: Response): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response;
  const answers = (await response.text())
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data:') && line.length > 'data:'.length + 1)
    .map((line) => JSON.parse(line.slice('data:'.length)) as { id?: unknown })
    .filter(({ id }) => id !== undefined);
  const headers = new Headers(response.headers);
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(answers.length === 1 ? answers[0] : answers), {
    status: response.status,
    headers,
  });
}

/** Answers a POST to the server. */
export async function serveMcp(c: AppContext): Promise<Response> {
  const request = c.req.raw;
  const url = new URL(request.url);
  if (!isAllowedOrigin(request.headers.get('origin'), url.host, c.env.MCP_ORIGINS)) {
    return rpcError(403, -32000, 'Nguồn gọi (Origin) này không được phép. Origin not allowed.');
  }
  const read = await readRequestBody(request, MAX_BYTES);
  if (read.tooLarge) return rpcError(413, -32000, `Nội dung quá ${MAX_BYTES / 1024} kB. Body too large.`);
  let message: unknown;
  try {
    message = JSON.parse(read.text);
  } catch {
    return rpcError(400, -32700, 'Nội dung không phải JSON. Parse error.');
  }
  if (Array.isArray(message) && message.length > MAX_BATCH) {
    return rpcError(400, -32600, `Mỗi lần gửi nhiều nhất ${MAX_BATCH} thông điệp. Batch too long.`);
  }
  const handler = createMcpHandler(() => buildServer(c), { maxSubscriptions: 1, onerror: () => undefined });
  // The body is read already. Nothing is ever announced here, so a stream that listens ends after a while.
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(LISTENING_MS)]);
  const asked = new Headers(request.headers);
  const isAlone = takesJsonAlone(asked.get('accept') ?? '');
  if (isAlone) asked.set('accept', BOTH);
  const exchange = new Request(request.url, { method: 'POST', headers: asked, signal });
  const streamed = await handler.fetch(exchange, { parsedBody: message });
  const response = isAlone ? await inOneBody(streamed) : streamed;
  const headers = new Headers(response.headers);
  headers.set('cache-control', 'no-store');
  return new Response(response.body, { status: response.status, headers });
}
