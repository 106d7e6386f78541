/**
 * Artifacts of the current edition (place graph, street names, term statistics) in isolate memory. They are
 * renewed in the same round trip as the read that uses them: the statement brings the body only when the
 * edition has moved on.
 */
import { type SQL, sql } from 'drizzle-orm';
import { presetRows, type Row, type Store } from './session.ts';

export interface CachedArtifact<T> {
  /** Statement for a batch; give its rows to `adopt`. */
  statement(): SQL;
  /** The artifact after that statement: the one held, or the one its rows bring. */
  adopt(rows: readonly Row[] | undefined): T;
  /** For reads that need it to form their own query: the one held, else one round trip. */
  load(store: Store): Promise<T>;
}

/**
 * How long a held artifact is used without asking whether the edition has moved on; reads of the primary always
 * ask. The edition it is of is noticed with the read, so that no answer passes for a newer one.
 */
const TRUSTED_MS = 4_000;

/** Size of one stored part, below D1's 2 MB a value. */
const PART = 900_000;

/** Keeps one artifact of a domain; `empty` stands for it before the first edition. */
export function cachedArtifact<T>(
  domain: string,
  name: string,
  parse: (body: string) => T,
  empty: T,
): CachedArtifact<T> {
  let held: { stamp: string; value: T; at: number } | null = null;
  const asked = (): SQL => sql`
    SELECT h.domain AS domain, h.edition || '@' || h.published_at AS stamp,
      CASE WHEN h.edition || '@' || h.published_at <> ${held?.stamp ?? ''} THEN a.body END AS body
    FROM heads h JOIN artifacts a ON a.domain = h.domain AND a.edition = h.edition AND a.name = ${name}
    WHERE h.domain = ${domain} ORDER BY a.part`;
  const statement = (): SQL => {
    const young = held && Date.now() - held.at < TRUSTED_MS;
    return young && held
      ? presetRows(asked(), [{ domain, stamp: held.stamp, body: null, ahead: 1 }])
      : asked();
  };
  const adopt = (rows: readonly Row[] | undefined): T => {
    const stamp = rows?.[0]?.stamp;
    if (typeof stamp !== 'string') return empty;
    if (held?.stamp === stamp) held.at = rows?.[0]?.ahead ? held.at : Date.now();
    // Another read has renewed it since this one asked.
    else if (held && rows?.[0]?.body === null) return held.value;
    else
      held = {
        stamp,
        at: Date.now(),
        value: parse((rows ?? []).map((row) => String(row.body ?? '')).join('')),
      };
    return held.value;
  };
  return {
    statement,
    adopt,
    async load(store) {
      const [rows] = await store.read([statement()]);
      return adopt(rows);
    },
  };
}

/** Statements that store an artifact of an edition, in parts D1 can hold. */
export function storeArtifact(domain: string, edition: number, name: string, body: string): SQL[] {
  const parts = Math.max(1, Math.ceil(body.length / PART));
  return Array.from(
    { length: parts },
    (_, part) => sql`INSERT OR REPLACE INTO artifacts (domain, edition, name, part, body)
      VALUES (${domain}, ${edition}, ${name}, ${part}, ${body.slice(part * PART, (part + 1) * PART)})`,
  );
}
