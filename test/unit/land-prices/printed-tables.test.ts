import { describe, expect, it } from 'vitest';
import { refusalOf, rowsOf, valuesOf } from '../parse/read.ts';

const CSV = 'text/csv';
const read = (lines: readonly string[]) => valuesOf(lines.join('\n'), CSV, { printed: true });
const rows = (lines: readonly string[]) => rowsOf(lines.join('\n'), CSV, { printed: true });
const pick = (values: Record<string, unknown>[], ...keys: string[]) =>
  values.map((row) => keys.map((key) => row[key] ?? null));

describe('units around a table', () => {
  it.each([
    ['a title', ['BẢNG GIÁ ĐẤT Ở (Đơn vị tính: 1.000 đồng/m²),,,', 'Mã bảng,Tên đường,Loại đất,VT1']],
    ['a line', ['BẢNG GIÁ,,,', ',,,ĐVT ngàn đồng/m2', 'Mã bảng,Tên đường,Loại đất,VT1']],
    ['a heading', ['Mã bảng,Tên đường,Loại đất,VT1 (x1.000đ)']],
    ['a level above', ['Mã bảng,Tên đường,Loại đất,"Giá đất, nghìn đồng"', ',,,VT1']],
    ['an empty column', ['Mã bảng,Tên đường,Loại đất,VT1,Đơn vị tính: nghìn đồng']],
  ])('are read in %s', async (_, heading) => {
    const [values] = await read([...heading, 'T,Lê Lợi,ODT,7250']);
    expect(values?.position1).toBe('7250');
    expect(String(values?.unit)).toMatch(/1\.000|ngàn|nghìn/);
  });

  it('refuse the file where they are not understood, or two differ', async () => {
    const text = (...lines: string[]) => refusalOf(lines.join('\n'), CSV, { printed: true });
    expect(await text('Tên đường,Loại đất,VT1 (USD/m2)', 'Lê Lợi,ODT,5')).toContain('USD/m2');
    expect(
      await text('Đơn vị tính: triệu đồng,,', 'Tên đường,Loại đất,VT1 (nghìn đồng)', 'Lê Lợi,ODT,5'),
    ).toContain('hai đơn vị');
    expect(await text('Tên đường,Loại đất,VT1', 'Lê Lợi,ODT,5', 'Đơn vị tính: nghìn đồng/m2,,')).toContain(
      'dưới bảng',
    );
  });

  it('are an error of the row whose own column says otherwise', async () => {
    const [row] = await rows([
      'Tên đường,Loại đất,Đơn vị tính,VT1 (triệu đồng)',
      'Lê Lợi,ODT,nghìn đồng/m²,5',
    ]);
    expect(row?.errors).toMatchObject([{ column: 'unit' }]);
  });
});

describe('columns of parts', () => {
  it.each([
    ['Tỷ lệ VT2', '"0,7"', '70%'],
    ['Tỷ lệ VT2', '70', '70%'],
    ['VT2 so với VT1', '70', '70% VT1'],
    ['Tỷ lệ (%) so với VT1 / VT2', '70', '70% VT1'],
    ['Hệ số VT2', '"0,7"', '70%'],
  ])('%s with %s is %s', async (heading, cell, wanted) => {
    const [values] = await read([
      `Tên đường,Loại đất,VT1 (1.000đ/m2),${heading}`,
      `Lê Lợi,ODT,12500,${cell}`,
    ]);
    expect(values?.position2).toBe(wanted);
  });
});

describe('positions as rows below their street', () => {
  it('are one record; without a street they are refused', async () => {
    const values = await read([
      'Tên đường,Loại đất,Giá (nghìn đồng/m2)',
      'Trần Phú,ODT,',
      'Vị trí 1,ODT,12500',
      '- VT2,ODT,8750',
    ]);
    expect(values).toMatchObject([{ street: 'Trần Phú', position1: '12500', position2: '8750' }]);
    const [row] = await rows(['Tên đường,Loại đất,Giá (nghìn đồng/m2)', 'Vị trí 1,ODT,12500']);
    expect(row?.errors).toMatchObject([{ column: 'street' }]);
  });
});

describe('rows of a printed table', () => {
  const heading = 'STT,Tên đường,Đoạn,VT1,VT2';

  it('stand in the ward, land type and area above them', async () => {
    const values = await read([
      'ĐVT: nghìn đồng/m²,,,,',
      heading,
      'A,Đất ở,,,',
      'I,PHƯỜNG TRẦN PHÚ,,,',
      '1,Lê Lợi,Trọn đường,50,40',
      'II,Xã Nhơn Châu,,,',
      ',Khu vực 2,,,',
      '1,Đường làng,,5,4',
      'B,ĐẤT THƯƠNG MẠI - DỊCH VỤ,,,',
      'I,Phường Trần Phú,,,',
      '1,Lê Lợi,Trọn đường,30,20',
    ]);
    expect(pick(values, 'street', 'ward', 'landType', 'segment', 'position1')).toEqual([
      ['Lê Lợi', 'PHƯỜNG TRẦN PHÚ', 'Đất ở', 'Trọn đường', '50'],
      ['Đường làng', 'Xã Nhơn Châu', 'Đất ở', 'Khu vực 2', '5'],
      ['Lê Lợi', 'Phường Trần Phú', 'TMD', 'Trọn đường', '30'],
    ]);
  });

  it('are segments of the street above them, which has no price of its own', async () => {
    const values = await read([
      'STT,Tên đường,Loại đất,VT1',
      '1,ĐƯỜNG LÊ LỢI,,',
      ',- Từ cầu A đến chợ B,ODT,5000000',
      ',- Đoạn còn lại,ODT,4000000',
      '2,Trần Phú,ODT,6000000',
    ]);
    expect(pick(values, 'street', 'segment')).toEqual([
      ['ĐƯỜNG LÊ LỢI', 'Từ cầu A đến chợ B'],
      ['ĐƯỜNG LÊ LỢI', 'Đoạn còn lại'],
      ['Trần Phú', null],
    ]);
  });

  it('are faults where they have no price and head nothing, or are not understood', async () => {
    const found = await rows([
      'STT,Tên đường,Loại đất,VT1',
      '1,Lê Lợi,,',
      '2,Trần Phú,ODT,6000000',
      'Một dòng chữ lạ,,,',
      ',- Đoạn 2,ODT,5000000',
    ]);
    expect(found.map(({ row, errors }) => [row, errors?.length ?? 0])).toEqual([
      [2, 1],
      [3, 0],
      [4, 1],
      [5, 0],
    ]);
    expect(found.at(-1)?.warnings).toMatchObject([{ column: 'street', code: 'street-unclear' }]);
  });

  it('leave out numbering, repeated headings, totals, notes and page numbers, and say so', async () => {
    const found = await rows([
      'STT,Tên đường,Loại đất,VT1,VT2',
      'A,B,C,1,2',
      '1,Lê Lợi,ODT,5000000,4000000',
      '2,,,,',
      'STT,Tên đường,Loại đất,VT1,VT2',
      '(1),(2),(3),(4),(5)=(4)x70%',
      '2,Trần Phú,ODT,6000000,5000000',
      ',Tổng cộng,,11000000,',
      'Ghi chú: giá chưa gồm thuế,,,,',
    ]);
    expect(found.flatMap(({ row, values }) => (row === null ? [] : [values.street]))).toEqual([
      'Lê Lợi',
      'Trần Phú',
    ]);
    expect(found.flatMap(({ warnings = [] }) => warnings.map(({ code }) => code))).toEqual(
      expect.arrayContaining(['page-number', 'total-row', 'note-row']),
    );
  });

  it('say by nt, -nt-, quotation marks and “như trên” what the row above says', async () => {
    const found = await rows([
      'Tên đường,Từ,Đến,Loại đất,VT1',
      'Lê Lợi,A,B,ODT,5000000',
      'nt,B,C,"""",4000000',
      '-nt-,C,D,Như trên,″',
    ]);
    expect(
      pick(
        found.map(({ values }) => values),
        'street',
        'landType',
        'position1',
      ),
    ).toEqual([
      ['Lê Lợi', 'ODT', '5000000'],
      ['Lê Lợi', 'ODT', '4000000'],
      ['Lê Lợi', 'ODT', '4000000'],
    ]);
    const [alone] = await rows(['Tên đường,Loại đất,VT1', 'nt,ODT,5000000']);
    expect(alone?.errors).toMatchObject([{ column: 'street' }]);
  });

  it('go on under a second heading, with its own unit', async () => {
    const values = await read([
      'Tên đường,Loại đất,VT1 (nghìn đồng)',
      'Lê Lợi,ODT,5000',
      'Đơn vị tính: triệu đồng/m²,,',
      'Đường phố,Mã đất,VT1',
      'Trần Phú,ODT,6',
    ]);
    expect(pick(values, 'street', 'unit')).toEqual([
      ['Lê Lợi', 'nghìn đồng'],
      ['Trần Phú', 'triệu đồng/m²'],
    ]);
  });
});

describe('columns of a price table', () => {
  it('make a record for each land type that their headings name', async () => {
    const values = await read([
      'street,ward_new,ODT_ONT_vt1,ODT_ONT_vt2,TMD_vt1',
      'Lê Lợi,Phường A,50,40,30',
    ]);
    expect(pick(values, 'landType', 'position1', 'position2')).toEqual([
      ['Đất ở', '50', '40'],
      ['TMD', '30', null],
    ]);
  });

  it('give a position for each row where a column says which', async () => {
    const values = await read([
      'Tên đường,Loại đất,Vị trí,Giá đất',
      'Lê Lợi,ODT,VT1,5000000',
      'Lê Lợi,ODT,2,4000000',
      'Trần Phú,ODT,I,6000000',
    ]);
    expect(pick(values, 'street', 'position1', 'position2')).toEqual([
      ['Lê Lợi', '5000000', '4000000'],
      ['Trần Phú', '6000000', null],
    ]);
  });

  it('that head percentages are percentages of the position they name', async () => {
    const values = await read([
      'Tên đường,Loại đất,VT1,VT2 (% VT1),Hệ số VT3',
      'Lê Lợi,ODT,5000000,35,"0,2"',
    ]);
    expect(pick(values, 'position2', 'position3')).toEqual([['35% VT1', '20%']]);
  });

  it('of several years are for a person to choose from', async () => {
    const [row] = await rows(['Tên đường,Loại đất,VT1 năm 2025,VT1 năm 2026', 'Lê Lợi,ODT,5000000,6000000']);
    expect(row?.errors).toHaveLength(1);
  });
});

describe('rows below what is not understood', () => {
  it('are refused with it where it is printed as a section', async () => {
    const found = await rows(['STT,Tên đường,Loại đất,VT1', 'I,QUY NHƠN BẮC,,', '1,Lê Lợi,ODT,5000000']);
    expect(found.map(({ errors }) => errors?.length)).toEqual([1, 1]);
  });

  it('are read where records are in capitals too, and one lacks its price', async () => {
    const found = await rows([
      'STT,Tên đường,Loại đất,VT1',
      '1,LÊ LỢI,ODT,5000000',
      '2,TRẦN PHÚ,,',
      '3,LÊ LAI,ODT,4000000',
    ]);
    expect(found.map(({ errors }) => errors?.length ?? 0)).toEqual([0, 1, 0]);
  });
});
