import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readQuery } from '../../../src/store/search/query.ts';

const says = (query: string, term: string) =>
  [...readQuery(query).syllables, ...readQuery(query).pairs].find((found) => found.term === term)?.says;

it('tells what is asked from how it is asked', () => {
  expect(says('Thủ tục kết hôn được quy định như thế nào?', 'ket_hon')).toBe(1);
  expect(says('Thủ tục kết hôn được quy định như thế nào?', 'the_nao')).toBeLessThan(0.5);
  expect(says('Tội cướp giật tài sản', 'toi')).toBe(1);
  expect(says('Tôi muốn nhận con nuôi', 'toi')).toBeLessThan(0.5);
  expect(says('toi cuop giat tai san', 'toi')).toBe(1);
});

it('seeks all words of a query that only asks', () => {
  expect(readQuery('là gì như thế nào').syllables.every((term) => term.says === 1)).toBe(true);
});

it('writes short forms out beside them', () => {
  const terms = readQuery('NLĐ đóng BHYT').pairs.map(({ term }) => term);
  expect(terms).toContain('nguoi_lao');
  expect(terms).toContain('y_te');
  expect(terms).not.toContain('bhyt_nguoi');
});

it('knows a definition is asked for, and whether diacritics were typed', () => {
  expect(readQuery('Quỹ đại chúng là gì?')).toMatchObject({ asksDefinition: true, accented: true });
  expect(readQuery('quy dai chung gom nhung gi')).toMatchObject({
    asksDefinition: false,
    accented: false,
  });
});

it('leaves nothing of a query that the index could take for an operator', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { syllables, pairs } = readQuery(text);
      expect(syllables.length).toBeLessThanOrEqual(60);
      for (const { term } of [...syllables, ...pairs]) expect(term).toMatch(/^[a-z0-9]+(_[a-z0-9]+)?$/);
    }),
  );
  expect(readQuery('đất '.repeat(3_000)).syllables).toEqual([{ term: 'dat', says: 1 }]);
  expect(readQuery('constructor __proto__ toString').runs).toHaveLength(1);
});

it('adds what documents call the things of everyday words, but not for words that only look alike', () => {
  const formal = (query: string) => readQuery(query).pairs.map(({ term }) => term);
  expect(formal('làm sổ đỏ')).toContain('giay_chung');
  expect(formal('lam so do')).toContain('giay_chung');
  expect(formal('xem xét chứng cứ')).not.toContain('nha_chung');
  expect(formal('xem xet chung cu')).not.toContain('nha_chung');
  expect(readQuery('hạn cuối').pairs.map(({ term }) => term)).not.toContain('ket_hon');
});
