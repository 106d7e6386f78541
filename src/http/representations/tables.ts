/** CSV (with a byte order mark, as spreadsheets expect of UTF-8) and NDJSON. */
import type { Domain } from '../../contract/domain.ts';
import { pick } from '../../contract/page.ts';
import type { PublicRecord } from '../../store/reading.ts';
import type { ListFormat } from './format.ts';

/**
 * Where a spreadsheet would begin a formula: full-width signs count, and so does what follows a semicolon, at which
 * spreadsheets set to Vietnamese split a line.
 */
const FORMULA = /(^|;)(?=[=+\-@＝＋－＠\t\r])/g;

type Cell = string | number | boolean;

/** A value as one cell: lists and records as JSON. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value === 'string') return value.replace(FORMULA, "$1'");
  return value as Cell;
}

/** A record as a flat row: whole, or the chosen fields of it, each by its own name or that of a column. */
export function flatRow(
  domain: Domain,
  record: PublicRecord,
  fields: readonly string[],
): Record<string, unknown> {
  const { origin: _, ...said } = pick(record, fields);
  const row = domain.row(said);
  const columns = fields.filter((name) => !Object.hasOwn(domain.record.shape, name));
  if (columns.length === 0) return row;
  const whole = domain.row(record);
  for (const name of columns) row[name] = whole[name] ?? null;
  return row;
}

export const csv: ListFormat = {
  extension: 'csv',
  type: 'text/csv; charset=utf-8; header=present',
  name: 'CSV with a byte order mark',
  whole: true,
  followed: false,
  serves: () => true,
  async render({ domain, page, fields, asked }) {
    const { default: Papa } = await import('papaparse');
    const rows = page.records.map((record) => flatRow(domain, record, fields));
    const given = new Set(rows.flatMap((row) => Object.keys(row)));
    const columns = domain.columns(asked);
    const chosen = columns.filter((name) =>
      rows.length > 0 ? given.has(name) : name === 'id' || fields.includes(name),
    );
    const headings = [...(fields.length > 0 ? chosen : columns)];
    const text = Papa.unparse({
      fields: headings,
      data: rows.map((row) => headings.map((name) => cellOf(row[name]))),
    });
    return {
      body: `\uFEFF${text}\r\n`,
      headers: { 'content-disposition': `attachment; filename="${domain.name}.csv"` },
    };
  },
};

export const ndjson: ListFormat = {
  extension: 'ndjson',
  type: 'application/x-ndjson; charset=utf-8',
  name: 'NDJSON, one record a line',
  whole: true,
  followed: false,
  serves: () => true,
  render({ page, fields }) {
    return { body: page.records.map((record) => `${JSON.stringify(pick(record, fields))}\n`).join('') };
  },
};
