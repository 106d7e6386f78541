/** Rows of printed tables and registers that are no records, or stand for others, in the wordings offices use. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textCell } from '../../../src/contract/import-cells.ts';
import { arrangeRegister, readValidity } from '../../../src/domains/legal-documents/register-cells.ts';
import { asideOf, isDitto, isReference } from '../../../src/ingest/parse/row-kinds.ts';
import { rowsOf, valuesOf } from './read.ts';

const CSV = 'text/csv';
const printed = (lines: readonly string[], domain = 'land-prices') =>
  rowsOf(lines.join('\n'), CSV, { printed: true, domain });
const values = (lines: readonly string[], domain = 'land-prices') =>
  valuesOf(lines.join('\n'), CSV, { printed: true, domain });

describe('marks for the row above', () => {
  const around = fc.constantFrom('', '-', '--', '..', '( ', '"');
  const word = fc.constantFrom(
    'nt',
    'n.t',
    'N.T.',
    'Như trên',
    'như dòng trên',
    'Tương tự',
    'tương tự như trên',
    'Giống trên',
    'Cùng trên',
    'như t.',
    'n/t',
  );
  it('are known whatever stands around them', () =>
    fc.assert(
      fc.property(around, word, around, (before, mark, after) => {
        expect(isDitto(before + mark + after)).toBe(true);
      }),
    ));

  it.each(['Như Nguyệt', 'Tương Tư', 'Nguyễn Trãi', 'Như Xuân'])(
    'are not taken out of the name %s',
    (name) => {
      expect(isDitto(name)).toBe(false);
      expect(isReference(name)).toBe(false);
    },
  );

  it('that point further off are refused at their cell', async () => {
    const [, row] = await printed([
      'Tên đường,Loại đất,VT1',
      'Hoa Lan,ODT,5000000',
      'Như dòng 1,ODT,4000000',
    ]);
    expect(row?.errors).toMatchObject([{ column: 'street', value: 'Như dòng 1' }]);
  });
});

describe('rows that are no records', () => {
  it.each([
    [['Bình quân', '1200', '800'], 'total'],
    [['TB', '1200'], 'total'],
    [['Giá trung bình', '1200'], 'total'],
    [['Cộng: 12 tuyến'], 'total'],
    [['Tổng số: 2 văn bản'], 'total'],
    [['Cộng (I)', '1200'], 'total'],
    [['Tổng (I+II)', '1200', '800'], 'total'],
    [['Tổng phường', '1200'], 'total'],
    [['Cộng Hòa', '1200'], null],
    [['Tổng Đốc Phương', '1200'], null],
    [['4', 'Trung Bình', '1200'], null],
    [['3', 'Giám đốc', '1'], null],
    [['TB', 'UBND phường', '31/12/2026'], null],
    [['Trang 2/5'], 'page-number'],
    [['(tiếp theo)'], 'page-number'],
    [['Tiếp theo trang trước'], 'page-number'],
    [['Tiếp Đức'], null],
  ] as const)('%j is %s', (texts, kind) => {
    expect(asideOf(texts, texts.length === 1)).toBe(kind);
  });

  it('between pages do not stop a table', async () => {
    const rows = await values([
      'Tên đường,Loại đất,VT1',
      'Hoa Lan,ODT,5000000',
      'Trang 1/2,,',
      '(tiếp theo),,',
      'Hoa Cúc,ODT,4000000',
    ]);
    expect(rows.map(({ street }) => street)).toEqual(['Hoa Lan', 'Hoa Cúc']);
  });
});

describe('a street that heads numbered rows', () => {
  it.each([
    ['1', '1.1', '1.2'],
    ['7', 'a', 'b'],
    ['2.3', '2.3.1', '2.3.2'],
  ])('%s above %s and %s gives them its name', async (head, one, other) => {
    const rows = await values([
      'STT,Tên đường,Loại đất,VT1',
      `${head},Hoa Lan,,`,
      `${one},Cầu Nhỏ - chợ,ODT,5000000`,
      `${other},Chợ - hết đường,ODT,4000000`,
      '9,Hoa Cúc,ODT,3000000',
    ]);
    expect(rows.map(({ street, segment }) => [street, segment ?? null])).toEqual([
      ['Hoa Lan', 'Cầu Nhỏ - chợ'],
      ['Hoa Lan', 'Chợ - hết đường'],
      ['Hoa Cúc', null],
    ]);
  });
});

describe('several columns of remarks', () => {
  it('are told together', async () => {
    const [row] = await values(['Tên đường,Loại đất,Ghi chú,VT1,Ghi chú', 'Hoa Lan,ODT,mới,5000000,đợt 2']);
    expect(row?.note).toBe('mới; đợt 2');
  });
});

describe('registers in sections', () => {
  const HEAD = 'STT,Số ký hiệu,Trích yếu,Cơ quan ban hành,Ngày ban hành';
  const row = (number: number) =>
    `${number},${number}/2024/QĐ-UBND,Quy định thử ${number},UBND tỉnh,15/03/2024`;
  it.each([
    ['LĨNH VỰC ĐẤT ĐAI', { field: 'Đất đai' }],
    ['Lĩnh vực y tế', { field: 'y tế' }],
    ['NGHỊ QUYẾT', { type: 'Nghị quyết' }],
    ['Các Quyết định', { type: 'Quyết định' }],
    ['VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ', { status: 'expired' }],
    ['Văn bản còn hiệu lực (12 văn bản)', { status: 'in_force' }],
  ])('%s holds for the rows below', async (section, wanted) => {
    const rows = await values([HEAD, `I,${section},,,`, row(1), row(2)], 'legal-documents');
    expect(rows).toHaveLength(2);
    for (const one of rows) expect(one).toMatchObject(wanted);
  });

  it('give the issuer where no column does', async () => {
    const lines = [
      'STT,Số ký hiệu,Trích yếu,Ngày ban hành',
      'A,HĐND TỈNH,,',
      '1,1/2024/NQ-HĐND,Thử,15/03/2024',
    ];
    expect(await values(lines, 'legal-documents')).toMatchObject([{ issuer: 'HĐND TỈNH' }]);
  });

  it('take the status a title gives to all, and none where it names two', async () => {
    const titled = (title: string) => values([`${title},,,,`, HEAD, row(1)], 'legal-documents');
    expect(await titled('DANH MỤC VĂN BẢN HẾT HIỆU LỰC NĂM 2024')).toMatchObject([{ status: 'expired' }]);
    const [both] = await titled('DANH MỤC VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ HOẶC MỘT PHẦN');
    expect(both).not.toHaveProperty('status');
  });

  it('that are not understood wait for a person', async () => {
    const rows = await printed([HEAD, row(1), ',,- Điều 3 không áp dụng,,', row(2)], 'legal-documents');
    expect(rows.filter(({ row: at }) => at !== null)).toHaveLength(2);
    expect(rows.flatMap(({ warnings }) => warnings ?? [])).toMatchObject([
      { code: 'section-unclear', confirm: true },
    ]);
  });
});

describe('a register without a column of numbers', () => {
  it.each([
    [
      'Nghị quyết số 12/2020/NQ-HĐND ngày 01/02/2020 của HĐND tỉnh Gia Lai về mức thu',
      ['12/2020/NQ-HĐND', '2020-02-01', 'HĐND tỉnh Gia Lai'],
    ],
    [
      'Quyết định 05/2021/QĐ-UBND, ngày 3 tháng 4 năm 2021 của Ủy ban nhân dân tỉnh ban hành Quy định',
      ['05/2021/QĐ-UBND', '2021-04-03', 'Ủy ban nhân dân tỉnh'],
    ],
    [
      'Chỉ thị số: 7/CT-UBND ngày 5-6-2022 của Chủ tịch UBND tỉnh',
      ['7/CT-UBND', '2022-06-05', 'Chủ tịch UBND tỉnh'],
    ],
    [
      'Quyết định sửa đổi Quyết định số 05/2021/QĐ-UBND ngày 03/04/2021 của UBND tỉnh',
      [undefined, undefined, undefined],
    ],
    ['Nghị quyết về mức thu học phí', [undefined, undefined, undefined]],
  ])('reads %s', (title, [number, issuedOn, issuer]) => {
    const { values: read } = arrangeRegister({ title });
    expect([read.number, read.issuedOn, read.issuer]).toEqual([number, issuedOn, issuer]);
  });
  it('leaves what other cells say', () => {
    const title = 'Quyết định số 1/2020/QĐ-UBND ngày 01/02/2020 của UBND tỉnh về X';
    const { values: read } = arrangeRegister({ title, number: '2/2020/QĐ-UBND', issuer: 'UBND huyện' });
    expect([read.number, read.issuer, read.issuedOn]).toEqual(['2/2020/QĐ-UBND', 'UBND huyện', undefined]);
  });
});

describe('validity that is only meant', () => {
  it.each([
    'Đề nghị bãi bỏ',
    'Dự kiến thay thế',
    'Xem xét hủy bỏ',
    'Chưa công bố hết hiệu lực',
    'Không còn phù hợp',
    'Hết hiệu lực khi có văn bản mới',
  ])('%s is no state', (words) => expect(readValidity(words)).toBeNull());
  it.each([
    ['Còn hiệu lực, đề nghị bãi bỏ', 'in_force'],
    ['Hết hiệu lực một phần; kiến nghị thay thế', 'partially_in_force'],
  ])('%s is what stands beside it', (words, status) => expect(readValidity(words)?.status).toBe(status));
});

describe('markup left in names', () => {
  const name = textCell(200);
  it('is taken off, and what is no tag stays', () => {
    expect(name.parse('<b>12/2024/QĐ-UBND</b>')).toBe('12/2024/QĐ-UBND');
    expect(name.parse('Quy định A &amp; B<br/>kèm phụ lục')).toBe('Quy định A & B kèm phụ lục');
    expect(name.parse('giá < 5 và > 3')).toBe('giá < 5 và > 3');
  });
});

describe('tables below each other with the same headings', () => {
  const type = fc.constantFrom(
    ['ĐẤT Ở TẠI ĐÔ THỊ', 'ODT'],
    ['đất thương mại, dịch vụ', 'TMD'],
    ['ĐẤT TRỒNG CÂY LÂU NĂM', 'CLN'],
  );
  const unit = fc.constantFrom('nghìn đồng/m2', '1.000 đồng/m²', 'triệu đồng/m2', 'đồng/m²');
  it('are each of their own land type and unit', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(type, unit), { minLength: 2, maxLength: 4 }), async (tables) => {
        const lines = tables.flatMap(([[title], own], at) => [
          `"BẢNG ${at + 1}: ${title} (${own})",,,`,
          'STT,Tên đường,VT1,VT2',
          `1,Đường ${at},5000,3500`,
        ]);
        const rows = await values(lines);
        expect(rows.map((row) => [row.landType, row.unit])).toEqual(
          tables.map(([[, code], own]) => [code, own]),
        );
      }),
      { numRuns: 60 },
    ));

  it('refuse the rows of one whose title says another land than is known', async () => {
    const rows = await values([
      '"BẢNG 1: ĐẤT Ở TẠI ĐÔ THỊ (nghìn đồng/m2)",,',
      'Tên đường,VT1,VT2',
      'Hoa Lan,5000,3500',
      '"BẢNG 2: ĐẤT VEN ĐƯỜNG (nghìn đồng/m2)",,',
      'Tên đường,VT1,VT2',
      'Hoa Lan,900,700',
    ]);
    expect(rows.map(({ landType }) => landType ?? null)).toEqual(['ODT', null]);
  });

  it('keep all that was said where a print repeats its unit and heading on each page', async () => {
    const page = ['Đơn vị tính: nghìn đồng/m2,,', 'Tên đường,VT1,VT2'];
    const rows = await values([
      'BẢNG GIÁ ĐẤT Ở TẠI ĐÔ THỊ PHƯỜNG HOA SỮA,,',
      ...page,
      'Hoa Lan,5000,3500',
      ...page,
      'Hoa Cúc,4000,3000',
    ]);
    expect(rows.map(({ landType, ward }) => [landType, ward])).toEqual(
      [rows[0], rows[0]].map((row) => [row?.landType, row?.ward]),
    );
  });
});
