import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  documentNumberKey,
  documentNumberKeys,
  documentType,
  findDocumentNumbers,
  matchDocumentNumber,
  parseDocumentNumber,
} from '../../../src/language/document-number.ts';

describe('documentNumberKey', () => {
  test.each([
    ['65/2019/QĐ-UBND', '65/2019/QD-UBND'],
    ['05/2026/QĐ-UBND', '5/2026/QD-UBND'],
    ['2403/QÐ-UBND', '2403/QD-UBND'],
    ['880/UBND-ĐT', '880/UBND-DT'],
    ['711/CV-UBND', '711/CV-UBND'],
    ['09-CTr/TU', '9/CTR-TU'],
    ['251-BCĐ', '251/BCD'],
    ['270/1997/QĐ-KT-UB', '270/1997/QD-KT-UB'],
    ['29/2000/PL-UBTVQH10', '29/2000/PL-UBTVQH10'],
    ['29/2015/L-CTN', '29/2015/L-CTN'],
    ['31/2024/QH15', '31/2024/QH15'],
    ['1977 /QĐ-UBND', '1977/QD-UBND'],
    ['1830 QĐ-UBND', '1830/QD-UBND'],
    ['109/UBND - VX', '109/UBND-VX'],
    ['157/TB_UBND', '157/TB-UBND'],
    ['26/KH-BCĐ (138)', '26/KH-BCD-138'],
    ['15b/NQ-CP', '15/B-NQ-CP'],
    ['65/QĐ-UBND ngày 12/3/2019', '65/QD-UBND'],
    ['65-2019-QĐUBND', '65/2019/QD-UBND'],
  ])('%s gives %s', (number, key) => expect(documentNumberKey(number)).toBe(key));
  it('is its own key', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.option(fc.integer({ min: 1990, max: 2030 })),
        fc.constantFrom('QĐ-UBND', 'NQ-HĐND', 'KH-BCĐ', 'UBND-VX', 'TT-BTC', 'NĐ-CP'),
        (number, year, tail) => {
          const key = documentNumberKey([number, year, tail].filter((part) => part !== null).join('/'));
          expect(documentNumberKey(key)).toBe(key);
          expect(matchDocumentNumber(key, key)).toBe(1);
        },
      ),
    ));
});

describe('parseDocumentNumber', () => {
  test.each([
    ['65/2019/QD-UBND', '65/2019/QD-UBND'],
    ['QĐ 65/2019', '65/2019/QD'],
    ['65-2019-QĐUBND', '65/2019/QD-UBND'],
    ['65 2019 qd ubnd', '65/2019/QD-UBND'],
    ['QĐ12/2024', '12/2024/QD'],
    ['Quyết định số 74/2025/QĐ-UBND', '74/2025/QD-UBND'],
    ['quyết định số 17 năm 2022 của UBND thành phố Quy Nhơn', '17/2022/QD-UBND'],
    ['1250/qd-ubnd', '1250/QD-UBND'],
    ['nd 15 2020', '15/2020/ND'],
    ['Nghị định 15/2020', '15/2020/ND'],
    ['Công văn số 880', '880/CV'],
    ['công văn 880/UBND-ĐT', '880/UBND-DT'],
    ['QĐ-UBND số 65/2019', '65/2019/QD-UBND'],
    ['Luật 31/2024/QH15', '31/2024/QH15'],
    ['quyết định 1489', '1489/QD'],
    ['65/2019', '65/2019'],
    ['1489', '1489'],
  ])('%s is read as %s', (text, key) => expect(parseDocumentNumber(text)?.key).toBe(key));
  test.each([
    'giá đất 2025',
    '100 m2',
    'Ngày 15/3/2023',
    'kế hoạch 5 năm 2021-2025',
    '12 UBND xã',
    'V.07.03.29',
    '',
  ])('finds none in %j', (text) => expect(parseDocumentNumber(text)).toBeNull());
  it('tells the parts', () =>
    expect(parseDocumentNumber('05/2026/QĐ-UBND')).toEqual({
      number: '5',
      year: '2026',
      type: 'QD',
      organ: 'UBND',
      tail: 'QD-UBND',
      yearInNumber: true,
      key: '5/2026/QD-UBND',
    }));
});

describe('findDocumentNumbers', () => {
  it('finds them in running text, with the words before', () => {
    const text =
      'Căn cứ Nghị định số 102/2024/NĐ-CP ngày 30/7/2024; theo Công văn 880/UBND-ĐT, giá 35.000.000 đồng/m².';
    const found = findDocumentNumbers(text);
    expect(found.map((one) => one.text)).toEqual(['Nghị định số 102/2024/NĐ-CP', 'Công văn 880/UBND-ĐT']);
    for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.text);
  });
  test.each([
    'hẻm 12/5 Trần Phú',
    '5. UBND tỉnh',
    'Năm 2025 - UBND tỉnh',
    '24/7',
    'thông báo 30 ngày',
    'quyết định 2 nội dung',
  ])('finds none in %s', (text) => expect(findDocumentNumbers(text)).toEqual([]));
  it('does not swallow the clause after a dash', () =>
    expect(findDocumentNumbers('65/2019/QĐ-UBND - Quy định về đất')[0]?.text).toBe('65/2019/QĐ-UBND'));
  it('never throws', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('qđ', 'số', '12', '/', '-', '2024', 'UBND', ' ', 'năm', '.', 'của'), {
          maxLength: 14,
        }),
        (parts) => findDocumentNumbers(parts.join('')).every(({ start, end }) => start < end),
      ),
    ));
});

describe('matchDocumentNumber', () => {
  const score = matchDocumentNumber;
  it('is 1 when all agrees', () => expect(score('65/2019/QĐ-UBND', '65/2019/QD-UBND')).toBe(1));
  it('falls with what was not typed', () => {
    expect(score('QĐ 65/2019', '65/2019/QD-UBND')).toBeLessThan(1);
    expect(score('65/2019', '65/2019/QD-UBND')).toBeLessThan(score('QĐ 65/2019', '65/2019/QD-UBND'));
    expect(score('QĐ 17/2022', '17/QD-UBND')).toBeLessThan(score('QĐ 17/2022', '17/2022/QD-UBND'));
    expect(score('880/UBND', '880/TB-UBND')).toBeLessThan(score('880/UBND', '880/UBND-DT'));
  });
  test.each([
    ['65/2019/NQ-HĐND', '65/2019/QD-UBND'],
    ['66/2019/QĐ-UBND', '65/2019/QD-UBND'],
    ['QĐ 65/2018', '65/2019/QD-UBND'],
    ['quyết định 1489', '1489/KH-UBND'],
    ['65/2019/QĐ-UBND', '65/QD-UBND'],
  ])('is 0 for %s against %s', (typed, key) => expect(score(typed, key)).toBe(0));
  test.each([
    ['công văn 880', '880/UBND-DT'],
    ['Luật 31/2024', '31/2024/QH15'],
    ['65/2019/QĐ-UBND', '65/2019/QD-UB'],
    ['29/2000/PL-UBTVQH', '29/2000/PL-UBTVQH10'],
  ])('fits %s to %s', (typed, key) => expect(score(typed, key)).toBeGreaterThan(0.7));
});

describe('documentNumberKeys', () => {
  it('meets between what is held and what is typed', () => {
    const held = new Set(documentNumberKeys('65/2019/QĐ-UBND'));
    for (const typed of ['65/2019/QD-UBND', 'QĐ 65/2019', '65-2019-QĐUBND', '65/2019', '65/qđ-ubnd']) {
      expect(held.has(documentNumberKeys(typed)[0] ?? ''), typed).toBe(true);
    }
  });
});

describe('documentType', () => {
  test.each([
    ['QĐ', 'Quyết định'],
    ['qd', 'Quyết định'],
    ['quyet dinh', 'Quyết định'],
    ['Tờ trình', 'Tờ trình'],
    ['CTr', 'Chương trình'],
    ['HĐ', 'Hợp đồng'],
    ['HD', 'Hướng dẫn'],
    ['bộ luật', 'Luật'],
    ['thông tư liên tịch', 'Thông tư liên tịch'],
  ])('%s is %s', (given, name) => expect(documentType(given)?.name).toBe(name));
  it('is null for the unknown', () => expect(documentType('XYZ')).toBeNull());
});
