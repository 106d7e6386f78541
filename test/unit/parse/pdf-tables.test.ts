/** Tables of a PDF: read to the last figure where lines are drawn around their cells, and refused where none are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Ruling,
  type TablePage,
  tablePdfOf,
  type WordPart,
  wordOf,
} from '../../support/office-files.ts';
import { refusalOf, rowsOf } from './read.ts';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const HEADING = [
  ['STT', 'Ten duong', 'Tu', 'Gia dat o', null, null],
  ['', '', '', 'VT1', 'VT2', 'VT3'],
];
const ABOVE = ['BANG GIA DAT O NAM 2026', 'Don vi tinh: 1.000 dong/m2'];
const section = (ward: string) => [ward, null, null, null, null, null];
const read = (pages: readonly TablePage[], ruling: Ruling) =>
  rowsOf(tablePdfOf(pages, ruling), PDF, { printed: true });
const figure = (amount: number): string => amount.toLocaleString('vi-VN');

interface Street {
  ward: string;
  street: string;
  from: string;
  prices: number[];
}

const streets = (count: number): Street[] =>
  Array.from({ length: count }, (_, at) => ({
    ward: `P. Hoa ${'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg'[Math.floor(at / 30)]}`,
    street: `Duong ${at}`,
    from: `Cau ${at % 7}`,
    prices: [1, 0.7, 0.5].map((part) => Math.round((2_000 + at * 37) * part)),
  }));

/** The table as it is printed: the heading on each page, the ward before its streets. */
function printed(all: readonly Street[], perPage: number): TablePage[] {
  const lines: (string | null)[][] = [];
  for (const [at, { ward, street, from, prices }] of all.entries()) {
    if (all[at - 1]?.ward !== ward) lines.push(section(ward));
    lines.push([String((at % 30) + 1), street, from, ...prices.map(figure)]);
  }
  return Array.from({ length: Math.ceil(lines.length / perPage) }, (_, page) => ({
    ...(page === 0 ? { above: ABOVE } : {}),
    rows: [...HEADING, ...lines.slice(page * perPage, (page + 1) * perPage)],
  }));
}

describe('a table with lines around its cells', () => {
  it.each(['strokes', 'boxes', 'cells'] as const)(
    'is read to the last figure over many pages: %s',
    async (ruling) => {
      const all = streets(900);
      const rows = await read(printed(all, 31), ruling);
      const records = rows.filter(({ row }) => row !== null);
      expect(records.flatMap(({ errors }) => errors ?? [])).toEqual([]);
      expect(
        records.map(({ values }) => [
          values.ward,
          values.street,
          values.from,
          values.position1,
          values.position2,
          values.position3,
          values.unit,
        ]),
      ).toEqual(
        all.map(({ ward, street, from, prices }) => [
          ward,
          street,
          from,
          ...prices.map(figure),
          '1.000 dong/m2',
        ]),
      );
      expect(records.at(-1)?.page).toBe(30);
    },
  );

  it('gives each figure or an error, whatever stands in its cells', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(fc.constantFrom('', '-', '12.500', '9.000', '1.250.000', '7', '8500'), {
            minLength: 3,
            maxLength: 3,
          }),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        fc.constantFrom<Ruling>('strokes', 'boxes', 'cells'),
        async (prices, ruling) => {
          const rows = prices.map((own, at) => [String(at + 1), `Duong ${at}`, `Cau ${at}`, ...own]);
          const records = await read([{ above: ABOVE, rows: [...HEADING, ...rows] }], ruling);
          for (const { row, values, errors } of records) {
            if (row === null || errors) continue;
            const own = prices[row - HEADING.length - 1] ?? [];
            expect([1, 2, 3].map((position) => values[`position${position}`] ?? '')).toEqual(own);
          }
        },
      ),
      { numRuns: 40 },
    ));

  it('goes on with a row that a page cuts, once a person has seen it', async () => {
    const rows = await read(
      [
        { above: ABOVE, rows: [...HEADING, ['1', 'Duong Hoa', 'Cau 1', '5.000', '4.000', '3.000']] },
        {
          rows: [
            ...HEADING,
            ['', 'Lan', '', '', '', ''],
            ['2', 'Duong B', 'Cau 2', '4.000', '3.000', '2.000'],
          ],
        },
      ],
      'boxes',
    );
    const records = rows.filter(({ row }) => row !== null);
    expect(records.map(({ values }) => values.street)).toEqual(['Duong Hoa Lan', 'Duong B']);
    expect(records[0]?.warnings).toContainEqual(
      expect.objectContaining({ code: 'row-over-pages', column: 'street', confirm: true }),
    );
  });

  it('refuses a row whose text stands over a line', async () => {
    const long = 'Mot ten duong rat dai khong vua trong o';
    const rows = await read(
      [{ above: ABOVE, rows: [...HEADING, ['1', long.replaceAll(' ', '_'), '', '5.000', '4.000', '3.000']] }],
      'cells',
    );
    expect(rows.flatMap(({ errors }) => errors ?? [])[0]?.message).toContain('vắt qua đường kẻ');
  });
});

describe('a table without lines', () => {
  it('is refused plainly', async () => {
    const file = tablePdfOf(printed(streets(20), 31), 'none');
    expect(await refusalOf(file, PDF, { printed: true })).toMatch(/không kẻ đủ đường.*Excel/);
  });
});

describe('a second table of a document', () => {
  const rows = (street: string) => [
    ['Tên đường', 'Loại đất', 'VT1'],
    [street, 'ODT', '5.000'],
  ];
  const wards = async (...parts: WordPart[]) => {
    const all = await rowsOf(wordOf(parts), DOCX, { printed: true });
    const codes = all.flatMap(({ warnings }) => warnings ?? []).map(({ code }) => code);
    return { wards: all.filter(({ row }) => row !== null).map(({ values }) => values.ward), codes };
  };
  const UNIT = 'Đơn vị tính: nghìn đồng/m²';

  it('takes the ward that the first one states once a person has seen it', async () => {
    const read = await wards(
      'Bảng giá đất Phường Hòa Bình',
      UNIT,
      rows('Hoa Lan'),
      'Bảng 2. Đường còn lại',
      UNIT,
      rows('Hoa Cúc'),
    );
    expect(read.wards).toEqual(['Phường Hòa Bình', 'Phường Hòa Bình']);
    expect(read.codes).toContain('ward-from-table');
  });

  it('keeps one that it states itself', async () => {
    const read = await wards(
      'Bảng giá đất Phường Hòa Bình',
      UNIT,
      rows('Hoa Lan'),
      'Bảng giá đất Xã An Phú',
      UNIT,
      rows('Hoa Cúc'),
    );
    expect(read.wards).toEqual(['Phường Hòa Bình', 'Xã An Phú']);
    expect(read.codes).not.toContain('ward-from-table');
  });
});
