import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deletions, editDistance, withinOneEdit } from '../../../src/language/edits.ts';

const word = fc.array(fc.constantFrom(...'abn'), { maxLength: 7 }).map((letters) => letters.join(''));

/** The definition itself, without limit or rows. */
function plain(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  let least = Math.min(
    plain(a.slice(1), b) + 1,
    plain(a, b.slice(1)) + 1,
    plain(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  );
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    least = Math.min(least, plain(a.slice(2), b.slice(2)) + 1);
  return least;
}

describe('editDistance', () => {
  test.each([
    ['chuon duong', 'chuong duong', 2, 1],
    ['boy', 'boi', 2, 1],
    ['nhon', 'nhno', 2, 1],
    ['nguyen', 'nguyen', 0, 0],
    ['abc', 'xyz', 2, 3],
    ['', 'abc', 5, 3],
  ])('%s and %s within %d: %d', (a, b, limit, expected) => expect(editDistance(a, b, limit)).toBe(expected));

  it('is the definition, cut at the limit', () =>
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(plain(a, b), limit + 1));
      }),
    ));
});

describe('withinOneEdit', () => {
  it('agrees with the distance', () =>
    fc.assert(fc.property(word, word, (a, b) => withinOneEdit(a, b) === editDistance(a, b, 1) <= 1)));
});

describe('deletions', () => {
  it('lists the word and each with a character left out', () => {
    expect(deletions('hue')).toEqual(['hue', 'ue', 'he', 'hu']);
    expect(deletions('aa')).toEqual(['aa', 'a']);
  });
  it('meets in a key for any two words within one edit', () =>
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(withinOneEdit(a, b));
        const keys = new Set(deletions(a));
        expect(deletions(b).some((key) => keys.has(key))).toBe(true);
      }),
    ));
});
