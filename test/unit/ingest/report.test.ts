/** What an import's report counts and lists, what makes a publish wait or be refused, and when a file lacks a column. */
import { describe, expect, it } from 'vitest';
import type { RowWarning } from '../../../src/contract/importer.ts';
import { sameCell } from '../../../src/ingest/exported.ts';
import { watchLacking } from '../../../src/ingest/lacking.ts';
import {
  countOutcomes,
  emptyReport,
  type ImportOptions,
  isRefused,
  noteErrors,
  noteWarnings,
  unconfirmed,
} from '../../../src/ingest/report.ts';

const report = () => emptyReport({ mode: 'publish', strategy: 'merge' } as ImportOptions);
const error = (row: number | null) => ({ row, column: null, value: null, message: `dòng ${row}` });
const warning = (row: number | null, code: string, confirm = false): RowWarning => ({
  row,
  column: null,
  value: null,
  message: code,
  code,
  ...(confirm ? { confirm: true as const } : {}),
});

describe('a report', () => {
  it('lists a thousand errors of rows, and every error of the file', () => {
    const told = report();
    noteErrors(
      told,
      Array.from({ length: 1_001 }, (_, at) => error(at + 2)),
    );
    expect(told.errors).toHaveLength(1_000);
    expect(told.errors.at(-1)?.row).toBe(1_001);
    noteErrors(told, [error(5_000), error(null)]);
    expect(told.errors).toHaveLength(1_001);
    expect(told.errors.at(-1)?.row).toBeNull();
  });

  it('counts every warning, lists a thousand, and beyond them the first of each kind to be confirmed', () => {
    const told = report();
    noteWarnings(
      told,
      Array.from({ length: 1_001 }, (_, at) => warning(at, 'plain')),
    );
    expect([told.warningCount, told.warnings.length, told.confirmations]).toEqual([1_001, 1_000, []]);
    noteWarnings(told, [warning(1, 'asked', true), warning(2, 'asked', true), warning(3, 'plain')]);
    expect([told.warningCount, told.warnings.length]).toEqual([1_004, 1_001]);
    expect(told.warnings.at(-1)).toEqual(warning(1, 'asked', true));
    expect(told.confirmations).toEqual([
      { code: 'asked', count: 2, confirmed: false, first: warning(1, 'asked', true) },
    ]);
  });

  it.each<[ImportOptions['confirm'], string[]]>([
    [undefined, ['one', 'two']],
    [[], ['one', 'two']],
    [['one'], ['two']],
    [['two', 'one'], []],
    [['other'], ['one', 'two']],
    ['all', []],
  ])('confirmed by %j waits for %j', (confirm, waiting) => {
    const told = report();
    noteWarnings(told, [warning(1, 'one', true), warning(2, 'two', true), warning(3, 'three')], confirm);
    expect(told.confirmations.map(({ code }) => code)).toEqual(['one', 'two']);
    expect(unconfirmed(told).map(({ code }) => code)).toEqual(waiting);
  });

  it('counts outcomes, and asks nothing again of what is held word for word', () => {
    const told = report();
    const compared = (['added', 'changed', 'unchanged', 'added'] as const).map((outcome, at) => ({
      outcome,
      record: { id: outcome, record: {}, columns: {}, warnings: [warning(at, outcome, true)] },
    }));
    countOutcomes(told, compared, []);
    expect(told.diff).toEqual({ added: 2, changed: 1, unchanged: 1, removed: 0 });
    expect(told.confirmations.map(({ code, count }) => [code, count])).toEqual([
      ['added', 2],
      ['changed', 1],
    ]);
    expect([told.warningCount, told.warnings.filter(({ confirm }) => confirm).length]).toEqual([4, 3]);
  });
});

describe('a publish is refused', () => {
  const refused = (
    accepted: number,
    rejected: number,
    rejects: 'stop' | 'skip',
    ...rows: (number | null)[]
  ) => isRefused({ ...report(), accepted, rejected, errors: rows.map(error) }, rejects);
  it.each<[string, boolean, boolean]>([
    ['without any fault', refused(3, 0, 'stop'), false],
    ['of no rows at all', refused(0, 0, 'stop'), false],
    ['with a bad row, which stops it', refused(3, 1, 'stop', 2), true],
    ['with a bad row, which is skipped', refused(3, 1, 'skip', 2), false],
    ['with nothing but bad rows, skipped', refused(0, 1, 'skip', 2), true],
    ['with a fault of the file, rows skipped', refused(3, 0, 'skip', null), true],
    ['with a fault of the file among those of rows', refused(3, 2, 'skip', 2, 3, null), true],
  ])('%s: %s', (_, was, expected) => {
    expect(was).toBe(expected);
  });
});

describe('a cell says what is held', () => {
  it.each<[unknown, unknown, boolean]>([
    ['Đường  Hoa', 'Đường Hoa ', true],
    ['Đường Hoa', 'đường hoa', false],
    [5, '5', true],
    [5, 6, false],
    ['', null, true],
    [[], '  ', true],
    ['', 'x', false],
    ['x', undefined, false],
    // As exports guard what a spreadsheet would run.
    ["'=1+1", '=1+1', true],
    ["a;'-b", 'a;-b', true],
    ["'a", 'a', false],
    ['{"a":1,"b":null}', { a: 1 }, true],
    ['{"a":1}', { a: 2 }, false],
    ['[1, 2]', [1, 2], true],
    ['[1, 2]', [2, 1], false],
    ['[1', [1], false],
    [new Date('2026-01-02T00:00:00Z'), '2026-01-02T00:00:00.000Z', true],
  ])('%j of %j: %s', (cell, held, expected) => {
    expect(sameCell(cell, held)).toBe(expected);
  });
});

describe('a file of another kind', () => {
  const synonyms = { title: ['Tiêu đề', 'Tên'], street: ['Đường'] };
  const lacks = (
    rows: readonly {
      values?: Record<string, unknown>;
      headings?: Record<string, string>;
      empty: (string | null)[];
      row?: number | null;
      value?: string;
    }[],
  ) => {
    const watch = watchLacking(synonyms as never);
    watch.look(
      rows.map(({ values = {}, headings = {} }, at) => ({ row: at + 2, values, headings })) as never,
      rows.map(({ empty, row, value = null }, at) => ({
        row: row === undefined ? at + 2 : row,
        errors: empty.map((column) => ({ row: at + 2, column, value, message: 'Thiếu.' })),
        warnings: [],
      })) as never,
    );
    return watch
      .errors()
      .map(({ row, message }) => [
        row,
        message.match(/thiếu hẳn cột (.*?)\. Tiêu đề đọc được: (.*?)\. Nếu/)?.slice(1),
      ]);
  };
  const other = { headings: { 'Mã số': 'Mã số' } };

  it('is told once which column every row lacks, and what was read instead', () => {
    expect(
      lacks([
        { ...other, empty: ['title', 'title'] },
        { ...other, empty: ['title', 'street'] },
      ]),
    ).toEqual([[null, ['“Tiêu đề”', '“Mã số”']]]);
    expect(lacks([{ ...other, empty: ['title', 'street'] }])).toEqual([
      [null, ['“Tiêu đề”, “Đường”', '“Mã số”']],
    ]);
  });

  it.each<[string, Parameters<typeof lacks>[0]]>([
    [
      'one row has it',
      [
        { ...other, empty: ['title'] },
        { ...other, empty: [] },
      ],
    ],
    ['the file has the column, empty', [{ headings: { title: 'Tên bài' }, empty: ['title'] }]],
    ['the column is filled, though wrongly', [{ ...other, empty: ['title'], value: 'x' }]],
    ['the column is no key', [{ ...other, empty: ['thừa', null] }]],
    ['there is no row', [{ ...other, empty: ['title'], row: null }]],
  ])('is not what %s is', (_, rows) => {
    expect(lacks(rows)).toEqual([]);
  });
});
