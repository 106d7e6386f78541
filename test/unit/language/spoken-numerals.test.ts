import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/language/fold.ts';
import { numeralsAt } from '../../../src/language/spoken-numerals.ts';
import { syllables } from '../../../src/language/syllables.ts';

const WORDS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** A number below a hundred as it is said. */
function said(value: number): string {
  const [tens, units] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return WORDS[units] ?? '';
  const unit = units === 5 ? 'lăm' : units === 1 && tens > 1 ? 'mốt' : WORDS[units];
  return [tens === 1 ? 'mười' : `${WORDS[tens]} mươi`, unit].filter(Boolean).join(' ');
}

const longest = (text: string) => numeralsAt(syllables(text), 0, text !== fold(text))[0];

test('every number below a hundred is read as said, with its diacritics or without', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (value) => {
      const words = said(value).split(' ').length;
      expect(longest(`${said(value)} Hòa`)).toEqual({ digits: String(value), to: words });
      expect(longest(fold(said(value)))).toEqual({ digits: String(value), to: words });
    }),
  );
});

test('digits one by one and hundreds are numbers', () => {
  expect(longest('sáu không một')?.digits).toBe('601');
  expect(longest('hai chín tháng ba')?.digits).toBe('29');
  expect(longest('một trăm lẻ năm')?.digits).toBe('105');
  expect(longest('một trăm hai mươi')?.digits).toBe('120');
});

test('four is said so by itself of months alone', () => {
  expect(numeralsAt(syllables('tháng tư'), 1, true)).toEqual([{ digits: '4', to: 2 }]);
  expect(numeralsAt(syllables('thang tu'), 1, false)).toEqual([{ digits: '4', to: 2 }]);
  expect(numeralsAt(syllables('đầu tư'), 1, true)).toEqual([]);
});

test('in a text with diacritics a word without them is no number', () => {
  expect(numeralsAt(syllables('Nam Trân'), 0, true)).toEqual([]);
  expect(numeralsAt(syllables('tam ky'), 0, true)).toEqual([]);
});

test('no number ends within another', () => {
  const found = numeralsAt(syllables('hai ba mươi'), 0, true);
  expect(found).toEqual([{ digits: '2', to: 1 }]);
});
