/** The database file of a gateway that was started on a folder, read and changed beside it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Opens the one D1 database under `state`; the caller closes it. */
export function openDatabase(state: string): DatabaseSync {
  const folder = join(state, 'v3/d1/miniflare-D1DatabaseObject');
  const [file, ...others] = readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.sqlite$/.test(name));
  if (file === undefined || others.length > 0) throw new Error(`${folder} does not hold one database`);
  return new DatabaseSync(join(folder, file));
}

/** What waiting for every lease to run out comes to. */
export function endLeases(state: string): void {
  const database = openDatabase(state);
  database.exec("UPDATE imports SET expires_at = '2000-01-01T00:00:00.000Z'");
  database.close();
}
