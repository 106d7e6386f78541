/** Asks the robots.txt of an origin, at most once a day, before anything else there is fetched. */
import { sql } from 'drizzle-orm';
import type { Store } from '../store/session.ts';
import { SourceFailure } from './failure.ts';
import { fetchSource, type Reach } from './fetch.ts';
import { MOST_BYTES, mayFetch } from './robots.ts';

/** RFC 9309: a copy is not used for longer than a day unless the file cannot be reached. */
const KEPT_MS = 24 * 3_600_000;
const MILLISECONDS = 8_000;
/** A missing file allows everything; one that cannot be had forbids everything. */
const ALLOW_ALL = '';
const FORBID_ALL = 'User-agent: *\nDisallow: /';

async function ask(origin: string, reach: Reach): Promise<string | null> {
  try {
    const fetched = await fetchSource(
      // Whatever is longer than must be read is cut, so the limit lies well beyond it.
      {
        url: `${origin}/robots.txt`,
        accept: 'text/plain',
        types: /^/,
        maxBytes: MOST_BYTES * 4,
        milliseconds: MILLISECONDS,
      },
      reach,
    );
    return fetched === 'unchanged'
      ? ALLOW_ALL
      : new TextDecoder().decode(fetched.bytes.subarray(0, MOST_BYTES));
  } catch (error) {
    const status = error instanceof SourceFailure ? (error.status ?? 0) : 0;
    return status >= 400 && status < 500 && status !== 429 ? ALLOW_ALL : null;
  }
}

/** A `permit` of fetches: throws SourceFailure where robots.txt keeps us out. */
export function robotsCheck(store: Store, reach: Reach, now: number): (url: URL) => Promise<void> {
  const texts = new Map<string, Promise<string>>();
  const textOf = async (origin: string): Promise<string> => {
    const [rows] = await store.read([
      sql`SELECT body, fetched_at FROM source_robots WHERE origin = ${origin}`,
    ]);
    const held = rows?.[0];
    if (held && now - Date.parse(String(held.fetched_at)) < KEPT_MS) return String(held.body);
    const asked = await ask(origin, reach);
    if (asked === null) return held ? String(held.body) : FORBID_ALL;
    await store.write([
      sql`INSERT OR REPLACE INTO source_robots (origin, body, fetched_at) VALUES (${origin}, ${asked}, ${new Date(now).toISOString()})`,
    ]);
    return asked;
  };
  return async ({ origin, pathname, search }) => {
    if (!texts.has(origin)) texts.set(origin, textOf(origin));
    const robots = (await texts.get(origin)) ?? ALLOW_ALL;
    if (mayFetch(robots, `${pathname}${search}`)) return;
    const unreachable = robots === FORBID_ALL;
    throw new SourceFailure(
      unreachable
        ? 'Không đọc được robots.txt của trang nguồn.'
        : 'robots.txt của trang nguồn không cho đọc địa chỉ này.',
      unreachable
        ? 'The robots.txt of the source cannot be read.'
        : 'The robots.txt of the source keeps us out of this address.',
    );
  };
}
