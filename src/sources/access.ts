/** What the endpoints of sources share: who may, which source, and how it is shown. */
import * as z from 'zod';
import type { Editor } from '../admin/access.ts';
import { authenticate, requireScope } from '../admin/tokens.ts';
import type { AppContext } from '../contract/context.ts';
import { json } from '../http/json.ts';
import { notFound } from '../problem.ts';
import { openStore, type Store } from '../store/session.ts';
import { runsOf, sourceById } from './runs.ts';
import { type Run, type Source, sourceSchema } from './source.ts';

/** A source as editors see it: what it was told, and how it fares. */
export function shown(source: Source, lastRun: Run | null) {
  const { etag: _, lastModified: __, bodyHash: ___, nextCheckAt, ...told } = source;
  return { ...told, nextCheckAt: source.enabled ? nextCheckAt : null, lastRun };
}

export const base = { tag: 'admin', secured: true, query: {} } as const;
export const idParameter = { name: 'id', description: 'Identifier of the source.', example: 'b8c1…' };
export const one = { 'application/json': z.object({ data: sourceSchema }) };
export const needed = ['invalid-parameter', 'unauthorized', 'forbidden', 'unavailable'] as const;

/** The answer that shows one source as it is now. */
export async function answered(store: Store, id: string, status = 200): Promise<Response> {
  const [source, [lastRun = null]] = [await sourceById(store, id), await runsOf(store, id, 1)];
  if (!source) throw notFound();
  return json({ data: shown(source, lastRun) }, status);
}

/** The source a path names, for an editor of its domain. */
export async function held(c: AppContext): Promise<{ store: Store; source: Source; editor: Editor }> {
  const editor = await authenticate(c);
  const store = openStore(c.env.DB, 'primary');
  const source = await sourceById(store, c.req.param('id') ?? '');
  if (!source) throw notFound();
  requireScope(editor, source.domain);
  return { store, source, editor };
}
