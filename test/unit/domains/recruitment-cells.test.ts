import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangeNotice,
  countCell,
  positionsIn,
  unlikelyNotice,
} from '../../../src/domains/recruitments/notice-cells.ts';

const count = (given: unknown) => countCell.safeParse(given);

describe('a count of posts', () => {
  it.each([
    ['02', 2],
    ['05 (năm)', 5],
    ['5 người', 5],
    ['03 chỉ tiêu', 3],
    ['10 (trong đó 2 nữ)', 10],
    ['3,0', 3],
    ['1.000', 1000],
    [4, 4],
  ])('%j is %i', (given, wanted) => expect(count(given).data).toBe(wanted));

  it.each(['1.5', '2,5', 1.5, '2-3', '2+1', '1/2', '05 (sáu)', 'nhiều', 'ba (03)'])(
    '%j is refused',
    (given) => expect(count(given).success).toBe(false),
  );

  it('is never another number than the one written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.constantFrom('', '0', '00'), (number, zeros) => {
        for (const shape of [`${zeros}${number}`, `${zeros}${number} người`, `${number} (trong đó 1 nữ)`])
          expect(count(shape).data).toBe(number);
      }),
    );
  });
});

describe('a deadline within words', () => {
  const until = (applyUntil: string) => arrangeNotice({ applyUntil }).values;
  it.each([
    'Đến 17 giờ 00 ngày 31/12/2026',
    'hết ngày 31/12/2026',
    '31/12/2026 (trong giờ hành chính)',
    'Hạn chót: 31/12/2026',
    'ngày 31 tháng 12 năm 2026 (theo dấu bưu điện)',
  ])('%j', (text) => expect(until(text)).toMatchObject({ applyUntil: '2026-12-31' }));

  it('brings the first day with it, and never against a column of its own', () => {
    expect(until('từ 01/12/2026 đến 31/12/2026')).toEqual({
      applyFrom: '2026-12-01',
      applyUntil: '2026-12-31',
    });
    const other = { applyFrom: '02/12/2026', applyUntil: '01/12/2026 - 31/12/2026' };
    expect(arrangeNotice(other).values).toEqual(other);
  });

  it.each([
    'trước ngày 31/12/2026',
    '31/12/2026 hoặc khi đủ',
    'Trong 30 ngày',
    'đến 31/12/2026 và 15/01/2027',
  ])('%j is left to be refused', (text) => expect(until(text)).toEqual({ applyUntil: text }));
});

describe('positions in one cell', () => {
  const two = [
    { title: 'GV Toán', count: 2 },
    { title: 'GV Văn', count: 1 },
  ];
  it.each([
    'GV Toán (02), GV Văn (01)',
    'GV Toán: 02; GV Văn: 01',
    '- GV Toán: 2\n- GV Văn: 1 người',
    '02 GV Toán, 01 GV Văn',
    '1. GV Toán x 2\n2. GV Văn x 1',
  ])('%j', (text) => expect(positionsIn(text)).toEqual(two));

  it.each([
    'Giáo viên Toán, Văn',
    'Giáo viên Toán',
    'GV Toán (02), GV Văn',
    'GV Toán: 2\nGV Văn',
    'A | V.07 | 2',
  ])('%j is no list', (text) => expect(positionsIn(text)).toBeNull());
});

describe('one position in a cell', () => {
  const title = fc.constantFrom('Kế toán viên', 'Giáo viên tiểu học hạng III');
  const shape = fc.constantFrom(
    (name: string, count: number) => `${name}: ${count} người`,
    (name: string, count: number) => `${name} (SL: 0${count})`,
    (name: string, count: number) => `${name} (${count})`,
    (name: string, count: number) => `${name} x ${count}`,
  );
  it('is parted from its count, and from its code', () =>
    fc.assert(
      fc.property(title, fc.integer({ min: 1, max: 99 }), shape, (name, count, written) => {
        expect(positionsIn(written(name, count))).toEqual([{ title: name, count }]);
        expect(positionsIn(written(`${name} (V.07.03.29)`, count))).toEqual([
          { title: name, code: 'V.07.03.29', count },
        ]);
      }),
    ));

  it.each(['Kế toán viên', 'Giáo viên hạng III', 'Kế toán/Văn thư'])('%s alone is a name', (name) => {
    expect(positionsIn(name)).toBeNull();
  });

  it.each(['Kế toán: 1-2', 'Kế toán (2–3 người)', 'Kế toán: 1 đến 2'])('%s is no count', (text) => {
    expect(arrangeNotice({ positions: text }).errors).toMatchObject([{ column: 'positions' }]);
  });
});

describe('what a spreadsheet or a slip made of a notice', () => {
  it('a telephone number without its zero, or in powers of ten, is told', () => {
    expect(arrangeNotice({ contact: '905000111' }).warnings).toMatchObject([
      { code: 'phone-zero-lost', confirm: true },
    ]);
    expect(arrangeNotice({ contact: '9.05E+08' }).errors).toHaveLength(1);
    expect(arrangeNotice({ contact: '0905000111' })).toMatchObject({ errors: [], warnings: [] });
  });

  it('days that contradict each other must be confirmed', () => {
    const doubts = (applyUntil: string, publishedAt?: string) =>
      unlikelyNotice({ applyUntil, publishedAt }, '2026-11-27').map(({ column }) => column);
    expect(doubts('2026-12-31', '2026-11-20T01:00:00Z')).toEqual([]);
    expect(doubts('2026-11-15', '2026-11-20T01:00:00Z')).toEqual(['applyUntil']);
    expect(doubts('2062-12-31', '2026-11-20T01:00:00Z')).toEqual(['applyUntil']);
    expect(doubts('2027-12-01', '2027-11-20T01:00:00Z')).toEqual(['publishedAt']);
    expect(doubts('2019-12-31')).toEqual([]);
  });
});
