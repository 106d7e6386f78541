import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readDates } from '../../../src/language/date-phrases.ts';
import {
  addDays,
  daysBetween,
  formatDate,
  parseDate,
  parseInstant,
  startOfVietnamDay,
  vietnamDay,
} from '../../../src/language/dates.ts';

const day = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2200, 0, 1) / 86_400_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

describe('a day in figures beside AM or PM', () => {
  test.each<[string, string | null]>([
    ['11/12/2026 8:00:00 PM', null],
    ['20/11/2026 8:00 AM', '2026-11-20T01:00:00Z'],
    ['11/20/2026 8:00 AM', null],
    ['11/11/2026 8:00 PM', '2026-11-11T13:00:00Z'],
    ['11/12/2026 8:00 CH', '2026-12-11T13:00:00Z'],
    ['11/12/2026 20:00', '2026-12-11T13:00:00Z'],
  ])('%j gives %j', (text, expected) => expect(parseInstant(text)).toBe(expected));
});

describe('parseDate', () => {
  test.each<[string, string | null]>([
    ['2021-10-06', '2021-10-06'],
    ['2021/10/06', '2021-10-06'],
    ['2021-10-05T17:00:00.000Z', '2021-10-06'],
    ['2021-10-06T23:00:00+07:00', '2021-10-06'],
    ['2021-10-06 00:00:00', '2021-10-06'],
    ['27.7.2025', '2025-07-27'],
    ['8-7-2025', '2025-07-08'],
    ['16/03/2020', '2020-03-16'],
    [' 22/4/2025 15:17 ', '2025-04-22'],
    ['ngày 06 tháng 10 năm 2021', '2021-10-06'],
    ['ngay 6 thang 10 nam 2021', '2021-10-06'],
    ['Ngày17/8/2015', '2015-08-17'],
    ['Thứ ba, 22 Tháng 4 2025 15:17', '2025-04-22'],
    ['Thứ Hai, 17/8/2015 | 09:30 GMT+7', '2015-08-17'],
    ['Tue, 22 Apr 2025 23:17:00 GMT', '2025-04-23'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2023', null],
    ['31/4/2025', null],
    ['1/13/2025', null],
    ['17/8/15', null],
    ['44475', null],
    ['65/2019/QĐ-UBND', null],
    ['sau Tết', null],
    ['', null],
  ])('%j gives %j', (text, expected) => expect(parseDate(text)).toBe(expected));
  it('reads what it prints', () => fc.assert(fc.property(day, (at) => parseDate(formatDate(at)) === at)));
  it('never throws', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => parseDate(text) !== undefined)));
});

describe('parseInstant', () => {
  test.each<[string, string | null]>([
    ['2021-10-06', '2021-10-05T17:00:00Z'],
    ['2025-04-22 15:17:00', '2025-04-22T08:17:00Z'],
    ['2025-04-22T15:17:00Z', '2025-04-22T15:17:00Z'],
    ['2025-04-22T15:17:00+07:00', '2025-04-22T08:17:00Z'],
    ['Tue, 22 Apr 2025 15:17:00 +0700', '2025-04-22T08:17:00Z'],
    ['Wed, 02 Oct 2002 13:00:00 GMT', '2002-10-02T13:00:00Z'],
    ['22/4/2025 15:17', '2025-04-22T08:17:00Z'],
    ['15:17, ngày 22/4/2025', '2025-04-22T08:17:00Z'],
    ['22/04/2025, 3:17 PM', '2025-04-22T08:17:00Z'],
    ['7h30 ngày 2/9/2025', '2025-09-02T00:30:00Z'],
    ['2025-04-22T25:17:00Z', null],
    ['hôm qua', null],
  ])('%j gives %j', (text, expected) => expect(parseInstant(text)).toBe(expected));
  it('begins a bare day in Vietnam', () =>
    fc.assert(fc.property(day, (at) => Date.parse(parseInstant(at) ?? '') === startOfVietnamDay(at))));
});

describe('a zone in words', () => {
  it.each([
    '20/11/2026 08:00 (GMT+7)',
    'Fri, 20 Nov 2026 08:00:00 ICT',
    'Thứ Sáu, 20/11/2026 08:00 GMT+07:00',
  ])('%s', (text) => expect(parseInstant(text)).toBe('2026-11-20T01:00:00Z'));
});

describe('the calendar', () => {
  it('turns over at 17:00 UTC', () => {
    expect(vietnamDay(Date.parse('2026-01-31T16:59:59Z'))).toBe('2026-01-31');
    expect(vietnamDay(new Date('2026-01-31T17:00:00Z'))).toBe('2026-02-01');
  });
  it('adds and subtracts days', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: -2_000, max: 2_000 }), (at, n) => {
        expect(daysBetween(at, addDays(at, n))).toBe(n);
        expect(vietnamDay(startOfVietnamDay(at))).toBe(at);
      }),
    ));
  it('prints without leading zeros', () => expect(formatDate('2026-04-09')).toBe('9/4/2026'));
});

describe('readDates', () => {
  const today = '2026-11-22';
  const read = (text: string) =>
    readDates(text, today).map(({ from, to }) => (from === to ? from : `${from}..${to}`));

  test.each<[string, string[]]>([
    ['giá đất năm 2025', ['2025-01-01..2025-12-31']],
    ['gia dat nam 2025', ['2025-01-01..2025-12-31']],
    ['hồi 2021', ['2021-01-01..2021-12-31']],
    ['gia dat xuan dieu 2022', ['2022-01-01..2022-12-31']],
    ['tháng 7/2025', ['2025-07-01..2025-07-31']],
    ['tháng 7 năm 2025', ['2025-07-01..2025-07-31']],
    ['tháng 2', ['2026-02-01..2026-02-28']],
    ['quý II năm 2025', ['2025-04-01..2025-06-30']],
    ['1/7/2025', ['2025-07-01']],
    ['Ngày 15/3/2023 giá', ['2023-03-15']],
    ['từ 1/7/2025 đến 30/6/2026', ['2025-07-01', '2026-06-30']],
    ['ngày 2 tháng 9 năm 2025', ['2025-09-02']],
    ['27/7', ['2026-07-27']],
    ['hết hạn 27/7.', ['2026-07-27']],
    ['hôm nay', ['2026-11-22']],
    ['hiện nay', ['2026-11-22']],
    ['hien tai', ['2026-11-22']],
    ['bây giờ', ['2026-11-22']],
    ['hôm qua', ['2026-11-21']],
    ['năm nay', ['2026-01-01..2026-12-31']],
    ['nam ngoai', ['2025-01-01..2025-12-31']],
    ['năm sau', ['2027-01-01..2027-12-31']],
    ['tháng 12 năm ngoái', ['2025-12-01..2025-12-31']],
    ['ngày 3 tháng 4 năm nay', ['2026-04-03']],
    ['quý 2 năm trước', ['2025-04-01..2025-06-30']],
    ['năm rồi', ['2025-01-01..2025-12-31']],
    ['ba năm nữa', ['2029-01-01..2029-12-31']],
    ['2 nam truoc', ['2024-01-01..2024-12-31']],
    ['tháng trước', ['2026-10-01..2026-10-31']],
    ['tuần này', ['2026-11-16..2026-11-22']],
    ['đầu năm 2025', ['2025-01-01..2025-03-31']],
    ['cuối năm 2024', ['2024-10-01..2024-12-31']],
    ['sáu tháng đầu năm 2022', ['2022-01-01..2022-06-30']],
    ['giai đoạn 2021-2025', ['2021-01-01..2025-12-31']],
    ['năm 2023 và năm 2024', ['2023-01-01..2023-12-31', '2024-01-01..2024-12-31']],
    ['Quy Nhơn Nam năm 2025', ['2025-01-01..2025-12-31']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  test.each([
    'Phường Quy Nhơn Nam nay thuộc đâu',
    'phuong quy nhon nam nay thuoc dau',
    'hẻm 12/5 Trần Phú',
    'đường 30/4',
    'đường 2 tháng 9',
    'Cách Mạng Tháng 8',
    'hai mươi năm trước',
    'ở đó mấy năm rồi',
    'sau 3 năm sau khi cưới',
    'Luật Đất đai 2024',
    '65/2019/QĐ-UBND',
    'QĐ 12/2024',
    '35.000.000 đồng/m²',
    'rộng 2022 m2',
    '31/2/2025',
    'bảy giờ',
  ])('finds none in %s', (text) => expect(read(text)).toEqual([]));
  it('gives the stretch and how precise it is', () => {
    const text = 'Giá đất hồi năm 2021 thế nào'.normalize('NFD');
    const [found] = readDates(text, today);
    expect(found?.text.normalize('NFC')).toBe('năm 2021');
    expect(text.slice(found?.start, found?.end)).toBe(found?.text);
    expect(found?.precision).toBe('year');
  });
});
