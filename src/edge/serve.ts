/** Where requests meet the engine: the short way for what memory holds, and the way behind validation. */
import type { AppContext } from '../contract/context.ts';
import type { Read } from '../contract/read.ts';
import type { Unanswered } from '../store/unanswered.ts';
import { type Call, callOf } from './call.ts';
import type { Edge } from './engine.ts';
import { networkOf } from './limit.ts';
import { hitStatus, type Served, send, sentHeaders } from './respond.ts';

const MEMORY_TIMING = 'cache;desc=memory';

/** The engine's view of a request in the application. */
export const callFor = (c: AppContext): Call => ({
  ...callOf(c.env, c.executionCtx, new URL(c.req.url).origin),
  unanswered: (found) => c.executionCtx.waitUntil(count(found, c)),
});

async function count(found: readonly Unanswered[], c: AppContext): Promise<void> {
  const { headers } = c.req.raw;
  const visitor = c.get('person') ?? networkOf(headers.get('cf-connecting-ip') ?? '');
  await c.get('edge').countUnanswered?.(found, visitor, headers, c.env);
}

/**
 * A GET or HEAD whose very address was answered before, from memory: no routing, validation, database or JSON
 * work. Undefined where the long way has to be taken.
 */
export function serveFromMemory(
  edge: Edge,
  request: Request,
  env: Call['env'],
  context: Pick<ExecutionContext, 'waitUntil'>,
): Response | undefined {
  const { method, url } = request;
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const slot = edge.memory.aliased(url);
  const entry = slot?.entry;
  if (!slot || !entry) return undefined;
  const now = Date.now();
  if (now >= entry.currentUntil) return undefined;
  const { editions } = edge;
  if (editions.isOld(now)) {
    if (editions.refreshIfOld(callOf(env, context, ''), now) !== undefined || editions.isLost(now))
      return undefined;
  }
  if (slot.generation !== editions.generation) {
    if (entry.stamp !== editions.stamp(entry.domains)) return undefined;
    slot.generation = editions.generation;
  }
  slot.touched = true;
  if (!slot.shared) edge.share(slot, callOf(env, context, ''));
  const second = Math.floor(now / 1000);
  if (slot.second !== second || slot.sent === null) {
    slot.second = second;
    slot.sent = sentHeaders(entry, now, { status: hitStatus(entry, now, 'memory'), timing: MEMORY_TIMING });
  }
  return send(request, entry, slot.sent);
}

/** Serves a read whose parameters are valid. */
export async function serve(c: AppContext, read: Read): Promise<Response> {
  const edge = c.get('edge');
  const served: Served = await edge.obtain(read, callFor(c));
  if (served.slot && read.vary === undefined) edge.memory.alias(c.req.raw.url, served.slot);
  return send(c.req.raw, served.entry, sentHeaders(served.entry, Date.now(), served));
}

/**
 * The same engine for answers that have no address, such as a tool's or a question's in a body: the body of
 * the read, by its key. Throws Problem as the read would.
 */
export async function remember(c: AppContext, read: Read): Promise<string> {
  const { entry } = await c.get('edge').obtain(read, callFor(c));
  return new TextDecoder().decode(entry.body);
}
