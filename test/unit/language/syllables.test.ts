import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, spellingKey } from '../../../src/language/fold.ts';
import { pairs, syllables } from '../../../src/language/syllables.ts';

describe('syllables', () => {
  it('gives runs of letters and digits with their offsets', () => {
    const text = 'Hoà Bình: 65/2019/QĐ-UBND';
    expect(syllables(text).map((one) => one.text)).toEqual(['Hoà', 'Bình', '65', '2019', 'QĐ', 'UBND']);
    expect(syllables(text)[4]).toEqual({ text: 'QĐ', folded: 'qd', spelling: 'qđ', start: 18, end: 20 });
  });
  it('agrees with fold and spellingKey, and slices the original', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const found = syllables(text);
        expect(found.map(({ folded }) => folded).join(' ')).toBe(fold(text));
        let last = 0;
        for (const one of found) {
          expect(text.slice(one.start, one.end)).toBe(one.text);
          expect(one.spelling).toBe(spellingKey(one.text));
          expect(one.start).toBeGreaterThanOrEqual(last);
          last = one.end;
        }
      }),
    ));
});

describe('pairs', () => {
  it('joins neighbours', () => {
    expect(pairs(['hop', 'dong', 'lao', 'dong'])).toEqual(['hop_dong', 'dong_lao', 'lao_dong']);
    expect(pairs(['mot'])).toEqual([]);
  });
});
