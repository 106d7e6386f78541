import fc from 'fast-check';
import { expect, it } from 'vitest';
import { termsOf } from '../../../src/search/unanswered/terms.ts';

it('cuts a question into runs of words that say something', () => {
  expect(termsOf('Xin hỏi: làm thẻ căn cước ở đâu?').sort()).toEqual([
    'can',
    'can cuoc',
    'cuoc',
    'the',
    'the can',
    'the can cuoc',
  ]);
});

it.each([
  ['anh 0912 345 678 xin giấy phép'],
  ['nguyen.van.a@example.org xin giấy phép'],
  ['cccd 052099001234 xin giấy phép'],
  ['thửa 123 tờ 45 xin giấy phép'],
  ['https://example.org/ho-so?ma=ab12 xin giấy phép'],
  ['matkhauratdaicuatoi xin giấy phép'],
  [`xin giấy phép ${'. '.repeat(140)}nguyen.van.a@example.org`],
])('keeps nothing that tells of a person: %s', (question) => {
  const terms = termsOf(question).filter((term) => !/^(giay|phep|giay phep)$/.test(term));
  expect(terms.join(' ')).not.toMatch(/\d|example|nguyen|ho so|matkhau/);
});

it('gives folded words alone, few of them, whatever is asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      const terms = termsOf(text);
      expect(terms.length).toBeLessThanOrEqual(40);
      for (const term of terms) expect(term).toMatch(/^[a-z]{1,7}( [a-z]{1,7}){0,3}$/);
    }),
  );
});
