/** What stands around the prices of a printed table: sections however marked, groups of columns, totals, signatures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, rowsOf, valuesOf } from './read.ts';

const CSV = 'text/csv';
const HEADING = 'Mã bảng,Tên đường,Loại đất,VT1,VT2';
const ROW = 'T-1,Hoa Lan,ODT,12.000.000,8.000.000';
const values = (lines: readonly string[], type = CSV) => valuesOf(lines.join('\n'), type, { printed: true });
const rows = (lines: readonly string[], type = CSV) => rowsOf(lines.join('\n'), type, { printed: true });

describe('a section that names a ward', () => {
  const bullet = fc.constantFrom(
    '',
    '* ',
    '- ',
    '+ ',
    '• ',
    'I. ',
    'A) ',
    '1 - ',
    'Mục 1. ',
    'Phần II ',
    'Bảng 2: ',
  );
  const label = fc.constantFrom('', 'Địa bàn: ', 'ĐỊA BÀN: ', 'Khu vực: ');
  const ward = fc.constantFrom('Phường Hải Đăng', 'PHƯỜNG HẢI ĐĂNG', 'Phường: Hải Đăng', 'phường Hải Đăng');
  it('carries it down, or the file is refused: the row never stands without it', () =>
    fc.assert(
      fc.asyncProperty(bullet, label, ward, async (before, name, text) => {
        const [found] = (await rows([HEADING, `${before}${name}${text}`, ROW])).filter(
          ({ row }) => row === 3,
        );
        if (found?.errors) return;
        expect(String(found?.values.ward).toLowerCase()).toBe('phường hải đăng');
      }),
      { numRuns: 80 },
    ));
});

describe('what is no price', () => {
  it('a row called a total is left out, whatever else it has', async () => {
    expect(await values([HEADING, ROW, 'T-1,Tổng cộng,ODT,12.000.000,8.000.000'])).toHaveLength(1);
  });

  it('those who sign stand in the columns of prices', async () => {
    const signed = [',,,TM. ỦY BAN NHÂN DÂN', ',,,CHỦ TỊCH', ',,,(đã ký)', ',,,Nguyễn Văn Thử'];
    const found = await rows([HEADING, ROW, ',,,', ...signed]);
    expect(found.filter(({ errors }) => errors)).toEqual([]);
    expect(found.filter(({ row }) => row !== null)).toHaveLength(1);
  });

  it('two who sign side by side, with their names', async () => {
    const found = await rows([
      HEADING,
      ROW,
      'Người lập biểu,,,Thủ trưởng đơn vị',
      'Trần Thị Mẫu,,,Lê Văn Thử',
    ]);
    expect(found.filter(({ errors }) => errors)).toEqual([]);
    expect(found.filter(({ row }) => row !== null)).toHaveLength(1);
  });

  it('the numbers of all columns, before a heading that is repeated', async () => {
    expect(await values([HEADING, ROW, '1,2,3,4,5', HEADING, ROW.replace('Lan', 'Mai')])).toHaveLength(2);
  });
});

describe('groups of columns, as merged cells are saved in CSV', () => {
  it('go on to the right over the columns that have a name below', async () => {
    const found = await values([
      'Mã bảng,Tên đường,Đất ở đô thị,,Đất thương mại dịch vụ,',
      ',,VT1,VT2,VT1,VT2',
      'T-1,Hoa Lan,12.000.000,8.000.000,9.000.000,6.000.000',
    ]);
    expect(found).toMatchObject([
      { landType: 'ODT', position1: '12.000.000', position2: '8.000.000' },
      { landType: 'TMD', position1: '9.000.000', position2: '6.000.000' },
    ]);
  });

  it.each(['Vị trí một,Vị trí hai', 'Vị trí thứ nhất,Vị trí thứ hai', 'Vị trí I,Vị trí II', 'V.T.1,V.T.2'])(
    'positions are told by %s',
    async (names) => {
      const found = await values([`Mã bảng,Tên đường,Loại đất,${names}`, ROW]);
      expect(found).toMatchObject([{ position1: '12.000.000', position2: '8.000.000' }]);
    },
  );
});

describe('a table of a page', () => {
  const page = (row: string) =>
    `<table><tr><th>Mã bảng</th><th>Tên đường</th><th>Loại đất</th><th>VT1</th></tr>${row}</table>`;
  const cells = (price: string) => page(`<tr><td>T-1</td><td>Hoa Lan</td><td>ODT</td><td>${price}</td></tr>`);

  it('never takes the mark of a footnote for a digit', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 999_999 }),
        fc.integer({ min: 1, max: 99 }),
        async (price, mark) => {
          const [row] = await values([cells(`${price}<sup>${mark}</sup>`)], 'text/html');
          expect(String(row?.position1)).toMatch(new RegExp(`^${price}[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}$`, 'u'));
        },
      ),
      { numRuns: 40 },
    ));

  it('reads what stands beside a deleted figure, and asks', async () => {
    const [row] = await rows([cells('<del>10.000.000</del> 12.000.000')], 'text/html');
    expect(row).toMatchObject({
      values: { position1: '12.000.000' },
      warnings: [{ code: 'struck-out', confirm: true }],
    });
  });

  it('asks about rows that are not shown', async () => {
    const hidden =
      '<tr style="display: none"><td>T-1</td><td>Hoa Lan</td><td>ODT</td><td>12.000.000</td></tr>';
    const [row] = await rows([page(hidden)], 'text/html');
    expect(row?.warnings).toMatchObject([{ code: 'hidden-rows', confirm: true }]);
  });
});

describe('files of other programs', () => {
  it('a blank before a quoted cell is none of it', async () => {
    expect(
      await values(['Mã bảng, Tên đường, Loại đất, VT1', 'T-1, "Hoa Lan", ODT, 12000000']),
    ).toMatchObject([{ street: 'Hoa Lan' }]);
  });

  it('one record of JSON over several lines is read as it stands', async () => {
    const record = { tableId: 'T-1', street: 'Hoa Lan', landType: 'ODT', position1: 12_000_000 };
    const lines = JSON.stringify(record, null, 2).split('\n');
    expect(await values(lines, 'application/x-ndjson')).toMatchObject([record]);
    const wrapped = JSON.stringify({ success: true, result: { total: 1, records: [record] } });
    expect(await values([wrapped], 'application/json')).toMatchObject([record]);
  });

  it('a heading alone is said, and a row alone is no heading', async () => {
    expect(await rows([HEADING])).toMatchObject([{ row: null, warnings: [{ code: 'no-rows' }] }]);
    expect(await refusalOf(ROW, CSV, { printed: true })).toContain('Không nhận ra tiêu đề');
  });
});
