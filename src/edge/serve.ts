import type { AppContext } from '../http/context.ts';
import { readContext } from '../http/context.ts';
import { type Read, respond } from './respond.ts';

/** Serves a read: produces its answer and sends it under its policy. */
export async function serve(c: AppContext, read: Read): Promise<Response> {
  const context = readContext(c.env);
  const answer = await read.produce(context);
  return respond(c.req.raw, read, answer, context.now, context.store.use);
}
