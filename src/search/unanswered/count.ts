/**
 * Counts what was not found, apart from who asked. A term is kept as a keyed hash; its words are written only from
 * the count at which they are shown. An isolate writes one batch in some seconds; what it has gathered since goes
 * with the next one, or is lost with the isolate: counts are lower bounds.
 */
import { sql } from 'drizzle-orm';
import type { Env } from '../../env.ts';
import { vietnamDay } from '../../language/dates.ts';
import { openStore, type Store } from '../../store/session.ts';
import { termsOf } from './terms.ts';
import type { Unanswered } from './unanswered.ts';

/** Words asked for this often or less are never readable. */
export const UNREADABLE = 5;
const WRITE_MS = 10_000;
/** Terms waiting in one isolate; more of them in so short a time are noise or an attack. */
const MOST_WAITING = 400;
/** Who asked what today, by hashes of a salt that dies with the isolate. */
const MOST_VISITS = 20_000;

interface Waiting {
  surface: string;
  term: string;
  count: number;
}

const encoder = new TextEncoder();
const waiting = new Map<string, Waiting>();
const visits = new Set<string>();
let visitsOf = '';
let salt: Uint8Array | null = null;
let nextWrite = 0;

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function hash(secret: Uint8Array, text: string): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    secret as BufferSource,
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return hex(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
}

/** Whether a visitor has not asked for a term today, as far as this isolate knows. */
function isFirst(visitor: string, key: string, day: string): boolean {
  if (visitsOf !== day || visits.size >= MOST_VISITS) visits.clear();
  visitsOf = day;
  const visit = `${visitor} ${key}`;
  if (visits.has(visit)) return false;
  visits.add(visit);
  return true;
}

/** Writes what is waiting: counts first, then the words of what has passed the threshold. */
async function write(store: Store, day: string): Promise<void> {
  const given = JSON.stringify(
    [...waiting].map(([key, { surface, term, count }]) => [key, surface, term, count]),
  );
  waiting.clear();
  await store.write([
    sql`INSERT INTO unanswered_terms (key, surface, count, first_on, last_on)
      SELECT value ->> 0, value ->> 1, value ->> 3, ${day}, ${day} FROM json_each(${given}) WHERE 1
      ON CONFLICT (key) DO UPDATE SET count = count + excluded.count, last_on = excluded.last_on`,
    sql`UPDATE unanswered_terms SET term = (SELECT value ->> 2 FROM json_each(${given}) WHERE value ->> 0 = unanswered_terms.key)
      WHERE term IS NULL AND count > ${UNREADABLE} AND key IN (SELECT value ->> 0 FROM json_each(${given}))`,
  ]);
}

const isLeftAlone = (headers: Headers, env: Env): boolean =>
  env.UNANSWERED === 'off' || headers.get('dnt') === '1' || headers.get('sec-gpc') === '1';

/**
 * Counts what one request did not find, each of its terms once a day for the same client address, which is not
 * kept: another isolate may count it again. Never rejects.
 */
export async function countUnanswered(
  found: readonly Unanswered[],
  request: Request,
  env: Env,
): Promise<void> {
  if (isLeftAlone(request.headers, env)) return;
  const secret = encoder.encode(`unanswered ${env.ADMIN_TOKEN ?? ''}`);
  salt ??= crypto.getRandomValues(new Uint8Array(16));
  const visitor = await hash(salt, request.headers.get('cf-connecting-ip') ?? '');
  const day = vietnamDay(Date.now());
  for (const { surface, text } of found) {
    for (const term of termsOf(text)) {
      const key = await hash(secret, `${surface} ${term}`);
      if (!isFirst(visitor, key, day)) continue;
      const held = waiting.get(key);
      if (held) held.count += 1;
      else if (waiting.size < MOST_WAITING) waiting.set(key, { surface, term, count: 1 });
    }
  }
  const now = Date.now();
  if (waiting.size === 0 || now < nextWrite) return;
  nextWrite = now + WRITE_MS;
  await write(openStore(env.DB, 'primary'), day).catch((error: Error) =>
    console.warn(`unanswered: ${String(error.cause ?? error)}`),
  );
}
