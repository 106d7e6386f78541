/** Digest of an edition: what a mirror, or a restored back-up, compares itself by. */
import { sql } from 'drizzle-orm';
import { textDigest } from '../digest.ts';
import type { Store } from './session.ts';
import { visible } from './versions.ts';

/** Rows read in one round trip. */
const PAGE = 20_000;

/**
 * SHA-256 in hexadecimal over `id TAB content-hash LF` of every record of the edition, by id in code-unit
 * order. Each page is folded into the digest of the pages before it.
 */
export async function editionDigest(store: Store, table: string, edition: number): Promise<string> {
  let digest = '';
  let after = '';
  for (;;) {
    const [rows] = await store.read([
      sql`SELECT v.id AS id, v.hash AS hash FROM ${sql.raw(table)} v
        WHERE ${visible('v', sql`${edition}`)} AND v.id > ${after} ORDER BY v.id LIMIT ${PAGE}`,
    ]);
    const page = rows ?? [];
    const text = digest + page.map(({ id, hash }) => `${id}\t${hash}\n`).join('');
    digest = await textDigest(text);
    if (page.length < PAGE) return digest;
    after = String(page.at(-1)?.id);
  }
}
