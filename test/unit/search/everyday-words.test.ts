/** Everyday words lead to the words of records, and words that only look alike do not. */
import { expect, it } from 'vitest';
import { SHORT_FORMS } from '../../../src/language/abbreviations.ts';
import { syllables } from '../../../src/language/syllables.ts';
import { EVERYDAY } from '../../../src/store/search/everyday-words.ts';
import { everydayMentions } from '../../../src/store/search/formal-words.ts';
import { readQuery } from '../../../src/store/search/query.ts';
import { rescore } from '../../../src/store/search/rank.ts';
import { relaxation } from '../../../src/store/search/relax.ts';

const formal = (text: string) => everydayMentions(syllables(text)).map((mention) => mention.formal);

const passage = (title: string, text: string) => ({ title, heading: '', text, score: 1, owner: title });
const rank = (q: string, passages: ReturnType<typeof passage>[]) => {
  const query = readQuery(q);
  const counts = new Map([...query.syllables, ...query.pairs].map(({ term }) => [term, 3]));
  return { query, ranked: rescore(query, { rows: 1_000, counts }, passages) };
};

it('every everyday phrase is found within a sentence, by each of its names', () => {
  for (const [said, names] of Object.entries(EVERYDAY)) {
    for (const name of names.split('|')) {
      expect(name.trim(), said).not.toBe('');
      expect(formal(`nếu ${said} thì thế nào`), said).toContain(name);
    }
  }
});

it('typed bare, phrases are found unless they are other words without their marks', () => {
  expect(formal('so do')).toEqual(formal('sổ đỏ'));
  expect(formal('tin dung den')).toContain('cho vay lãi nặng');
  for (const other of ['con dau', 'nhan chung', 'chung cu']) expect(formal(other), other).toEqual([]);
  expect(formal('con dấu')).toEqual([]);
});

it('one list of short forms serves search and questions', () => {
  for (const [short, long] of SHORT_FORMS) expect(formal(short), short).toContain(long);
  for (const short of ['kcn', 'cccd', 'ubnd', 'gpxd']) expect(SHORT_FORMS.has(short), short).toBe(true);
});

it('a word typed with its marks is no other that looks alike, where it is held', () => {
  const { ranked } = rank('nồng độ', [
    passage('Canh tác', 'Vùng nông nghiệp, độ mặn của nước, nông độ.'),
    passage('Giao thông', 'Người lái xe không có nồng độ cồn.'),
  ]);
  expect(ranked[0]?.candidate.title).toBe('Giao thông');
  expect(ranked[1]?.met).toBe(1);
});

it('words that were not typed are not counted as missing', () => {
  const { query, ranked } = rank('sổ đỏ', [passage('Tàu cá', 'Số tàu sơn chữ đỏ.')]);
  expect(query.sought.map(({ term }) => term)).toEqual(['so', 'do']);
  expect(relaxation(query, ranked)?.vi).toMatch(/ 2 từ/);
  const held = rank('sổ đỏ', [passage('Đất', 'Cấp giấy chứng nhận quyền sử dụng đất lần đầu.')]);
  expect(relaxation(held.query, held.ranked)).toBeNull();
});

it('a document whose title names the subject of a short query comes before one that mentions it', () => {
  const { ranked } = rank('xe buýt', [
    passage('Vùng phát thải thấp', 'Xe điện, xe đạp, xe buýt vào tự do.'),
    passage('Quy định giá vé xe buýt nội tỉnh', 'Vé tháng một tuyến 180.000 đồng.'),
  ]);
  expect(ranked[0]?.candidate.title).toContain('giá vé');
});
