/** What `/v1/status` says of the nightly back-up. */
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Row } from '../store/session.ts';

/** A night missed is a back-up that is late: those of two nights are at most some hours more than a day apart. */
export const BACKUP_LATE_MS = 30 * 3_600_000;

export const backupStatus = z
  .object({ madeAt: z.iso.datetime(), editions: z.int(), records: z.int() })
  .nullable()
  .meta({ id: 'BackupStatus', description: 'The last nightly back-up; null where none was made.' });

/** Statement for the batch of the status. */
export const backupStatusStatement = () =>
  sql`SELECT made_at, editions, records FROM backups ORDER BY day DESC LIMIT 1`;

/** The last back-up, from the row of the statement. */
export const readBackupStatus = (row: Row | undefined): z.infer<typeof backupStatus> =>
  row ? { madeAt: String(row.made_at), editions: Number(row.editions), records: Number(row.records) } : null;
