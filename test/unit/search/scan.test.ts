import fc from 'fast-check';
import { expect, it } from 'vitest';
import { syllables } from '../../../src/language/syllables.ts';
import { marksOf } from '../../../src/store/search/letter-codes.ts';
import { finder, scan } from '../../../src/store/search/scan.ts';

const letters = [
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềểễệốồổỗộứừửữựÝỲĐQUI \
0123456789 .,;:()\n',
];

it('finds the syllables that the index holds, where they stand', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 200 }), (text) => {
      const found = syllables(text);
      const sought = [...new Set(found.map(({ folded }) => folded))].filter((_, index) => index % 2 === 0);
      const expected = found.filter(({ folded }) => sought.includes(folded));
      const hits = scan(text, finder(sought));
      expect(hits.syllable.map((own) => sought[own])).toEqual(expected.map(({ folded }) => folded));
      expect(hits.start).toEqual(expected.map(({ start }) => start));
      expect(hits.end).toEqual(expected.map(({ end }) => end));
      expect(hits.length).toBe(found.length);
    }),
  );
});

it('tells spellings apart by their marks, wherever the tone is written', () => {
  expect(marksOf('hòa')).toBe(marksOf('hoà'));
  expect(new Set(['toi', 'tôi', 'tối', 'tới', 'tội', 'đoi', 'doi', 'tơi'].map(marksOf)).size).toBe(7);
});

it('keeps clauses and phrases apart', () => {
  const hits = scan('1. Đất ở, nhà ở; đất\nđai', finder(['dat', 'dai', 'nha', 'o']));
  expect(hits.clause).toEqual([1, 1, 1, 1, 2, 3]);
  const [first, second, third] = hits.position as [number, number, number];
  expect([second - first, third - second]).toEqual([1, 2]);
  expect(hits.clauseLengths).toEqual([1, 4, 1, 1]);
});

it('stops reading very long texts', () => {
  expect(scan('đất '.repeat(50_000), finder(['dat'])).length).toBeLessThan(5_000);
});
