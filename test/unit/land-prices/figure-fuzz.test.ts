/** However a file writes 12.500.000 đồng/m², it is published as that, refused, or waits for a person: never another number. */
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPriceRow } from '../../../src/domains/land-prices/price-row.ts';
import { UnreadableFile } from '../../../src/ingest/parse/parse.ts';
import { readUnit } from '../../../src/language/price-units.ts';
import { rowsOf, XLSX_TYPE } from '../parse/read.ts';

const WANTED = 12_500_000;
/** A price without a unit is asked about below this, as the import does for homes in a town. */
const ASKED_BELOW = 100_000;

const STYLES: readonly (readonly [number, readonly string[]])[] = [
  [1, ['đồng/m²', 'đ/m2', 'VNĐ/m2', 'đồng/1m2', 'Đồng/m2', '']],
  [
    1_000,
    [
      'nghìn đồng/m²',
      'ngàn đ/m2',
      'nghìn đ',
      '1.000đ/m2',
      '1000 đồng/m²',
      'x1.000đ',
      'x 1000 đ/m2',
      '1.000 VNĐ/m2',
      'ngđ/m2',
    ],
  ],
  [1_000_000, ['triệu đồng/m²', 'tr.đ/m2', 'triệu/m2', '1.000.000đ/m2', 'trđ/m2']],
];
const grouped = (text: string, sign: string): string => text.replace(/\B(?=(\d{3})+$)/g, sign);
const FORMATS = [
  'General',
  '0',
  '#,##0',
  '#,##0.0',
  '#,##0.00',
  '#,##0.000',
  '0.000',
  '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)',
  '#,##0"đ"',
  '[$₫-42A]#,##0',
];

/** Rows of each workbook, and workbooks. */
const [ROWS, WORKBOOKS] = [10, 150];

/** The price in a unit worth `factor` đồng, as a text or a number. */
const cellOf = (factor: number) =>
  fc.oneof(
    fc.constantFrom('', '.', ',', ' ', '\u00a0').map((sign) => {
      const [whole = '', decimals] = String(WANTED / factor).split('.');
      return decimals === undefined ? grouped(whole, sign) : `${whole}${sign === '.' ? ',' : '.'}${decimals}`;
    }),
    fc.constant(WANTED / factor),
    fc
      .constantFrom('0', '00', '000')
      .map(
        (zeros) =>
          `${String(WANTED / factor).replace('.', ',')}${factor === 1_000_000 ? zeros : `,${zeros}`}`,
      ),
  );

const style = fc.constantFrom(...STYLES).chain(([factor, units]) =>
  fc.record({
    factor: fc.constant(factor),
    unit: fc.constantFrom(...units),
    /** Where the file says its unit. */
    where: fc.constantFrom('heading', 'level', 'title', 'line', 'label', 'column', 'sheet', 'nowhere'),
    /** Rows of one table, each its own way: a workbook costs much more than a row. */
    cells: fc.array(fc.record({ cell: cellOf(factor), format: fc.constantFrom(...FORMATS) }), {
      minLength: ROWS,
      maxLength: ROWS,
    }),
    heading: fc.constantFrom('VT1', 'Vị trí 1', 'Giá VT1', 'Giá đất ở VT1', 'Đơn giá VT1'),
    dress: fc.constantFrom('(%)', '[%]', '- %', ', %', ' (ĐVT: %)', '\n(%)'),
  }),
);

it('however 12.500.000 đồng/m² is written in a workbook', async () => {
  const met = { read: 0, refused: 0, asked: 0 };
  await fc.assert(
    fc.asyncProperty(style, async ({ factor, unit, where, cells, heading, dress }) => {
      const said = (place: string): boolean => place === where && unit !== '';
      const named = said('heading') ? `${heading} ${dress.replace('%', unit)}` : heading;
      const rows: (string | number | null)[][] = [];
      if (said('title')) rows.push([`BẢNG GIÁ ĐẤT Ở (${unit})`]);
      if (said('line')) rows.push(['BẢNG GIÁ'], [null, null, null, `(${unit})`]);
      if (said('label')) rows.push([`Đơn vị tính: ${unit}`]);
      const head = rows.length;
      rows.push([
        'Mã bảng',
        'Tên đường',
        'Loại đất',
        said('level') ? `Giá đất (${unit})` : named,
        ...(said('column') ? ['Đơn vị tính'] : []),
      ]);
      if (said('level')) rows.push([null, null, null, named]);
      const first = rows.length;
      for (const [at, { cell }] of cells.entries())
        rows.push(['T', `Đường Hoa Lan ${at}`, 'ODT', cell, ...(said('column') ? [unit] : [])]);
      const sheet = XLSX.utils.aoa_to_sheet(rows);
      for (const [at, { cell, format }] of cells.entries())
        if (typeof cell === 'number') sheet[XLSX.utils.encode_cell({ r: first + at, c: 3 })].z = format;
      if (said('level'))
        sheet['!merges'] = [0, 1, 2].map((c) => ({ s: { r: head, c }, e: { r: head + 1, c } }));
      const workbook = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(
        workbook,
        sheet,
        said('sheet') ? unit.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) : 'Bảng giá',
      );
      const bytes = new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
      let read: Awaited<ReturnType<typeof rowsOf>>;
      try {
        read = await rowsOf(bytes, XLSX_TYPE, { printed: true });
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableFile);
        met.refused += ROWS;
        return;
      }
      for (const { row, values, errors } of read) {
        if (row === null) continue;
        const own = values.unit === undefined ? null : readUnit(String(values.unit));
        const { prices, faults, hasUnit } = readPriceRow(values);
        if (errors?.length || faults.length > 0 || (values.unit !== undefined && own === null)) {
          met.refused += 1;
          continue;
        }
        const price = prices[0]?.vndPerSquareMetre;
        if (price === WANTED) met.read += 1;
        else if (!hasUnit && (price ?? 0) < ASKED_BELOW) met.asked += 1;
        else expect({ factor, read: price, values }).toBe(WANTED);
      }
    }),
    { numRuns: WORKBOOKS },
  );
  // Most of these are written plainly: a reader that refuses them all has read nothing.
  expect(met.read).toBeGreaterThan((ROWS * WORKBOOKS) / 2);
  expect(met.asked).toBeGreaterThan(0);
}, 60_000);
