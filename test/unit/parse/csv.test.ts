import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../../src/ingest/mapping/index.ts';
import { parseRows } from '../../../src/ingest/parse/parse.ts';
import { inPieces, refusalOf, rowsOf, valuesOf } from './read.ts';

const CSV = 'text/csv';
const row = { street: 'Lê Lợi', from: 'A', to: 'B', position1: '162.160' };

/** UTF-16 little endian with a byte order mark, as Excel's "Unicode text". */
function utf16(text: string, mark = true): Uint8Array {
  const units = Uint16Array.from(mark ? `\ufeff${text}` : text, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

describe('CSV dialects', () => {
  it.each([
    ['commas', 'Tên đường,Từ,Đến,VT1\nLê Lợi,A,B,162.160\n'],
    ['semicolons', 'Tên đường;Từ;Đến;VT1\nLê Lợi;A;B;162.160\n'],
    ['tabs', 'Tên đường\tTừ\tĐến\tVT1\nLê Lợi\tA\tB\t162.160\n'],
    ['bars', 'Tên đường|Từ|Đến|VT1\nLê Lợi|A|B|162.160\n'],
    ['a byte order mark', '\ufeffTên đường,Từ,Đến,VT1\r\nLê Lợi,A,B,162.160\r\n'],
    ['no newline at the end', 'Tên đường,Từ,Đến,VT1\nLê Lợi,A,B,162.160'],
    ['old Mac line ends', 'Tên đường,Từ,Đến,VT1\rLê Lợi,A,B,162.160\r'],
    ['quotes everywhere', '"Tên đường","Từ","Đến","VT1"\r\n"Lê Lợi","A","B","162.160"\r\n'],
    [
      'the sep= line of Excel, which counts as a row',
      'sep=;\r\nTên đường;Từ;Đến;VT1\r\nLê Lợi;A;B;162.160\r\n',
      3,
    ],
    ['unaccented headings', 'ten duong,tu,den,vt 1\nLê Lợi,A,B,162.160\n'],
    ['headings in capitals with underscores', 'TEN_DUONG,TU,DEN,VI_TRI_1\nLê Lợi,A,B,162.160\n'],
    ['the keys of the contract', 'street,from,to,position1\nLê Lợi,A,B,162.160\n'],
    [
      'headings composed otherwise',
      'Tên đường,Từ,Đến,VT1\nLê Lợi,A,B,162.160\n'.normalize('NFD').replace(/Lê Lợi/u, 'Lê Lợi'),
    ],
  ])('%s', async (_, text, number = 2) => {
    const [read] = await rowsOf(text, CSV);
    expect(read?.row).toBe(number);
    expect({ ...read?.values, street: String(read?.values.street).normalize('NFC') }).toEqual(row);
  });

  it('reads UTF-16 with and without its mark', async () => {
    const text = 'Tên đường\tTừ\tĐến\tVT1\r\nLê Lợi\tA\tB\t162.160\r\n';
    expect(await valuesOf(utf16(text), CSV)).toEqual([row]);
    expect(await valuesOf(utf16(`street,note\r\n${'Le Loi,x\r\n'.repeat(3)}`, false), CSV)).toHaveLength(3);
  });

  it('reads windows-1258, whose tones are letters of their own, in NFC', async () => {
    const bytes = [...'street,note\nL'].map((letter) => letter.charCodeAt(0));
    // ê, space, L, ơ, combining dot below, i
    const text = Uint8Array.from([...bytes, 0xea, 0x20, 0x4c, 0xf5, 0xf2, 0x69, 0x2c, 0x78, 0x0a]);
    expect(await valuesOf(text, CSV)).toEqual([{ street: 'Lê Lợi', note: 'x' }]);
  });

  it('keeps commas, doubled quotes and newlines inside quotes, and numbers rows as a sheet does', async () => {
    const text = 'street,note\r\n"Lê Lợi, phải tuyến","dòng 1\ndòng ""2"""\r\n\r\nTrần Phú,x\r\n';
    expect(await rowsOf(text, CSV)).toEqual([
      { row: 2, values: { street: 'Lê Lợi, phải tuyến', note: 'dòng 1\ndòng "2"' } },
      { row: 4, values: { street: 'Trần Phú', note: 'x' } },
    ]);
  });

  it('reads the same whatever pieces it comes in', async () => {
    const text = '\ufeffTên đường;Ghi chú\r\n"Đường ""số 1""\r\nphải";ngõ\r\nĐường số 2;"a;b"\r\n'.repeat(1);
    const whole = await rowsOf(text, CSV);
    for (const size of [1, 2, 3, 7, 64]) {
      const rows = [];
      const { body } = inPieces(text, size);
      for await (const { row, values } of parseRows(body, CSV, { headings: await headingsOf('land-prices') }))
        rows.push({ row, values });
      expect(rows).toEqual(whole);
    }
    expect(whole).toHaveLength(2);
  });
});

describe('CSV headings', () => {
  it('finds the heading below a title, takes the unit stated above it, and leaves out the numbering', async () => {
    const text = [
      'BẢNG GIÁ ĐẤT Ở TẠI ĐÔ THỊ,,,',
      '(Đơn vị tính: nghìn đồng/m²),,,',
      'STT,Tên đường,Đoạn đường,VT1',
      '(1),(2),(3),(4)',
      '1,Lê Lợi,trọn đường,5.000',
      'STT,Tên đường,Đoạn đường,VT1',
      '2,Trần Phú,trọn đường,6.000',
    ].join('\n');
    expect(await rowsOf(text, CSV)).toEqual([
      {
        row: 5,
        values: { street: 'Lê Lợi', segment: 'trọn đường', position1: '5.000', unit: 'nghìn đồng/m²' },
      },
      {
        row: 7,
        values: { street: 'Trần Phú', segment: 'trọn đường', position1: '6.000', unit: 'nghìn đồng/m²' },
      },
    ]);
  });

  it('takes the unit from the parentheses of a heading', async () => {
    const [values] = await valuesOf(
      'Tên đường,Giá VT1 (nghìn đồng/m²),VT2 (nghìn đồng/m²)\nLê Lợi,5.000,4.000\n',
      CSV,
    );
    expect(values).toEqual({
      street: 'Lê Lợi',
      position1: '5.000',
      position2: '4.000',
      unit: 'nghìn đồng/m²',
    });
  });

  it('reads headings of two rows whose merged cells were left blank', async () => {
    const text = 'Tên đường,Đoạn đường,,Giá đất,\n,Từ,Đến,VT1,VT2\nLê Lợi,A,B,5,4\n';
    expect(await valuesOf(text, CSV)).toEqual([
      { street: 'Lê Lợi', from: 'A', to: 'B', position1: '5', position2: '4' },
    ]);
  });

  it('says when two columns are the same key, and reads neither twice', async () => {
    const rows = await rowsOf('Tên đường,VT1,VT1\nLê Lợi,5,6\n', CSV);
    expect(rows[0]?.row).toBe(1);
    expect(rows[0]?.errors?.[0]).toMatchObject({
      column: 'position1',
      message: expect.stringContaining('“VT1”, “VT1”'),
    });
    expect(rows[1]?.values).toEqual({ street: 'Lê Lợi', position1: '5' });
  });

  it('prefers the exact key to a synonym and keeps the other column under its heading', async () => {
    const text = 'title,Trích yếu,number\nQuyết định 1,về việc,1/QĐ-UBND\n';
    expect(await valuesOf(text, CSV, { domain: 'legal-documents' })).toEqual([
      { title: 'Quyết định 1', number: '1/QĐ-UBND', 'Trích yếu': 'về việc' },
    ]);
  });

  it('keeps unknown columns, repeated ones apart, and drops names that reach a prototype', async () => {
    const text = 'street,Mã,Mã,__proto__,constructor\nLê Lợi,a,b,c,d\n';
    const [values] = await valuesOf(text, CSV);
    expect(values).toEqual({ street: 'Lê Lợi', Mã: 'a', 'Mã (2)': 'b' });
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });

  it('refuses a file without one known heading, naming what it found', async () => {
    expect(await refusalOf('a,b\n1,2\n', CSV)).toContain('“a”, “b”');
  });

  it('has no rows where there is only a heading, and refuses an empty file', async () => {
    const [told, ...more] = await rowsOf('street,position1\n', CSV);
    expect([told?.row, told?.warnings?.[0]?.code, more]).toEqual([null, 'no-rows', []]);
    expect(await refusalOf('', CSV)).toContain('rỗng');
    expect(await refusalOf('\n\n', CSV)).toContain('không có dòng nào');
  });

  it('refuses more columns than allowed', async () => {
    const heading = `street,${Array.from({ length: 200 }, (_, place) => `c${place}`).join(',')}`;
    expect(await refusalOf(`${heading}\n`, CSV)).toContain('200 cột');
  });
});

describe('CSV faults', () => {
  it('refuses a line with more cells than the heading, and reads the next', async () => {
    const rows = await rowsOf('street,from,to\nLê Lợi,A,B,C\nTrần Phú,A,B,\n', CSV);
    expect(rows[0]?.errors?.[0]?.message).toContain('Dòng 2 có 4 ô');
    expect(rows[1]).toEqual({ row: 3, values: { street: 'Trần Phú', from: 'A', to: 'B' } });
  });

  it('refuses only the line whose quote is not closed', async () => {
    const rows = await rowsOf('street,note\nA,x\n"B,y\nC,z\nD,w\n', CSV);
    expect(rows.map(({ row, values, errors }) => [row, values.street ?? errors?.[0]?.message])).toEqual([
      [2, 'A'],
      [3, expect.stringContaining('không được đóng')],
      [4, 'C'],
      [5, 'D'],
    ]);
  });

  it('refuses a line that swallowed others through a misplaced quote', async () => {
    const rows = await rowsOf('street,note\n"A,x\nB,"y"\nC,z\n', CSV);
    expect(rows[0]?.errors?.[0]?.message).toContain('đặt sai');
    expect(rows.at(-1)?.values).toEqual({ street: 'C', note: 'z' });
  });

  it('refuses a cell with damaged letters and one that is too long', async () => {
    const damaged = Uint8Array.from([
      ...new TextEncoder().encode(`street,note\n${'Lê,x\n'.repeat(20_000)}A`),
      0xff,
      0x2c,
      0x78,
    ]);
    expect((await rowsOf(damaged, CSV)).at(-1)?.errors?.[0]).toMatchObject({
      column: 'street',
      message: expect.stringContaining('hỏng'),
    });
    const long = await rowsOf(`street,note\nA,${'x'.repeat(50)}\n`, CSV, { maxCell: 20 });
    expect(long[0]?.errors?.[0]).toMatchObject({ column: 'note' });
  });

  it('stops at the row and byte limits', async () => {
    expect(await refusalOf('street\nA\nB\nC\n', CSV, { maxRows: 2 })).toContain('2 dòng');
    expect(await refusalOf(`street\n${'A\n'.repeat(100_000)}`, CSV, { maxBytes: 1024 })).toContain('MB');
  });
});

describe('CSV streaming', () => {
  it('reads no further than it is asked to, and lets go of the body', async () => {
    const { body, state } = inPieces(`street,note\n${'Lê Lợi,x\n'.repeat(100_000)}`, 16 * 1024);
    let count = 0;
    for await (const _ of parseRows(body, CSV, { headings: await headingsOf('land-prices') })) {
      count += 1;
      if (count === 10) break;
    }
    expect(state.pulled).toBeLessThan(10);
    expect(state.cancelled).toBe(true);
  });

  it('goes on reading past a record that never ends', async () => {
    const text = `street,note\n"A,x\n${'B,y\n'.repeat(30_000)}`;
    const rows = await rowsOf(text, CSV, { maxRecord: 40_000 });
    expect(rows[0]?.errors?.[0]?.message).toContain('không được đóng');
    expect(rows).toHaveLength(30_001);
  });
});
