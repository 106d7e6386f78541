/** Scheduled imports when a record is purged: those that hold a row of it are cancelled, reports that quote it cut. */
import { sql } from 'drizzle-orm';
import type { Domain } from '../../contract/domain.ts';
import type { Importer } from '../../contract/importer.ts';
import type { Env } from '../../env.ts';
import { record } from '../../store/audit/record.ts';
import type { Store } from '../../store/session.ts';
import { forgetFile } from '../files.ts';
import { checkerOf } from '../merge.ts';
import type { ImportReport } from '../report.ts';
import { keptRows } from './parts.ts';

/** Whether the kept rows of an import hold the record, and the files its rows came from. */
async function findRow(store: Store, domain: Domain, importer: Importer, importId: string, id: string) {
  const options = {
    mode: 'preview',
    strategy: 'replace',
    rejects: 'skip',
    editor: '',
    source: null,
  } as const;
  const check = checkerOf(store, domain, importer, { ...options, now: Date.now(), confirm: ['purged'] })(0);
  const files = new Set<string>();
  let isHeld = false;
  for await (const row of keptRows(store, importId)) {
    if (row.file?.sha256) files.add(row.file.sha256);
    if (isHeld) continue;
    const [checked] = await check([row]);
    isHeld = row.values?.id === id || checked?.prepared?.id === id;
  }
  return { isHeld, files };
}

/** Cancels the imports of a domain that are to publish a row of the record, with their kept rows and files. */
export async function cancelHolding(
  store: Store,
  env: Pick<Env, 'FILES'>,
  domain: Domain,
  importer: Importer,
  id: string,
  editor: string,
): Promise<string[]> {
  const [waiting = []] = await store.read([
    sql`SELECT id FROM scheduled_imports WHERE domain = ${domain.name} AND finished_at IS NULL`,
  ]);
  const cancelled: string[] = [];
  for (const row of waiting) {
    const importId = String(row.id);
    const { isHeld, files } = await findRow(store, domain, importer, importId, id);
    if (!isHeld) continue;
    for (const sha256 of files) await forgetFile(env, domain.name, sha256, 'waiting');
    await store.write([
      sql`UPDATE scheduled_imports SET state = 'cancelled', finished_at = ${new Date().toISOString()},
        claimed_until = NULL, report = NULL, reason = ${`Có bản ghi đã được gỡ vĩnh viễn: ${id}.`} WHERE id = ${importId}`,
      sql`DELETE FROM scheduled_parts WHERE import_id = ${importId}`,
      record({
        editor,
        action: 'import.cancelled',
        domain: domain.name,
        subject: importId,
        detail: { purged: id },
      }),
    ]);
    cancelled.push(importId);
  }
  return cancelled;
}

/** Cuts what kept reports of a domain list where they quote one of the texts, and forgets the pages named by one. */
export async function forgetQuoting(store: Store, domain: string, texts: readonly string[]): Promise<void> {
  const [rows = []] = await store.read([
    sql`SELECT id, report FROM scheduled_imports WHERE domain = ${domain} AND report IS NOT NULL`,
  ]);
  const quoted = texts.map((text) => JSON.stringify(text).slice(1, -1));
  const cut = rows
    .filter(({ report }) => quoted.some((text) => String(report).includes(text)))
    .map(({ id, report }) => {
      const held = JSON.parse(String(report)) as ImportReport;
      const kept = { ...held, errors: [], warnings: [], confirmations: [], changes: [] };
      return sql`UPDATE scheduled_imports SET report = ${JSON.stringify(kept)} WHERE id = ${String(id)}`;
    });
  await store.write([
    ...cut,
    // A page that a source read it from is met anew with the next list, and its row is then left out.
    sql`DELETE FROM source_pages WHERE source_id IN (SELECT id FROM sources WHERE domain = ${domain})
      AND url IN (SELECT value FROM json_each(${JSON.stringify(texts)}))`,
  ]);
}
