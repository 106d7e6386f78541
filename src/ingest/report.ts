/** What an import is asked to do, and what it answers: counts, and every bad cell by row and column. */
import type { SQL } from 'drizzle-orm';
import type { RowWarning } from '../domains/importer.ts';
import type { Env } from '../env.ts';
import { withoutKeys } from '../store/audit/record.ts';
import type { RowError } from './check.ts';

export interface ImportOptions {
  mode: 'preview' | 'publish';
  strategy: 'merge' | 'replace';
  /** What a rejected row does to a publish: nothing is published, or the row is left out. */
  rejects: 'stop' | 'skip';
  /** What becomes of a record that another one says word for word: kept with a warning, or dropped. */
  duplicates?: 'keep' | 'drop';
  editor: string;
  source: string | null;
  now: number;
  /** Where a language model for summaries is reached; absent or without a model, none is asked. */
  models?: Pick<Env, 'AI' | 'SUMMARY_MODEL'>;
  /** The scheduled import that is published, for the audit trail. */
  scheduled?: string;
  /** Statements that take effect with the publish or not at all; `report` is what the import will answer. */
  along?(report: ImportReport): SQL[];
}

export interface RecordChange {
  id: string;
  outcome: 'added' | 'changed' | 'removed';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export interface ImportReport {
  mode: ImportOptions['mode'];
  strategy: ImportOptions['strategy'];
  rows: number;
  accepted: number;
  rejected: number;
  errors: RowError[];
  warnings: RowWarning[];
  warningCount: number;
  /** Records dropped because another one says the same. */
  duplicates: number;
  diff: { added: number; changed: number; removed: number; unchanged: number };
  /** The first changes of a preview, record by record; `before` is what readers see now. */
  changes: RecordChange[];
  published: boolean;
  /** Number of the edition readers see after the call. */
  edition: number;
}

/** The report of an import that has read nothing yet. */
export const emptyReport = ({ mode, strategy }: ImportOptions): ImportReport => ({
  mode,
  strategy,
  rows: 0,
  accepted: 0,
  rejected: 0,
  errors: [],
  warnings: [],
  warningCount: 0,
  duplicates: 0,
  diff: { added: 0, changed: 0, removed: 0, unchanged: 0 },
  changes: [],
  published: false,
  edition: 0,
});

/** What the audit trail says of a publish. */
export const publishedFacts = (
  { edition, rows, rejected, diff }: ImportReport,
  { strategy, source, scheduled }: Pick<ImportOptions, 'strategy' | 'source' | 'scheduled'>,
): Record<string, unknown> => ({
  edition,
  strategy,
  source: withoutKeys(source),
  rows,
  rejected,
  ...diff,
  scheduled,
});

/** Adds the outcomes of a chunk to a report's difference. */
export function countOutcomes(
  report: ImportReport,
  compared: readonly { outcome: 'added' | 'changed' | 'unchanged' }[],
): void {
  for (const { outcome } of compared) report.diff[outcome] += 1;
}
