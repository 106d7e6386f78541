import { describe, expect, it } from 'vitest';
import { headingKey, readStatement, resolveHeadings } from '../../../src/contract/headings.ts';
import angiang from '../../../src/ingest/mapping/examples/angiang.json';
import binhdinhnews from '../../../src/ingest/mapping/examples/binhdinhnews.json';
import binhduong from '../../../src/ingest/mapping/examples/binhduong.json';
import danang from '../../../src/ingest/mapping/examples/danang.json';
import huonghoa from '../../../src/ingest/mapping/examples/huonghoa.json';
import { headingsOf } from '../../../src/ingest/mapping/index.ts';
import { type Mapping, mappingSchema } from '../../../src/ingest/mapping/mapping.ts';
import { readMapping } from '../../../src/ingest/mapping/read-mapping.ts';
import { UnreadableFile } from '../../../src/ingest/parse/unreadable-file.ts';
import { refusalOf, rowsOf, valuesOf } from './read.ts';

const DOMAINS = ['articles', 'land-prices', 'legal-documents', 'recruitments', 'places'];

describe('headings', () => {
  it.each(DOMAINS)('%s: no heading stands for two keys', async (domain) => {
    const owner = new Map<string, string>();
    for (const [key, headings] of Object.entries(await headingsOf(domain))) {
      for (const heading of [key, ...headings]) {
        if (heading.startsWith('(')) continue;
        const name = headingKey(heading);
        expect([heading, owner.get(name) ?? key]).toEqual([heading, key]);
        owner.set(name, key);
      }
    }
  });

  it('knows the headings registers print', async () => {
    const headings = [
      'STT',
      'Số, ký hiệu',
      'Ngày ban hành',
      'Trích yếu nội dung',
      'Cơ quan ban hành',
      'Người ký',
      'Tình trạng hiệu lực',
    ];
    const { columns, unknown } = resolveHeadings(headings, await headingsOf('legal-documents'));
    expect([...columns]).toEqual([
      ['number', 1],
      ['issuedOn', 2],
      ['title', 3],
      ['issuer', 4],
      ['signer', 5],
      ['status', 6],
    ]);
    expect(unknown).toEqual([0]);
  });

  it('reads a statement above a table and nothing that is not one', async () => {
    const land = await headingsOf('land-prices');
    expect(readStatement('(Đơn vị tính: 1.000 đồng/m²)', land)).toEqual({
      key: 'unit',
      value: '1.000 đồng/m²',
    });
    expect(readStatement('Ban hành kèm theo: Quyết định 1', land)).toBeNull();
    expect(readStatement('BẢNG GIÁ ĐẤT', land)).toBeNull();
  });
});

describe('mapping', () => {
  const wide = 'duong,gia_o_1,gia_o_2,gia_tm_1,loai\nLê Lợi,5,4,3,a\nTrần Phú,6,,,a\nBỏ,1,1,1,b\n';
  const mapping: Mapping = {
    columns: { street: 'duong' },
    constants: { tableId: 'mau', unit: 'nghìn đồng/m²' },
    unpivot: [
      { landType: 'ODT', columns: { position1: 'gia_o_1', position2: 'gia_o_2' } },
      { landType: 'TMD', columns: { position1: 'gia_tm_1' } },
    ],
    skip: { loai: ['b'] },
  };

  it('makes one row for each group of columns that holds anything, and skips rows', async () => {
    const common = { tableId: 'mau', unit: 'nghìn đồng/m²' };
    expect(await rowsOf(wide, 'text/csv', { mapping })).toEqual([
      { row: 2, values: { street: 'Lê Lợi', ...common, landType: 'ODT', position1: '5', position2: '4' } },
      { row: 2, values: { street: 'Lê Lợi', ...common, landType: 'TMD', position1: '3' } },
      { row: 3, values: { street: 'Trần Phú', ...common, landType: 'ODT', position1: '6' } },
    ]);
  });

  it('still shows a row whose groups are all empty, for the domain to refuse', async () => {
    const values = await valuesOf('duong,gia_o_1,gia_o_2,gia_tm_1,loai\nLê Lợi,,,,a\n', 'text/csv', {
      mapping,
    });
    expect(values).toEqual([{ street: 'Lê Lợi', tableId: 'mau', unit: 'nghìn đồng/m²', landType: 'ODT' }]);
  });

  it('adds constants to headings found as usual; a constant stands above its column', async () => {
    const values = await valuesOf('Tên đường,VT1,unit\nLê Lợi,5,đồng\n', 'text/csv', {
      mapping: { constants: { unit: 'nghìn đồng', tableId: 't' } },
    });
    expect(values).toEqual([{ street: 'Lê Lợi', position1: '5', unit: 'nghìn đồng', tableId: 't' }]);
  });

  it('takes the first filled of several columns, joins, and rewrites by a pattern', async () => {
    const given: Mapping = {
      columns: {
        street: ['ten', 'ten_cu'],
        note: { from: ['a', 'b'], join: '; ' },
        ward: { from: 'xa', pattern: '^(?:P\\.)\\s*(.+)$', replace: 'Phường $1' },
        segment: { from: 'xa', pattern: '(\\d+)' },
      },
    };
    const text = 'ten,ten_cu,a,b,xa\n,Lê Lợi,1,2,P. 12\nTrần Phú,x,,2,Xã A\n';
    expect(await valuesOf(text, 'text/csv', { mapping: given })).toEqual([
      { street: 'Lê Lợi', note: '1; 2', ward: 'Phường 12', segment: '12' },
      { street: 'Trần Phú', note: '2' },
    ]);
  });

  it('joins the lists of JSON and reads members by name', async () => {
    const given: Mapping = { columns: { body: { from: 'lines', join: '\n' }, title: 'tieu_de' } };
    const text = '{"lines":["một","hai"],"tieu_de":"Tên"}';
    expect(await valuesOf(text, 'application/x-ndjson', { mapping: given, domain: 'articles' })).toEqual([
      { body: 'một\nhai', title: 'Tên' },
    ]);
  });

  it('refuses a mapping that names columns the file lacks', async () => {
    expect(await refusalOf('a,b\n1,2\n', 'text/csv', { mapping: { columns: { street: 'c' } } })).toContain(
      '"c"',
    );
  });

  it('is checked: unknown members, bad patterns and nested values are refused', () => {
    for (const bad of [
      { colums: {} },
      { columns: { a: { from: 'x', pattern: '(' } } },
      { constants: { a: { b: 1 } } },
      { headingRow: 0 },
    ]) {
      expect(mappingSchema.safeParse(bad).success).toBe(false);
    }
  });

  it('is read from JSON or base64, and says where it is wrong', () => {
    const text = JSON.stringify({ constants: { unit: 'nghìn đồng/m²' } });
    const bytes = new TextEncoder().encode(text);
    const base64 = btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_');
    expect(readMapping(text)).toEqual(JSON.parse(text));
    expect(readMapping(base64)).toEqual(JSON.parse(text));
    expect(() => readMapping('{')).toThrow(UnreadableFile);
    expect(() => readMapping('{"colums":{}}')).toThrow(/colums/);
    expect(() => readMapping('{"constants":{"unit":{}}}')).toThrow(/constants\.unit/);
  });

  it('keeps the town of a ward that is not known, so that namesakes of streets stay apart', async () => {
    const wards = ['Phường Hải Châu', 'Hội An (Chưa xác định Phường)', 'Chưa xác định Phường'];
    const csv = `street,segment,ward_new\n${wards.map((ward) => `Hoàng Diệu,,${ward}`).join('\n')}`;
    const rows = await valuesOf(csv, 'text/csv', { mapping: { columns: danang.columns } });
    expect(rows.map(({ ward }) => ward)).toEqual(['Phường Hải Châu', 'Hội An', undefined]);
  });

  it('passes the examples', () => {
    for (const example of [angiang, binhdinhnews, binhduong, danang, huonghoa]) {
      expect(mappingSchema.safeParse(example).error).toBeUndefined();
    }
  });
});

describe('a key chosen for a heading', () => {
  it('stands above its name, and an empty one leaves the column out', async () => {
    const mapping = { rename: { 'Giá mặt tiền (1.000đ/m2)': 'position1', Phố: 'street', 'Ghi chú': '' } };
    const [row] = await rowsOf(
      'Phố,Loại đất,Giá mặt tiền (1.000đ/m2),Ghi chú\nLê Lợi,ODT,12500,x',
      'text/csv',
      {
        mapping,
        printed: true,
      },
    );
    expect(row?.values).toMatchObject({ street: 'Lê Lợi', position1: '12500', unit: '1.000đ/m2' });
    expect(row?.values).not.toHaveProperty('note');
  });

  it('is shown beside the headings and first rows of the file', async () => {
    const tables: unknown[] = [];
    await rowsOf('STT,Tên đường,Lạ,VT1\n1,Lê Lợi,y,5', 'text/csv', {
      printed: true,
      onTable: (table) => tables.push(table),
    });
    expect(tables).toEqual([
      {
        sheet: null,
        row: 1,
        columns: [
          { heading: 'STT', key: null },
          { heading: 'Tên đường', key: 'street' },
          { heading: 'Lạ', key: null },
          { heading: 'VT1', key: 'position1' },
        ],
        rows: [{ row: 2, cells: ['1', 'Lê Lợi', 'y', '5'] }],
      },
    ]);
  });
});
