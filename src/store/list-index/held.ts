/** List indexes in isolate memory: that of the current edition, and one that a walk is pinned to. */
import { sql } from 'drizzle-orm';
import type { Row, Store } from '../session.ts';
import { type ListIndex, readListIndex } from './body.ts';

/** The artifact of an edition that its list index is. */
export const LIST_INDEX = 'list';

export interface Held {
  edition: number;
  /** When the edition was published: a purge moves it, and the index is read anew. */
  asOf: string;
  /** Null for an edition that was published without one. */
  index: ListIndex | null;
}

export interface ListIndexes {
  /** What this isolate knows without asking; the read it is used for tells whether it is still so. */
  held(pinned?: number): Held | null;
  /** The index of the current edition, or of the one a walk is pinned to, in one round trip. */
  load(store: Store, pinned?: number): Promise<Held | null>;
}

/** The list indexes of a domain. */
export function listIndexes(domain: string): ListIndexes {
  let current: Held | null = null;
  let earlier: Held | null = null;
  const parts = (from: ReturnType<typeof sql>) => sql`
    SELECT e.number AS number, e.published_at AS since, a.body AS body FROM ${from}
    LEFT JOIN artifacts a ON a.domain = e.domain AND a.edition = e.number AND a.name = ${LIST_INDEX} ORDER BY a.part`;
  const read = (rows: readonly Row[] | undefined): Held | null => {
    const first = rows?.[0];
    if (!first) return null;
    const body = (rows ?? []).map((row) => String(row.body ?? '')).join('');
    return {
      edition: Number(first.number),
      asOf: String(first.since),
      index: body === '' ? null : readListIndex(body),
    };
  };
  return {
    held(pinned) {
      if (pinned === undefined || current?.edition === pinned) return current;
      return earlier?.edition === pinned ? earlier : null;
    },
    async load(store, pinned) {
      const [rows] = await store.read([
        pinned === undefined
          ? parts(sql`(SELECT domain, edition AS number, published_at FROM heads WHERE domain = ${domain}) e`)
          : parts(
              sql`(SELECT domain, number, published_at FROM editions WHERE domain = ${domain} AND number = ${pinned}) e`,
            ),
      ]);
      const found = read(rows);
      if (pinned === undefined) current = found;
      else earlier = found;
      return found;
    },
  };
}
