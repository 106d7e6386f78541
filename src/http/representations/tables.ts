/** CSV (with a byte order mark, as spreadsheets expect of UTF-8) and NDJSON. */
import { pick } from '../../contract/page.ts';
import type { ListFormat } from './format.ts';

/**
 * Where a spreadsheet would begin a formula: full-width signs count, and so does what follows a semicolon, at which
 * spreadsheets set to Vietnamese split a line.
 */
const FORMULA = /(^|;)(?=[=+\-@＝＋－＠\t\r])/g;

/** A record as flat cells: nested values by dotted name, lists as JSON. */
export function flatten(
  value: Record<string, unknown>,
  prefix = '',
): Record<string, string | number | boolean> {
  const cells: Record<string, string | number | boolean> = {};
  for (const [name, held] of Object.entries(value)) {
    const key = `${prefix}${name}`;
    if (held === null || held === undefined) cells[key] = '';
    else if (Array.isArray(held)) cells[key] = JSON.stringify(held);
    else if (typeof held === 'object')
      Object.assign(cells, flatten(held as Record<string, unknown>, `${key}.`));
    else if (typeof held === 'string') cells[key] = held.replace(FORMULA, "$1'");
    else cells[key] = held as number | boolean;
  }
  return cells;
}

export const csv: ListFormat = {
  extension: 'csv',
  type: 'text/csv; charset=utf-8; header=present',
  name: 'CSV with a byte order mark',
  whole: true,
  followed: false,
  serves: () => true,
  async render({ domain, page, fields }) {
    const { default: Papa } = await import('papaparse');
    const rows = page.records.map((record) => flatten(pick(record, fields)));
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const headings = columns.length > 0 ? columns : Object.keys(domain.record.shape);
    const text = Papa.unparse({
      fields: headings,
      data: rows.map((row) => headings.map((name) => row[name] ?? '')),
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
