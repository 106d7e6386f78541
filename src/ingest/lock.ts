/** One import a domain at a time: a row in D1 that expires, so that a killed import frees the domain. */
import { type SQL, sql } from 'drizzle-orm';
import { importUnderWay, MOST_LEASE_MS } from '../store/editions.ts';
import type { Store } from '../store/session.ts';

/** How long a killed import keeps the domain: each of its batches and a model at work renew the lease. */
const LEASE_MS = 2 * 60_000;
const RENEWED_MS = 30_000;

export interface Lease {
  id: string;
  /** Number of the edition being written. */
  edition: number;
  /** The edition readers see meanwhile. */
  current: number;
}

/** Takes the domain for an import. Throws Problem `conflict` while another holds it. */
export async function takeLease(store: Store, domain: string, editor: string, now: number): Promise<Lease> {
  const id = crypto.randomUUID();
  const startedAt = new Date(now).toISOString();
  const [, , held, heads] = await store.write([
    sql`DELETE FROM imports WHERE domain = ${domain}
      AND (expires_at <= ${startedAt} OR expires_at > ${new Date(now + MOST_LEASE_MS).toISOString()})`,
    sql`INSERT OR IGNORE INTO imports (domain, id, edition, started_at, expires_at, started_by)
      VALUES (${domain}, ${id}, coalesce((SELECT latest FROM heads WHERE domain = ${domain}), 0) + 1,
        ${startedAt}, ${new Date(now + LEASE_MS).toISOString()}, ${editor})`,
    sql`SELECT id, edition, expires_at FROM imports WHERE domain = ${domain}`,
    sql`SELECT edition FROM heads WHERE domain = ${domain}`,
  ]);
  const row = held?.[0];
  if (row?.id !== id) throw importUnderWay(row);
  return { id, edition: Number(row.edition), current: Number(heads?.[0]?.edition ?? 0) };
}

/**
 * Statements that every batch of an import begins with. An import that stalled past its lease must not write
 * into the edition of the next one: without the lease the first breaks a NOT NULL rule and undoes the batch.
 */
export const holdLease = (domain: string, lease: Lease): SQL[] => [
  sql`INSERT INTO imported_ids (domain, edition, id, outcome) SELECT ${domain}, NULL, NULL, NULL
    WHERE NOT EXISTS (SELECT 1 FROM imports WHERE domain = ${domain} AND id = ${lease.id})`,
  renewed(domain, lease),
];

const renewed = (domain: string, lease: Lease): SQL =>
  sql`UPDATE imports SET expires_at = ${new Date(Date.now() + LEASE_MS).toISOString()}
    WHERE domain = ${domain} AND id = ${lease.id}`;

/** Renews the lease while something is done that may take longer than it. */
export async function holdingLease<T>(
  store: Store,
  domain: string,
  lease: Lease,
  work: () => Promise<T>,
): Promise<T> {
  const beat = setInterval(() => store.write([renewed(domain, lease)]).catch(() => undefined), RENEWED_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

/** Statement that frees the domain. */
export const releaseLease = (domain: string, lease: Lease) =>
  sql`DELETE FROM imports WHERE domain = ${domain} AND id = ${lease.id}`;
