import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressCell, dayCell } from '../../src/contract/import-cells.ts';
import {
  arrangeRegister,
  readValidity,
  unlikelyDays,
} from '../../src/domains/legal-documents/register-cells.ts';
import {
  bareNumber,
  joinNumber,
  numberFault,
  numbersIn,
} from '../../src/domains/legal-documents/register-number.ts';

const WORDS: readonly (readonly [string, readonly string[]])[] = [
  [
    'in_force',
    [
      'Còn hiệu lực',
      'CHL',
      'Còn HL',
      'Văn bản đang có hiệu lực',
      'Còn',
      'Hiệu lực',
      'Đang áp dụng',
      'Vẫn còn hiệu lực',
      'Chưa hết hiệu lực',
      'Không hết hiệu lực',
      'Sắp hết hiệu lực',
      'Sẽ hết hiệu lực',
      'Gần hết hiệu lực',
      'Chưa bị bãi bỏ',
      'Còn hiệu lực, chưa bị thay thế',
      'Còn hiệu lực đến khi có văn bản thay thế',
      'Còn hiệu lực (thay thế QĐ 12/2020/QĐ-UBND)',
      'in_force',
      'In force',
      'còn giá trị',
      'CON HIEU LUC',
    ],
  ],
  [
    'partially_in_force',
    [
      'Hết hiệu lực một phần',
      'Hết hiệu lực 1 phần',
      'Hết hiệu lực từng phần',
      'HHL 1 phần',
      'HHL1P',
      'Còn hiệu lực một phần',
      'Bị bãi bỏ một phần',
      'Ngưng hiệu lực một phần',
      'Hết hiệu lực một số điều',
      'Hết hiệu lực phần phụ lục',
      'Bị thay thế 01 phần',
      'partially_in_force',
    ],
  ],
  [
    'expired',
    [
      'Hết hiệu lực',
      'HHL',
      'Hết HL',
      'Đã hết hiệu lực',
      'Hết hiệu lực toàn bộ',
      'Không còn hiệu lực',
      'Ko còn hiệu lực',
      'Mất hiệu lực',
      'Hết',
      'Đã bị thay thế',
      'Bị bãi bỏ',
      'Bãi bỏ',
      'Được thay thế bởi QĐ 12/2024/QĐ-UBND',
      'Không có hiệu lực',
      'Hết thời hạn áp dụng',
      'Hết hạn',
      'expired',
    ],
  ],
  [
    'not_yet_in_force',
    [
      'Chưa có hiệu lực',
      'Chưa hiệu lực',
      'Chưa HL',
      'Sắp có hiệu lực',
      'Sẽ có hiệu lực',
      'Chưa đến ngày có hiệu lực',
      'Chờ có hiệu lực',
      'Not yet in force',
    ],
  ],
  [
    'suspended',
    [
      'Tạm ngưng hiệu lực',
      'Ngưng hiệu lực',
      'Ngừng hiệu lực',
      'Đình chỉ thi hành',
      'Tạm đình chỉ',
      'Tạm dừng',
    ],
  ],
  ['unknown', ['Chưa xác định', 'Không xác định', 'unknown', 'Không rõ']],
]; // prettier-ignore

describe('validity in words', () => {
  it.each(WORDS.flatMap(([status, texts]) => texts.map((text) => [text, status] as const)))(
    '%s is %s',
    (text, status) => {
      expect(readValidity(text)?.status).toBe(status);
      expect(readValidity(text.toUpperCase())?.status).toBe(status);
    },
  );

  it.each(['x', '1', 'Đã được sửa đổi, bổ sung', 'Xem ghi chú', '45658', 'Còn hiệu lực / Hết hiệu lực'])(
    'does not guess %s',
    (text) => {
      expect(readValidity(text)).toBeNull();
      const { values, warnings } = arrangeRegister({ status: text });
      expect(values.status).toBe('unknown');
      expect(warnings).toEqual([
        expect.objectContaining({ column: 'status', value: text, code: 'status-unknown', confirm: true }),
      ]);
    },
  );

  it.each([
    ['01/01/2025', { effectiveFrom: '2025-01-01' }],
    ['Từ ngày 01/01/2025', { effectiveFrom: '2025-01-01' }],
    ['01/01/2025 - 31/12/2026', { effectiveFrom: '2025-01-01', effectiveTo: '2026-12-31' }],
    ['Còn hiệu lực đến ngày 31/12/2026', { effectiveTo: '2026-12-31' }],
    ['Hết hiệu lực từ ngày 01/07/2025', { effectiveTo: '2025-06-30' }],
    ['Chưa có hiệu lực (01/01/2027)', { effectiveFrom: '2027-01-01' }],
    ['Hết hiệu lực một phần từ 01/01/2024', { status: 'partially_in_force' }],
  ])('reads the days in %s', (text, wanted) => {
    const { doubt, ...read } = readValidity(text) ?? {};
    expect(read).toEqual(wanted);
    expect(doubt?.code).toBe('validity-day-read');
  });

  it('refuses a day that contradicts its own column', () => {
    expect(arrangeRegister({ status: 'Từ 01/01/2025', effectiveFrom: '02/01/2025' }).errors).toHaveLength(1);
    expect(arrangeRegister({ status: 'Từ 01/01/2025', effectiveFrom: '01/01/2025' }).errors).toHaveLength(0);
  });

  it.each([
    ['Kể từ ngày ký', '2024-03-15'],
    ['Từ ngày ban hành', '2024-03-15'],
    ['Sau 10 ngày kể từ ngày ký', '2024-03-25'],
    ['Có hiệu lực từ ngày 20 tháng 3 năm 2024', '2024-03-20'],
    ['Sau 15 ngày kể từ ngày đăng Công báo', 'Sau 15 ngày kể từ ngày đăng Công báo'],
  ])('counts %s from the day of signing', (effectiveFrom, day) => {
    expect(arrangeRegister({ issuedOn: '15/03/2024', effectiveFrom }).values.effectiveFrom).toBe(day);
  });
});

describe('numbers of a register', () => {
  it.each([
    ['610', '2024/QĐ-UBND', '610/2024/QĐ-UBND'],
    ['610/2024', 'QĐ-UBND', '610/2024/QĐ-UBND'],
    ['610', '/QĐ-UBND', '610/QĐ-UBND'],
    ['610/', 'QĐ-UBND', '610/QĐ-UBND'],
    ['', '610/QĐ-UBND', '610/QĐ-UBND'],
    ['610', '610/2024/QĐ-UBND', '610/2024/QĐ-UBND'],
    ['610/2024/QĐ-UBND', 'QĐ-UBND', '610/2024/QĐ-UBND'],
  ])('joins %j and %j', (number, symbol, joined) => {
    expect(joinNumber(number, symbol)).toBe(joined);
  });
  it('refuses two numbers in a cell, and takes a long one for one', () => {
    expect(arrangeRegister({ number: '612/2024/QĐ-UBND; 613/2024/QĐ-UBND' }).errors).toHaveLength(1);
    expect(arrangeRegister({ number: '612/2024/QĐ-UBND và 613/2024/QĐ-UBND' }).errors).toHaveLength(1);
    for (const one of [
      '05/2013/TTLT-BTC-BTP',
      '01/1999/NQLT-TP-VHTT-NNPTNT',
      '3637/UBND-VX',
      'Số: 611 /2024/QĐ- UBND',
    ])
      expect(numbersIn(one).length, one).toBeLessThan(2);
  });
  it.each([
    ['12, 13/2020/QĐ-UBND', false],
    ['12-13/2020/QĐ-UBND', false],
    ['QĐ-UBND', false],
    ['2020-12-01', false],
    ['1-thg 2-2020', false],
    ['12/1020/QĐ-UBND', false],
    ['12', true],
    ['12/2020', true],
  ])('finds fault with %j', (number, confirm) => {
    expect(numberFault(number)).toMatchObject({ confirm });
  });

  it.each([
    '12/2020/QĐ-UBND',
    '1489/QĐ-UBND',
    '880/UBND-ĐT',
    '09-CTr/TU',
    '52/2010/QH12',
    '12a/2020/QĐ-UBND',
    'Không số',
  ])('finds none with %j', (number) => {
    expect(numberFault(number)).toBeNull();
  });

  it('reads a day beside the number, and refuses one that another column contradicts', () => {
    const number = '12/2020/QĐ-UBND ngày 01/02/2020';
    expect(arrangeRegister({ number }).values).toMatchObject({
      number: '12/2020/QĐ-UBND',
      issuedOn: '2020-02-01',
    });
    expect(arrangeRegister({ number, issuedOn: '02/02/2020' }).errors).toHaveLength(1);
    expect(arrangeRegister({ number, issuedOn: '01/02/2020' }).errors).toHaveLength(0);
  });

  it('refuses a number and a symbol of two documents', () => {
    expect(arrangeRegister({ number: '18/2020/QĐ-UBND', symbol: 'NQ-HĐND' }).errors).toHaveLength(1);
    expect(arrangeRegister({ number: '18/2020/QĐ-UBND', symbol: 'QĐ-UBND' }).errors).toHaveLength(0);
  });

  it.each([
    ['Tạm ngưng đến 01/01/2027', { status: 'suspended' }],
    ['Chưa có hiệu lực đến 01/01/2027', { status: 'not_yet_in_force' }],
    ['Hết hiệu lực về phần lệ phí', { status: 'partially_in_force' }],
    ['Hết hiệu lực 50%', { status: 'partially_in_force' }],
  ])('reads %j', (text, wanted) => {
    const reading = readValidity(text);
    expect(reading).toMatchObject(wanted);
    expect(reading?.effectiveTo).toBeUndefined();
  });

  it('does not take what a document does to another for its own state', () => {
    expect(readValidity('Bãi bỏ Quyết định số 10/2018/QĐ-UBND')).toBeNull();
    expect(readValidity('Thay thế 10/2018/QĐ-UBND')).toBeNull();
    expect(readValidity('Bị bãi bỏ bởi Quyết định 10/2018/QĐ-UBND')).toMatchObject({ status: 'expired' });
  });

  it('doubts years out of reason', () => {
    const given = { number: '1/2024/QĐ-UBND', issuedOn: '2024-03-15' };
    expect(unlikelyDays(given, '2026-01-01')).toEqual([]);
    expect(unlikelyDays({ ...given, issuedOn: '2204-03-15' }, '2026-01-01')).toMatchObject([
      { column: 'issuedOn' },
    ]);
    expect(unlikelyDays({ ...given, issuedOn: '2020-03-15' }, '2026-01-01')).toMatchObject([
      { column: 'issuedOn' },
    ]);
    expect(unlikelyDays({ ...given, effectiveFrom: '2204-03-15' }, '2026-01-01')).toMatchObject([
      { column: 'effectiveFrom' },
    ]);
  });
});

describe('a number as registers write it', () => {
  const around = fc.constantFrom(
    (number: string) => `Số ${number}`,
    (number: string) => `Số: ${number}`,
    (number: string) => `Quyết định số ${number}`,
    (number: string) => `Nghị quyết ${number}`,
    (number: string) => `(${number})`,
    (number: string) => `${number}.`,
    (number: string) => `${number} *`,
    (number: string) => number.replaceAll('-', '–'),
    (number: string) => number.replaceAll('/', ' / '),
  );
  const number = fc.constantFrom('12/2024/QĐ-UBND', '1489/QĐ-UBND', '31/2024/QH15', '880/UBND-ĐT');
  it('is the number, whatever stands around it', () =>
    fc.assert(
      fc.property(number, around, (plain, written) => {
        expect(bareNumber(written(plain))).toBe(plain);
        expect(bareNumber(plain)).toBe(plain);
      }),
    ));

  it.each(['1O/2024/QĐ-UBND', 'l2/2024/QĐ-UBND', '1/2O24/QĐ-UBND', '……/2024/QĐ-UBND', '___/2024/QĐ-UBND'])(
    '%s is told of',
    (written) => expect(numberFault(written)).not.toBeNull(),
  );
  it.each(['12a/2024/QĐ-UBND', '09-CTr/TU', 'KH 12/UBND', '711/CV-UBND'])('%s is a number', (written) => {
    expect(numberFault(written)).toBeNull();
  });

  it('a day beside “còn hiệu lực” is asked about, and a question is no state', () => {
    expect(readValidity('Còn hiệu lực 31/12/2025')?.doubt?.confirm).toBe(true);
    expect(readValidity('Hết hiệu lực chưa?')).toBeNull();
    expect(readValidity('Phần còn lại còn hiệu lực')?.status).toBe('partially_in_force');
  });
});

describe('a number where a day is asked for', () => {
  it('is told with the day a spreadsheet means by it', () => {
    const read = dayCell.safeParse(45_366);
    expect(read.error?.issues[0]?.message).toContain('15/03/2024');
    expect(dayCell.safeParse('45.366').error?.issues[0]?.message).not.toContain('2024');
  });
});

describe('addresses', () => {
  const read = (value: unknown) => addressCell(2000).safeParse(value);
  it.each([
    'https://vi-du.vn/77',
    'http://vi-du.vn',
    'https://vi-du.vn/a?b=c#d',
    '=HYPERLINK("https://vi-du.vn/77","Xem")',
  ])('takes %s', (text) => {
    expect(read(text).success).toBe(true);
  });
  it.each([
    'javascript:alert(1)',
    'C:\\tep\\a.pdf',
    '\\\\may\\a.pdf',
    'file:///a.pdf',
    'vi-du.vn/82',
    '/tin/1',
    'Xem',
    'ftp://vi-du.vn',
    'https://',
    'https://a b',
    '=HYPERLINK(A2,"Xem")',
    'data:text/html,x',
    'mailto:a@vi-du.vn',
    'https://ten:matkhau@vi-du.vn/77',
  ])('refuses %s', (text) => {
    expect(read(text).success).toBe(false);
  });
});
