import { describe, expect, it } from 'vitest';
import { refusalOf, rowsOf } from './read.ts';

const CSV = 'text/csv';
const latin1 = (text: string): Uint8Array => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
const HEAD = 'tableId,street,ward,landType,position1\n';
const converted = (column: string, value: string) =>
  expect.objectContaining({ column, value, code: 'encoding-converted' });

describe('letters of a file', () => {
  it('converts cells of one table among cells in Unicode, and says so before and after', async () => {
    const rows = await rowsOf(
      `${HEAD}T,§\u00adêng NguyÔn ThÞ §Þnh,Phường Trần Phú,ODT,1\nT,û Lan,Phường 1,ODT,2\n`,
      CSV,
    );
    expect(rows.map(({ values }) => values.street)).toEqual(['Đường Nguyễn Thị Định', 'ỷ Lan']);
    expect(rows[0]?.warnings).toEqual([converted('street', '§\u00adêng NguyÔn ThÞ §Þnh')]);
    expect(rows[0]?.warnings?.[0]?.message).toContain('“Đường Nguyễn Thị Định”');
    expect(rows[0]?.warnings?.[0]).not.toHaveProperty('confirm');
    expect(rows[0]?.values.ward).toBe('Phường Trần Phú');
  });

  it('asks to confirm what rests on one word', async () => {
    const rows = await rowsOf(`${HEAD}T,Nam §Þnh,Phường 1,ODT,1\n`, CSV);
    expect(rows[0]?.warnings).toEqual([expect.objectContaining({ confirm: true })]);
  });

  it('reads a whole file in the bytes of TCVN3, its headings too', async () => {
    const text = 'M· b¶ng gi¸,Tªn ®\u00adêng,Ph\u00adêng,Lo¹i ®Êt,VT1\nT,TrÇn H\u00adng §¹o,TrÇn Phó,ODT,5\n';
    const rows = await rowsOf(latin1(text), CSV);
    expect(rows[0]?.values).toMatchObject({
      tableId: 'T',
      street: 'Trần Hưng Đạo',
      ward: 'Trần Phú',
      position1: '5',
    });
  });

  it('reads a whole file in the bytes of VNI', async () => {
    const text = 'tableId,Teân ñöôøng,ward,landType,VT1\nT,Traàn Höng Ñaïo,Phöôøng Traàn Phuù,ODT,5\n';
    expect((await rowsOf(latin1(text), CSV))[0]?.values).toMatchObject({
      street: 'Trần Hưng Đạo',
      ward: 'Phường Trần Phú',
    });
  });

  it('repairs UTF-8 that was encoded twice, its headings too', async () => {
    const twice = new TextDecoder('windows-1252').decode(
      new TextEncoder().encode('Mã bảng giá,Tên đường,Loại đất,VT1\nT,Đường Nguyễn Huệ,ODT,5\n'),
    );
    const rows = await rowsOf(twice, CSV);
    expect(rows[0]?.values).toMatchObject({ tableId: 'T', street: 'Đường Nguyễn Huệ' });
    expect(rows[0]?.warnings).toContainEqual(
      expect.objectContaining({ column: 'street', code: 'encoding-converted' }),
    );
  });

  it('refuses letters lost to question marks at their cell', async () => {
    const rows = await rowsOf(`${HEAD}T,Nguy?n Hu?,Phường 1,ODT,1\nT,Hoa Ban,Phường 1,ODT,2\n`, CSV);
    expect(rows[0]?.errors).toEqual([expect.objectContaining({ column: 'street', value: 'Nguy?n Hu?' })]);
    expect(rows[1]?.errors).toBeUndefined();
  });

  it('does the same in lines of JSON', async () => {
    const body = '§iÒu 1. Ph¹m vi ®iÒu chØnh';
    const rows = await rowsOf(JSON.stringify({ number: '1/2025/QĐ-UBND', body }), 'application/x-ndjson', {
      domain: 'legal-documents',
    });
    expect(rows[0]).toMatchObject({
      values: { body: 'Điều 1. Phạm vi điều chỉnh' },
      warnings: [converted('body', body)],
    });
  });

  it('refuses a file whose headings lost their letters', async () => {
    expect(await refusalOf('M? b?ng gi?,T?n ???ng,VT1\nT,A,5\n', CSV)).toMatch(/tiêu đề/);
  });
});

describe('letters that a program left escaped', () => {
  const read = (street: string) =>
    rowsOf(`Mã bảng,Tên đường,Loại đất,VT1\nT-1,${street},ODT,12000000`, 'text/csv', { printed: true });

  it.each([
    ['&#272;&#432;&#7901;ng L&ecirc; L&#7907;i', 'entities'],
    ['\\u0110\\u01b0\\u1eddng L\\u00ea L\\u1ee3i', 'escapes of JSON'],
    ['Đường Lê Lợі', 'a letter of another script'],
  ])('%s is read with a word of it (%s)', async (street) => {
    const [row] = await read(street);
    expect(row?.values.street).toBe('Đường Lê Lợi');
    expect(row?.warnings).toMatchObject([{ column: 'street', value: street, code: 'encoding-converted' }]);
  });

  it.each(['R&D &amp; C', 'A &lt; B', 'Đường 3&4', 'Đường C:\\user'])(
    '%s stands as it is',
    async (street) => {
      const [row] = await read(street);
      expect(row?.values.street).toBe(street);
    },
  );

  it('a file of which every row lost its letters says so', async () => {
    const text = 'M? b?ng,Tên ???ng,Lo?i ??t\nT-1,???ng Nguy?n Th? ??nh,??t ?\n';
    const rows = await rowsOf(text, 'text/csv', { printed: true });
    expect(rows.flatMap(({ errors = [] }) => errors.map(({ message }) => message))[0]).toContain(
      'Chữ đã mất',
    );
  });
});
