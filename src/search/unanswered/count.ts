/**
 * Counts what was not found, apart from who asked. A term is kept as a keyed hash; its words are written only from
 * the count at which they are shown. An isolate writes one batch in some seconds; what it has gathered since goes
 * with the next one, or is lost with the isolate: counts are lower bounds.
 */
import { sql } from 'drizzle-orm';
import { bytesOf, keyedDigest } from '../../digest.ts';
import type { Env } from '../../env.ts';
import { vietnamDay } from '../../language/dates.ts';
import { openStore, type Store } from '../../store/session.ts';
import type { Unanswered } from '../../store/unanswered.ts';
import { termsOf } from './terms.ts';
import { isFirstVisit, visitorOf } from './visits.ts';

/** Words asked for this often or less are never readable. */
export const UNREADABLE = 5;
const WRITE_MS = 10_000;
/** Terms waiting in one isolate; more of them in so short a time are noise or an attack. */
const MOST_WAITING = 400;

interface Waiting {
  surface: string;
  term: string;
  count: number;
}

const waiting = new Map<string, Waiting>();
let nextWrite = 0;

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

/** Whether nothing is to be counted: by our own setting, for want of a secret to hash with, or by the visitor's wish. */
const isLeftAlone = (headers: Headers, env: Env): boolean =>
  env.UNANSWERED === 'off' ||
  !env.ADMIN_TOKEN ||
  headers.get('dnt') === '1' ||
  headers.get('sec-gpc') === '1';

/**
 * Counts what one request did not find, each of its terms once a day for the same visitor (a client's network, or
 * a person of a chat channel), who is not kept. Never rejects.
 */
export async function countUnanswered(
  found: readonly Unanswered[],
  visitor: string,
  headers: Headers,
  env: Env,
): Promise<void> {
  if (isLeftAlone(headers, env)) return;
  const secret = bytesOf(`unanswered ${env.ADMIN_TOKEN}`);
  const who = await visitorOf(visitor);
  const day = vietnamDay(Date.now());
  for (const { surface, text } of found) {
    for (const term of termsOf(text)) {
      const key = await keyedDigest(secret, `${surface} ${term}`);
      const held = waiting.get(key);
      if (!held && waiting.size >= MOST_WAITING) continue;
      if (!isFirstVisit(who, key, day)) continue;
      if (held) held.count += 1;
      else waiting.set(key, { surface, term, count: 1 });
    }
  }
  const now = Date.now();
  if (waiting.size === 0 || now < nextWrite) return;
  nextWrite = now + WRITE_MS;
  await write(openStore(env.DB, 'primary'), day).catch((error: Error) =>
    console.warn(`unanswered: ${String(error.cause ?? error)}`),
  );
}
