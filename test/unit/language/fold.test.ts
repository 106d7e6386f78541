import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clean, flatten, fold, foldWithOffsets, spellingKey } from '../../../src/language/fold.ts';

const vietnamese = fc
  .array(
    fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyÀẾỘữỷĐÐ \u0300\u0301\u0302\u031b\u0323-/.,’12²\u200b\t'),
    { maxLength: 40 },
  )
  .map((chars) => chars.join(''));
const anyText = fc.oneof(
  vietnamese,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme' }),
);
const same = (...spellings: string[]) =>
  expect(new Set(spellings.map(spellingKey)).size, spellings.join(' ')).toBe(1);
const differ = (a: string, b: string) => expect(spellingKey(a)).not.toBe(spellingKey(b));

describe('clean', () => {
  test.each([
    ['  đất\u00a0 ở\r\n tại ', 'đất ở tại'],
    ['QÐ-UBND', 'QĐ-UBND'],
    ['ðất Ɖà', 'đất Đà'],
    ['a\0b\u200bc\ufeff\u00ad', 'abc'],
    ['dường'.normalize('NFD'), 'dường'],
    ['o\u0300\u0302', 'ồ'],
    ['D\u0336a\u0300', 'Đà'],
    ['Plain text.', 'Plain text.'],
    ['', ''],
  ])('%j gives %j', (text, expected) => expect(clean(text)).toBe(expected));

  it('is idempotent', () => fc.assert(fc.property(anyText, (text) => clean(clean(text)) === clean(text))));
});

describe('spellingKey', () => {
  it('puts tone marks in one place', () => {
    for (const pair of [
      'hòa hoà',
      'Hỏa Hoả',
      'khỏe khoẻ',
      'thủy thuỷ',
      'quý qúy',
      'già gìa',
      'diệu diêụ',
      'Hóa hoá',
    ]) {
      same(...pair.split(' '));
    }
  });
  it('equates i and y where both are correct', () => {
    for (const pair of [
      'lý lí',
      'kỹ kĩ',
      'mỹ mĩ',
      'tỷ tỉ',
      'hy hi',
      'sỹ sĩ',
      'Quy Qui',
      'quý quí',
      'quýt quít',
    ])
      same(...pair.split(' '));
    for (const [a, b] of [
      ['tay', 'tai'],
      ['thuy', 'thui'],
      ['ý', 'í'],
      ['vi', 'vy'],
      ['may', 'mai'],
    ])
      differ(a ?? '', b ?? '');
  });
  it('equates the spellings of highland names', () => {
    same('Đắk Lắk', 'Đăk Lăk', 'Đak Lak');
    differ('đắc', 'đắk');
  });
  it('keeps streets apart that differ by diacritics', () => {
    differ('Nguyễn Du', 'Nguyễn Dữ');
    differ('Hỏa Sơn', 'Hóa Sơn');
    differ('Đoàn Khuê', 'Doãn Khuê');
  });
  it('reads punctuation and case as nothing', () =>
    same('Giá đất – đường "Nguyễn Huệ"', 'GIÁ ĐẤT, ĐƯỜNG NGUYỄN HUỆ'));
  it('is idempotent', () =>
    fc.assert(fc.property(anyText, (text) => spellingKey(spellingKey(text)) === spellingKey(text))));
});

describe('fold', () => {
  test.each([
    ['Đường Nguyễn Thị Minh Khai', 'duong nguyen thi minh khai'],
    ['Qui Nhơn', 'quy nhon'],
    ['bác sỹ', 'bac si'],
    ['đồng/m²', 'dong m2'],
    ['65/2019/QÐ-UBND', '65 2019 qd ubnd'],
    ['gia dat', 'gia dat'],
    ['１２３ ﬁ', '123 fi'],
    ['Yongsan 용산구', 'yongsan'],
    ['…', ''],
  ])('%j gives %j', (text, expected) => expect(fold(text)).toBe(expected));

  it('gives ASCII letters, digits and single spaces', () =>
    fc.assert(fc.property(anyText, (text) => /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/.test(fold(text)))));
  it('is idempotent', () => fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text))));
  it('forgets no more than the spelling key', () =>
    fc.assert(fc.property(anyText, (text) => fold(spellingKey(text)) === fold(text))));
  it('does not depend on the normal form', () =>
    fc.assert(
      fc.property(vietnamese, (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC'))),
    ));
});

describe('foldWithOffsets', () => {
  it('leads back to the original', () => {
    const text = '  Giá đất ở đường “Xuân Diệu” ';
    const { folded, offsets } = foldWithOffsets(text);
    const at = folded.indexOf('xuan dieu');
    expect(text.slice(offsets[at], offsets[at + 'xuan dieu'.length])).toBe('Xuân Diệu');
  });
  it('keeps marks with their letter', () => {
    const text = 'đất ở'.normalize('NFD');
    const { offsets } = foldWithOffsets(text);
    expect(text.slice(offsets[0], offsets[3]).normalize('NFC')).toBe('đất');
  });
  it('agrees with fold, and its offsets are in range and never fall', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, offsets } = foldWithOffsets(text);
        expect(folded).toBe(fold(text));
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.every((at, i) => at >= (offsets[i - 1] ?? 0) && at <= text.length)).toBe(true);
      }),
    ));
});

describe('flatten', () => {
  it('keeps punctuation', () => expect(flatten('Giá – 35m² ở/đất₫').folded).toBe('gia - 35m2 o/datd'));
  it('has an offset for each character and the end', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, offsets } = flatten(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
      }),
    ));
});
