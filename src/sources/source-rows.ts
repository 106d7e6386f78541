/** Sources and runs as their rows keep them. */
import type { DomainName } from '../contract/domain.ts';
import type { Row } from '../store/session.ts';
import { type NewSource, type Run, type Source, type SourceKind, settings } from './source.ts';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A source of its row. */
export const readSource = (row: Row): Source => ({
  ...(JSON.parse(String(row.settings)) as Pick<NewSource, keyof typeof settings>),
  id: String(row.id),
  domain: String(row.domain) as DomainName,
  name: String(row.name),
  address: String(row.address),
  kind: String(row.kind) as SourceKind,
  intervalMinutes: Number(row.interval_minutes),
  strategy: row.strategy === 'replace' ? 'replace' : 'merge',
  enabled: row.enabled === 1,
  createdAt: String(row.created_at),
  createdBy: String(row.created_by),
  updatedAt: String(row.updated_at),
  checkedAt: textOrNull(row.checked_at),
  nextCheckAt: String(row.next_check_at),
  failures: Number(row.failures),
  failingSince: textOrNull(row.failing_since),
  etag: textOrNull(row.etag),
  lastModified: textOrNull(row.last_modified),
  bodyHash: textOrNull(row.body_hash),
});

/** The settings of a source as its row keeps them. */
export const settingsOf = (source: Partial<NewSource>): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.keys(settings).flatMap((name) => {
        const value = source[name as keyof typeof settings];
        return value === undefined || value === null ? [] : [[name, value]];
      }),
    ),
  );

/** A run of its row. */
export const readRun = (row: Row): Run => ({
  id: String(row.id),
  trigger: row.trigger === 'editor' ? 'editor' : 'schedule',
  startedAt: String(row.started_at),
  finishedAt: textOrNull(row.finished_at),
  milliseconds: row.milliseconds === null ? null : Number(row.milliseconds),
  outcome: String(row.outcome) as Run['outcome'],
  added: Number(row.added),
  changed: Number(row.changed),
  unchanged: Number(row.unchanged),
  duplicates: Number(row.duplicates),
  failed: Number(row.failed),
  edition: row.edition === null ? null : Number(row.edition),
  reason: textOrNull(row.reason),
});
