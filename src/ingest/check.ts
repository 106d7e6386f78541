/** Rows → records and a report: every bad cell is named by row, column, value and what to do. */
import type * as z from 'zod';
import type { ImportContext, Importer, PreparedRecord, RowWarning } from '../contract/importer.ts';
import { type Origin, originSchema } from '../contract/origin.ts';
import { nearest } from '../contract/query.ts';
import { vietnamDay } from '../language/dates.ts';
import { GUARDED } from './exported.ts';
import type { ParsedRow } from './parse/parse.ts';
import { SAID_KEYS } from './said-of-file.ts';

export interface RowError {
  /** Null for the file as a whole. */
  row: number | null;
  column: string | null;
  value: string | null;
  message: string;
  sheet?: string;
  heading?: string;
}

export interface CheckedRow {
  row: number | null;
  prepared?: PreparedRecord;
  errors: RowError[];
  warnings: RowWarning[];
}

const shown = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
};

function explain(issue: z.core.$ZodIssue, value: unknown): string {
  const isMissing = value === undefined || value === null || value === '';
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_value') && isMissing) {
    const key = String(issue.path[0] ?? '');
    const canBeSaid = (SAID_KEYS as readonly string[]).includes(key) && issue.path.length === 1;
    return `Thiếu giá trị bắt buộc.${canBeSaid ? ` Thêm cột, hoặc chọn ${key}=… cho cả tệp.` : ''}`;
  }
  if (issue.code === 'invalid_value') {
    const near = nearest(String(value ?? ''), issue.values.map(String));
    const isOurs = issue.message.endsWith('.') && !issue.message.startsWith('Invalid');
    return `${isOurs ? issue.message : 'Giá trị không được nhận.'}${near ? ` Có phải “${near}”?` : ''}`;
  }
  return issue.message.startsWith('Invalid') || issue.message.startsWith('Too')
    ? 'Giá trị không hợp lệ.'
    : issue.message;
}

/** Where a record stood in its file; nothing of a row that came from none. */
function standsIn({ row, sheet, page, file, origin }: ParsedRow): Origin | undefined {
  const given = origin ?? (file && { file: file.name.slice(-300), sha256: file.sha256, sheet, row, page });
  const read = originSchema.safeParse(given);
  return given && read.success ? read.data : undefined;
}

/** Where a row stands, and what the file calls a column of it. */
function placeIn({ row, sheet, headings }: ParsedRow) {
  return (column: string | null) => {
    const key = column?.split('.')[0] ?? '';
    const heading = headings && Object.hasOwn(headings, key) ? headings[key] : undefined;
    return {
      row,
      ...(sheet === undefined ? {} : { sheet }),
      ...(heading === undefined || heading === column ? {} : { heading }),
    };
  };
}

export interface Checker {
  /** Checks a row; `again` where the same row was checked before, as it is merged with what is held. */
  (parsed: ParsedRow, options?: { again?: boolean }): Promise<CheckedRow>;
  /** Takes an identifier for a row; the error when an earlier row has it. */
  claim(id: string, row: number | null, again?: boolean): RowError | null;
}

/** Apostrophes that exports write before what a spreadsheet would run as a formula. */
function withoutGuards(values: Record<string, unknown>): Record<string, unknown> {
  const guarded = Object.entries(values).filter(
    ([, cell]) => typeof cell === 'string' && cell.search(GUARDED) >= 0,
  );
  if (guarded.length === 0) return values;
  return {
    ...values,
    ...Object.fromEntries(guarded.map(([key, cell]) => [key, String(cell).replace(GUARDED, '$1')])),
  };
}

/** A checker of one import; it remembers natural keys and identifiers it has met. */
export function createChecker(importer: Importer, now: number, computed: readonly string[] = []): Checker {
  const occurrences = new Map<string, number>();
  const sheetOf = new Map<string, { sheet: string; row: number }>();
  const rowOfId = new Map<string, number>();
  const known = new Set([...Object.keys(importer.row.shape), ...computed]);
  const unknownSeen = new Set<string>();
  const today = vietnamDay(now);
  let sequence = 0;

  const claim: Checker['claim'] = (id, row, again = false) => {
    const earlier = rowOfId.get(id);
    if (earlier !== undefined && !(again && earlier === row)) {
      return { row, column: 'id', value: id, message: `Trùng mã với dòng ${earlier}.` };
    }
    rowOfId.set(id, row ?? 0);
    return null;
  };

  const check = async (parsed: ParsedRow, { again = false } = {}): Promise<CheckedRow> => {
    const { row } = parsed;
    const at = placeIn(parsed);
    const warnings: RowWarning[] = (parsed.warnings ?? []).map(
      ({ column = null, value, message, code, confirm }) => ({
        ...at(column),
        column,
        value: shown(value),
        message,
        code,
        ...(confirm ? { confirm } : {}),
      }),
    );
    const errors: RowError[] = (parsed.errors ?? []).map((error) => ({
      ...at(error.column ?? null),
      column: error.column ?? null,
      value: shown(error.value),
      message: error.message,
    }));
    if (row === null) return { row, errors, warnings };
    if (!again) sequence += 1;
    if (errors.length > 0) return { row, errors, warnings };
    if (parsed.values === null || typeof parsed.values !== 'object' || Array.isArray(parsed.values)) {
      const message = 'Dòng phải là một đối tượng JSON.';
      return { row, errors: [{ ...at(null), column: null, value: shown(parsed.values), message }], warnings };
    }
    const shaped = importer.reshape?.(parsed.values) ?? parsed.values;
    for (const column of Object.keys(shaped)) {
      if (known.has(column) || unknownSeen.has(column)) continue;
      unknownSeen.add(column);
      const near = nearest(column, [...known]);
      warnings.push({
        ...at(column),
        column,
        value: shown(shaped[column]),
        message: `Cột này không được dùng.${near ? ` Có phải “${near}”?` : ''}`,
        code: 'column-unused',
      });
    }
    const plain = withoutGuards(shaped);
    const arranged = importer.arrange?.(plain);
    const values = arranged?.values ?? plain;
    for (const { column, value, ...said } of arranged?.warnings ?? [])
      warnings.push({ ...at(column), column, value: shown(value), ...said });
    for (const { column, value, message } of arranged?.errors ?? [])
      errors.push({ ...at(column), column, value: shown(value), message });
    if (errors.length > 0) return { row, errors, warnings };
    const result = importer.row.safeParse(values);
    if (!result.success) {
      for (const issue of result.error.issues) {
        const column = issue.path[0] === undefined ? null : issue.path.map(String).join('.');
        const value = issue.path[0] === undefined ? undefined : values[String(issue.path[0])];
        errors.push({ ...at(column), column, value: shown(value), message: explain(issue, value) });
      }
      return { row, errors, warnings };
    }
    const context: ImportContext = {
      now,
      today,
      sequence,
      warn: (warning) => warnings.push({ ...at(warning.column), ...warning }),
      occurrence(key) {
        const seen = occurrences.get(key) ?? 0;
        occurrences.set(key, seen + 1);
        if (parsed.sheet !== undefined && !again) {
          const first = sheetOf.get(key);
          if (first === undefined) sheetOf.set(key, { sheet: parsed.sheet, row });
          else if (first.sheet !== parsed.sheet) twin = first;
        }
        return seen;
      },
    };
    let twin: { sheet: string; row: number } | undefined;
    const prepared = await importer.prepare(result.data, context);
    prepared.given = JSON.stringify({ ...values, id: prepared.id });
    prepared.row = row;
    const origin = standsIn(parsed);
    if (origin) prepared.record.origin = origin;
    prepared.warnings = warnings;
    // Two states of one table would both be published, and readers told two prices.
    if (twin !== undefined) {
      const { sheet, row: earlier } = twin as { sheet: string; row: number };
      const message =
        `Dòng ${earlier} của trang “${sheet}” đã nói về chính điều này: hai trang là hai bản của một bảng, ` +
        'hoặc thiếu cột để phân biệt. Hãy chọn một trang (sheet=…) hoặc bổ sung cột.';
      return {
        row,
        errors: [...errors, { ...at(null), column: null, value: parsed.sheet ?? null, message }],
        warnings,
      };
    }
    const repeated = claim(prepared.id, row, again);
    if (repeated) return { row, errors: [...errors, { ...repeated, ...at('id') }], warnings };
    return { row, prepared, errors, warnings };
  };
  return Object.assign(check, { claim });
}
