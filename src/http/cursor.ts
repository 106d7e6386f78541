/**
 * Opaque cursors, signed so that nobody else can dictate an edition, a day or a total. The signature covers the
 * filters a cursor belongs to; the edition it is pinned to is looked at again by the read itself (`pinnedHead`).
 */
import * as z from 'zod';
import { bytesOf, hmac } from '../digest.ts';
import { cursorGone } from '../problem.ts';
import type { Cursor, Page, ReadContext } from '../store/reading.ts';
import { oneRoundTrip } from '../store/round-trip.ts';
import { cursorSecret } from '../store/secrets.ts';

const shape = z.tuple([
  z.int().min(1),
  z.iso.date(),
  z.int().min(0),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])).min(1),
]);

/** Bytes of a signature kept: 128 bits. */
const SIGNED = 16;

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const fromBase64Url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

const signature = async (secret: string, scope: string, payload: string): Promise<Uint8Array> =>
  (await hmac(bytesOf(secret), bytesOf(`${scope}\n${payload}`))).subarray(0, SIGNED);

/** Seals a position; `scope` is the canonical form of the filters it was reached with. */
export async function sealCursor(secret: string, cursor: Cursor, scope: string): Promise<string> {
  const { edition, today, total, exact, after } = cursor;
  const payload = JSON.stringify([edition, today, total, exact, after]);
  return `${toBase64Url(bytesOf(payload))}.${toBase64Url(await signature(secret, scope, payload))}`;
}

/** Reads a cursor back. Throws Problem `cursor-gone` when it was not sealed here for these very filters. */
export async function openCursor(secret: string, text: string, scope: string): Promise<Cursor> {
  try {
    const [body = '', seal = '', ...rest] = text.split('.');
    const payload = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(fromBase64Url(body));
    const given = fromBase64Url(seal);
    const own = await signature(secret, scope, payload);
    let difference = given.length ^ own.length ^ rest.length;
    for (const [index, byte] of own.entries()) difference |= byte ^ (given[index] ?? 0);
    if (difference === 0) {
      const [edition, today, total, exact, after] = shape.parse(JSON.parse(payload));
      return { edition, today, total, exact, after };
    }
  } catch {
    // Falls through to the one answer for every cursor that is not ours.
  }
  throw cursorGone();
}

/**
 * One page of a walk: opens the cursor given, reads the page as of the day and edition the walk began in, and
 * seals the position after it. The secret comes along with the read where this isolate does not know it.
 */
export async function readPage(
  given: string | undefined,
  scope: string,
  context: ReadContext,
  list: (cursor: Cursor | null, context: ReadContext) => Promise<Page>,
): Promise<{ page: Page; cursor: string | null; context: ReadContext }> {
  const position =
    given === undefined ? null : await openCursor(await cursorSecret.load(context.store), given, scope);
  const at = { ...context, today: position?.today ?? context.today };
  const [page, secret] = await oneRoundTrip(context.store, [
    (store) => list(position, { ...at, store }),
    (store) => cursorSecret.load(store),
  ]);
  const cursor = page.next ? await sealCursor(secret, page.next, scope) : null;
  return { page, cursor, context: at };
}
