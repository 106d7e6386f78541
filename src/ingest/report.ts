/** What an import is asked to do, and what it answers: counts, and every bad cell by row and column. */
import type { SQL } from 'drizzle-orm';
import type { PreparedRecord, RowWarning } from '../contract/importer.ts';
import type { Env } from '../env.ts';
import { withoutKeys } from '../store/audit/record.ts';
import type { RowError } from './check.ts';
import type { ShownTable } from './parse/shown-table.ts';

export interface ImportOptions {
  mode: 'preview' | 'publish';
  strategy: 'merge' | 'replace';
  /** What a rejected row does to a publish: nothing is published, or the row is left out. */
  rejects: 'stop' | 'skip';
  /** Rows are whole records, as another gateway holds them: what they leave out goes in a merge too. */
  whole?: boolean;
  /** Records that a merge withdraws. */
  withdraw?: readonly string[];
  /** What becomes of a record that another one says word for word: kept with a warning, or dropped. */
  duplicates?: 'keep' | 'drop';
  /** Codes of the doubts an editor has confirmed; a publish stops at any other. */
  confirm?: readonly string[] | 'all';
  editor: string;
  source: string | null;
  now: number;
  /** Where a language model for summaries is reached; absent or without a model, none is asked. */
  models?: Pick<Env, 'AI' | 'SUMMARY_MODEL'>;
  /** The scheduled import that is published, for the audit trail. */
  scheduled?: string;
  /** Statements that take effect with the publish or not at all; `report` is what the import will answer. */
  withPublish?(report: ImportReport): SQL[];
}

export interface RecordChange {
  id: string;
  outcome: 'added' | 'changed' | 'removed';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** One kind of doubt that must be confirmed. */
export interface Confirmation {
  code: string;
  count: number;
  confirmed: boolean;
  /** The first of them. */
  first: RowWarning;
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
  /** The kinds of doubt an editor must confirm before a publish, in the order met. */
  confirmations: Confirmation[];
  /** Records dropped because another one says the same. */
  duplicates: number;
  diff: { added: number; changed: number; removed: number; unchanged: number };
  /** The first changes of a preview, record by record; `before` is what readers see now. */
  changes: RecordChange[];
  /** Digests of the files the rows came from. */
  files: string[];
  /** The tables of a previewed file as it has them, and the keys a column may be read as, each with its name. */
  tables?: ShownTable[];
  keys?: { key: string; name: string }[];
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
  confirmations: [],
  duplicates: 0,
  diff: { added: 0, changed: 0, removed: 0, unchanged: 0 },
  changes: [],
  files: [],
  published: false,
  edition: 0,
});

/** What the audit trail says of a publish. */
export const publishedFacts = (
  { edition, rows, rejected, diff, confirmations }: ImportReport,
  { strategy, source, scheduled }: Pick<ImportOptions, 'strategy' | 'source' | 'scheduled'>,
): Record<string, unknown> => ({
  edition,
  strategy,
  source: withoutKeys(source),
  rows,
  rejected,
  ...diff,
  confirmed:
    confirmations.length === 0
      ? undefined
      : Object.fromEntries(confirmations.map(({ code, count }) => [code, count])),
  scheduled,
});

/** Errors and warnings listed in a report; all are counted. */
const LISTED = 1_000;

/** Lists errors; those of the file as a whole always, for they stop a publish. */
export function noteErrors(report: ImportReport, errors: readonly RowError[]): void {
  for (const error of errors)
    if (report.errors.length < LISTED || error.row === null) report.errors.push(error);
}

/** Counts warnings, lists the first of them and the first of each kind that must be confirmed. */
export function noteWarnings(
  report: ImportReport,
  warnings: readonly RowWarning[],
  confirm: ImportOptions['confirm'] = [],
): void {
  report.warningCount += warnings.length;
  for (const warning of warnings) {
    const known = report.confirmations.find(({ code }) => code === warning.code);
    const isNew = warning.confirm === true && known === undefined;
    if (report.warnings.length < LISTED || isNew) report.warnings.push(warning);
    if (!warning.confirm) continue;
    if (known) known.count += 1;
    else {
      const confirmed = confirm === 'all' || confirm.includes(warning.code);
      report.confirmations.push({ code: warning.code, count: 1, confirmed, first: warning });
    }
  }
}

/** A doubt about a row that is published already, word for word, is not asked again. */
export const settled = ({ confirm: _, ...warning }: RowWarning): RowWarning => warning;

/** Adds the outcomes of a chunk to a report's difference, and the warnings of its rows. */
export function countOutcomes(
  report: ImportReport,
  compared: readonly { record: PreparedRecord; outcome: 'added' | 'changed' | 'unchanged' }[],
  confirm: ImportOptions['confirm'],
): void {
  for (const { record, outcome } of compared) {
    report.diff[outcome] += 1;
    const warnings = record.warnings ?? [];
    noteWarnings(report, outcome === 'unchanged' ? warnings.map(settled) : warnings, confirm);
  }
}

/** The kinds of doubt that keep a publish from being done. */
export const unconfirmed = ({ confirmations }: ImportReport): Confirmation[] =>
  confirmations.filter(({ confirmed }) => !confirmed);

/** Whether errors keep a publish from being done: those of the file always, those of rows unless they are skipped. */
export const isRefused = (
  { accepted, rejected, errors }: ImportReport,
  rejects: ImportOptions['rejects'],
): boolean =>
  errors.some(({ row }) => row === null) || (rejected > 0 && (rejects === 'stop' || accepted === 0));
