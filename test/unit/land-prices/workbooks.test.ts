import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { ParsedRow } from '../../../src/contract/parsed-row.ts';
import { rowsOf, XLSX_TYPE } from '../parse/read.ts';

type Cell = string | number | null | XLSX.CellObject;
interface Given {
  cells: Cell[][];
  merges?: string[];
  rows?: XLSX.RowInfo[];
  columns?: XLSX.ColInfo[];
}

const HEADING = ['Mã bảng', 'Tên đường', 'Loại đất', 'VT1', 'VT2'];
const number = (v: number, z: string): XLSX.CellObject => ({ t: 'n', v, z });

function read(sheets: Record<string, Cell[][] | Given>, domain = 'land-prices'): Promise<ParsedRow[]> {
  const workbook = XLSX.utils.book_new();
  for (const [name, given] of Object.entries(sheets)) {
    const { cells, merges = [], rows, columns } = Array.isArray(given) ? ({ cells: given } as Given) : given;
    const sheet = XLSX.utils.aoa_to_sheet(cells);
    sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
    if (rows) sheet['!rows'] = rows;
    if (columns) sheet['!cols'] = columns;
    XLSX.utils.book_append_sheet(workbook, sheet, name);
  }
  const bytes = XLSX.write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
  return rowsOf(new Uint8Array(bytes), XLSX_TYPE, { printed: true, domain });
}

const records = (all: ParsedRow[]) => all.filter(({ row }) => row !== null).map(({ values }) => values);
const codes = (all: ParsedRow[], onlyConfirmed = false) =>
  all.flatMap(({ warnings = [] }) =>
    warnings.filter(({ confirm }) => confirm || !onlyConfirmed).map(({ code }) => code),
  );

describe('sheets of a workbook', () => {
  it('of one table are read together, each with its ward', async () => {
    const all = await read({
      'Phường Một': [HEADING, ['T', 'A', 'ODT', 5e6, 4e6]],
      'Xã Hai': [HEADING, ['T', 'B', 'Đất ở', 5e5, 4e5]],
      Nháp: [['ghi chú']],
    });
    expect(records(all).map(({ street, ward }) => [street, ward])).toEqual([
      ['A', 'Phường Một'],
      ['B', 'Xã Hai'],
    ]);
    expect(codes(all)).toEqual(['sheet-not-read']);
  });

  it.each([
    ['2020', '2026'],
    ['Bảng giá 2020-2024', 'Bảng giá 2026'],
    ['Bảng cũ', 'Bảng mới'],
  ])('%s gives way to %s, which must be confirmed', async (older, newer) => {
    const all = await read({
      [older]: [HEADING, ['T', 'A', 'ODT', 3e6, 2e6]],
      [newer]: [HEADING, ['T', 'A', 'ODT', 5e6, 4e6]],
    });
    expect(records(all).map(({ position1 }) => position1)).toEqual([5e6]);
    expect(codes(all, true)).toContain('sheet-not-read');
  });

  it('have the unit and the land type that their names say', async () => {
    const all = await read({
      'ODT (nghìn đồng)': [
        ['Mã bảng', 'Tên đường', 'VT1'],
        ['T', 'A', 5_000],
      ],
      TMDV: [
        ['Mã bảng', 'Tên đường', 'VT1'],
        ['T', 'A', 3e6],
      ],
    });
    expect(records(all).map(({ landType, unit }) => [landType, unit ?? null])).toEqual([
      ['ODT', 'nghìn đồng'],
      ['TMD', null],
    ]);
  });
});

describe('units and states of sheets', () => {
  const HEAD = ['Mã bảng', 'Tên đường', 'Loại đất', 'VT1'];
  it('a unit that the other sheets say is taken, when confirmed', async () => {
    const all = await read({
      Bìa: [['Đơn vị tính: nghìn đồng/m²']],
      'Phường Một': [HEAD, ['T', 'A', 'ODT', 5_000]],
      'Phường Hai': [HEAD, ['T', 'B', 'ODT', 4_000]],
    });
    expect(records(all).map(({ unit }) => unit)).toEqual(['nghìn đồng/m²', 'nghìn đồng/m²']);
    expect(codes(all, true)).toEqual(['unit-from-sheet', 'unit-from-sheet']);
  });

  it('a figure that its format makes another is refused', async () => {
    const [row] = await read({ S: [HEADING, ['T', 'A', 'ODT', number(125, '0"000"'), 1e6]] });
    expect(row?.errors).toMatchObject([{ column: 'position1' }]);
  });
});

describe('what a sheet hides', () => {
  it('is told: rows and columns must be confirmed, text under merged cells is not read', async () => {
    const cells = [HEADING, ['T', 'A', 'ODT', 5e6, 4e6], ['T', 'Bị che', 'ODT', 3e6, 2e6]];
    const all = await read({
      S: {
        cells,
        merges: ['B2:B3'],
        rows: [{}, {}, { hidden: true }],
        columns: [{}, {}, {}, {}, { hidden: true }],
      },
    });
    expect(records(all).map(({ street }) => street)).toEqual(['A', 'A']);
    expect(codes(all, true)).toEqual(['hidden-columns', 'hidden-rows']);
    expect(codes(all)).toContain('hidden-under-merge');
  });

  it('by a format is refused, and a zero shown as a dash is nothing', async () => {
    const [row, other] = await read({
      S: [
        HEADING,
        ['T', 'A', 'ODT', 5e6, number(0, '#,##0;-#,##0;"-"')],
        ['T', 'B', 'ODT', 5e6, number(4e6, ';;;')],
      ],
    });
    expect(row?.values.position2).toBeUndefined();
    expect(row?.errors).toBeUndefined();
    expect(other?.errors).toMatchObject([{ column: 'position2' }]);
  });
});

describe('formats', () => {
  it('say units, percentages and codes', async () => {
    const [row] = await read({
      S: [
        [...HEADING, 'VT3', 'Ghi chú'],
        [
          'T',
          'A',
          'ODT',
          number(7_250, '#,##0" nghìn"'),
          number(12.5e6, '#,##0.0,,"tr"'),
          number(0.35, '0.0%'),
          number(26, '00000'),
        ],
      ],
    });
    expect(row?.values).toMatchObject({
      position1: '7250 nghìn',
      position2: '12,5 triệu',
      position3: '35%',
      note: '00026',
    });
  });

  it('that turned some days of a column are told, and streets that became days are refused', async () => {
    const heading = ['Mã bảng', 'Tên đường', 'Loại đất', 'VT1', 'Ngày có hiệu lực'];
    const all = await read({
      S: [
        heading,
        ['T', 'A', 'ODT', 5e6, '13/02/2026'],
        ['T', number(46_084, 'd/m'), 'ODT', 5e6, number(46_024, 'm/d/yy')],
      ],
    });
    expect(codes(all, true)).toContain('dates-mixed');
    expect(all.at(-1)?.errors).toMatchObject([{ column: 'street' }]);
  });
});

describe('tables of positions', () => {
  it('are one notice for each title, organisation and deadline', async () => {
    const all = await read(
      {
        S: {
          cells: [
            ['STT', 'Đơn vị', 'Vị trí việc làm', null, 'Số lượng', 'Tiêu đề', 'Hạn nộp hồ sơ'],
            [null, null, 'Tên vị trí', 'Mã số', null, null, null],
            [1, 'Trường A', 'Giáo viên Toán', 'V.07.04.32', 3, 'Tuyển viên chức', '31/12/2026'],
            [2, 'Trường A', 'Giáo viên Văn', 'V.07.04.32', 2, null, null],
            [3, 'Trường B', 'Kế toán', 'V.06.031', 1, null, null],
            [null, 'Tổng cộng', null, null, 6, null, null],
          ],
          merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2', 'G1:G2', 'F3:F5', 'G3:G5'],
        },
      },
      'recruitments',
    );
    expect(records(all)).toMatchObject([
      {
        organisation: 'Trường A',
        positions: [
          { title: 'Giáo viên Toán', code: 'V.07.04.32', count: 3 },
          { title: 'Giáo viên Văn', code: 'V.07.04.32', count: 2 },
        ],
      },
      { organisation: 'Trường B', positions: [{ title: 'Kế toán', count: 1 }] },
    ]);
    expect(codes(all)).toEqual(['total-row']);
  });
});
