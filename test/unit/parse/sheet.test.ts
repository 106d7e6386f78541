import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../../support/processor-time.ts';
import { refusalOf, rowsOf, valuesOf, XLSX_TYPE } from './read.ts';

type Cells = (string | number | boolean | null | XLSX.CellObject)[][];

function sheetOf(cells: Cells, merges: string[] = []): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet(cells);
  sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
  return sheet;
}

function book(sheets: Record<string, XLSX.WorkSheet>, type: XLSX.BookType = 'xlsx'): Uint8Array {
  const workbook = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(workbook, sheet, name);
  return new Uint8Array(
    XLSX.write(workbook, { type: 'array', bookType: type, compression: true }) as ArrayBuffer,
  );
}

const number = (v: number, z: string): XLSX.CellObject => ({ t: 'n', v, z });

describe('spreadsheets', () => {
  it('reads dates as days, with their time where they have one, and figures unrounded', async () => {
    const cells: Cells = [
      ['Số ký hiệu', 'Trích yếu', 'Ngày ban hành', 'Ngày có hiệu lực', 'Ghi chú'],
      [
        '1/QĐ-UBND',
        'a',
        number(45_658, 'dd/mm/yyyy'),
        number(45_658.5, 'dd/mm/yyyy hh:mm'),
        number(0.25, 'General'),
      ],
    ];
    expect(await rowsOf(book({ Bảng: sheetOf(cells) }), XLSX_TYPE, { domain: 'legal-documents' })).toEqual([
      {
        row: 2,
        values: {
          number: '1/QĐ-UBND',
          title: 'a',
          issuedOn: '2025-01-01',
          effectiveFrom: '2025-01-01T12:00:00',
          'Ghi chú': 0.25,
        },
      },
    ]);
  });

  it('keeps what is printed where three decimals may be a group of thousands', async () => {
    const cells: Cells = [
      ['Tên đường', 'VT1', 'VT2', 'VT3', 'VT4'],
      ['Lê Lợi', number(162_160, '#,##0'), number(162.16, '0.000'), '162.160', number(162.5, '0.0')],
    ];
    expect(await valuesOf(book({ A: sheetOf(cells) }), XLSX_TYPE)).toEqual([
      { street: 'Lê Lợi', position1: 162_160, position2: '162.160', position3: '162.160', position4: 162.5 },
    ]);
  });

  it('reads a title, a heading of two merged rows, its numbering, and streets merged over segments', async () => {
    const cells: Cells = [
      ['BẢNG GIÁ ĐẤT Ở', null, null, null, null, null],
      ['Đơn vị tính: nghìn đồng/m²', null, null, null, null, null],
      ['STT', 'Tên đường', 'Đoạn đường', null, 'Giá đất', null],
      [null, null, 'Từ', 'Đến', 'VT1', 'VT2'],
      [1, 2, 3, 4, 5, 6],
      [1, 'Lê Lợi', 'A', 'B', 50, 40],
      [null, null, 'B', 'C', 30, null],
      [2, 'Trần Phú', 'A', 'D', 20, 10],
    ];
    const merges = ['A1:F1', 'A2:F2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:F3', 'A6:A7', 'B6:B7'];
    const unit = 'nghìn đồng/m²';
    expect(await rowsOf(book({ A: sheetOf(cells, merges) }), XLSX_TYPE)).toEqual([
      { row: 6, values: { street: 'Lê Lợi', from: 'A', to: 'B', position1: 50, position2: 40, unit } },
      { row: 7, values: { street: 'Lê Lợi', from: 'B', to: 'C', position1: 30, unit } },
      { row: 8, values: { street: 'Trần Phú', from: 'A', to: 'D', position1: 20, position2: 10, unit } },
    ]);
  });

  it('chooses the sheet it knows best, the one named, or several in order', async () => {
    const file = book({
      Bìa: sheetOf([['Sổ theo dõi năm 2026']]),
      'Giá đất': sheetOf([
        ['Tên đường', 'VT1'],
        ['Lê Lợi', 5],
      ]),
      Cũ: sheetOf([['Tên đường'], ['Trần Phú']]),
    });
    expect(await valuesOf(file, XLSX_TYPE)).toEqual([{ street: 'Lê Lợi', position1: 5 }]);
    expect(await valuesOf(file, XLSX_TYPE, { sheet: 'Cũ' })).toEqual([{ street: 'Trần Phú' }]);
    expect(await valuesOf(file, XLSX_TYPE, { mapping: { sheet: ['cu', 'gia dat'] } })).toEqual([
      { street: 'Trần Phú' },
      { street: 'Lê Lợi', position1: 5 },
    ]);
    expect(await refusalOf(file, XLSX_TYPE, { sheet: 'Không có' })).toContain('“Giá đất”');
  });

  it('reads what formulas came to, and refuses those without a value or in error', async () => {
    const cells: Cells = [
      ['Tên đường', 'VT1', 'VT2', 'Khác'],
      ['A', { t: 'n', v: 7, f: '3+4' }, 1, { t: 'e', v: 0x17, w: '#REF!' }],
      ['B', 1, { t: 'e', v: 0x17, w: '#REF!' }, null],
    ];
    const rows = await rowsOf(book({ A: sheetOf(cells) }), XLSX_TYPE);
    expect(rows[0]).toEqual({ row: 2, values: { street: 'A', position1: 7, position2: 1 } });
    expect(rows[1]?.errors).toMatchObject([
      { column: 'position2', message: expect.stringContaining('công thức') },
    ]);
  });

  it('takes the address a cell links to', async () => {
    const cells: Cells = [
      ['Số ký hiệu', 'Trích yếu', 'Tệp đính kèm'],
      ['1/QĐ-UBND', 'a', { t: 's', v: 'Tải về', l: { Target: 'https://example.org/1.pdf' } }],
    ];
    const [values] = await valuesOf(book({ A: sheetOf(cells) }), XLSX_TYPE, { domain: 'legal-documents' });
    expect(values?.files).toBe('https://example.org/1.pdf');
  });

  it('names a column without a heading by its letter', async () => {
    const [values] = await valuesOf(
      book({
        A: sheetOf([
          ['Tên đường', null, 'VT1'],
          ['A', 'x', 5],
        ]),
      }),
      XLSX_TYPE,
    );
    expect(values).toEqual({ street: 'A', 'Cột B': 'x', position1: 5 });
  });

  it('is recognised by its bytes: XLSX sent as CSV, the old XLS, and CSV or HTML sent as Excel', async () => {
    const sheet = {
      A: sheetOf([
        ['Tên đường', 'VT1'],
        ['Lê Lợi', 5],
      ]),
    };
    const expected = [{ street: 'Lê Lợi', position1: 5 }];
    expect(await valuesOf(book(sheet), 'text/csv')).toEqual(expected);
    expect(await valuesOf(book(sheet, 'xls'), 'application/vnd.ms-excel')).toEqual(expected);
    expect(await valuesOf('Tên đường;VT1\nLê Lợi;5\n', 'application/vnd.ms-excel')).toEqual([
      { street: 'Lê Lợi', position1: '5' },
    ]);
    const html = '<html><table><tr><th>Tên đường<th>VT1<tr><td>Lê Lợi<td>5</table>';
    expect(await valuesOf(html, 'application/vnd.ms-excel')).toEqual([{ street: 'Lê Lợi', position1: '5' }]);
  });
});

describe('hostile spreadsheets', () => {
  const file = () =>
    book({
      A: sheetOf([
        ['Tên đường', 'Ghi chú'],
        ...Array.from({ length: 20_000 }, () => ['Lê Lợi', 'x'.repeat(100)]),
      ]),
    });

  it('are refused when they unpack to too much, whatever the directory says', async () => {
    const honest = file();
    expect(await refusalOf(honest, XLSX_TYPE, { maxInflatedBytes: 100_000 })).toContain('giải nén');
    const lying = honest.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.byteLength - 4; at += 1) {
      const signature = view.getUint32(at, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (signature === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    expect(await refusalOf(lying, XLSX_TYPE, { maxInflatedBytes: 100_000 })).toContain('giải nén');
  });

  it('are refused when they are cut short or no workbook', async () => {
    expect(await refusalOf(file().slice(0, 5_000), XLSX_TYPE)).toContain('hỏng');
    expect(await refusalOf(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), XLSX_TYPE)).toContain('hỏng');
  });

  it('cost no more for claiming a billion cells', async () => {
    const sheet = sheetOf(
      [
        ['Tên đường', 'VT1'],
        ['Lê Lợi', 5],
      ],
      ['C2:XFD1048576', 'D1:D1048576'],
    );
    sheet['!ref'] = 'A1:XFD1048576';
    const workbook = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(workbook, { ...sheet, '!ref': 'A1:B2' }, 'A');
    const bytes = new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const cost = await processorTime(async () =>
      expect(await valuesOf(bytes, XLSX_TYPE)).toEqual([{ street: 'Lê Lợi', position1: 5 }]),
    );
    expect(cost).toBeLessThan(2_000);
  });
});
