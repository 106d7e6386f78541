/** Everyday words lead to the words of records, and words that only look alike do not. */
import { expect, it } from 'vitest';
import { SHORT_FORMS } from '../../../src/language/abbreviations.ts';
import { syllables } from '../../../src/language/syllables.ts';
import { EVERYDAY } from '../../../src/store/search/everyday-words.ts';
import { askedFor, everydayMentions } from '../../../src/store/search/formal-words.ts';
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
  expect(EVERYDAY.size).toBeGreaterThan(500);
  for (const [said, names] of EVERYDAY) {
    expect(names.length, said).toBeGreaterThan(0);
    for (const name of names) {
      expect(name, said).toMatch(/^[\p{L}\d]+(?: [\p{L}\d]+)*$/u);
      expect(formal(`nếu ${said.replace('~', 'nhà người ta')} thì thế nào`), said).toContain(name);
    }
  }
});

it('words may stand within a phrase, a few and none that are counted as its own', () => {
  expect(formal('chó nhà hàng xóm cắn tôi')).toContain('súc vật gây thiệt hại');
  expect(formal('chó nhà hàng xóm đã mấy lần chạy qua cắn tôi')).not.toContain('súc vật gây thiệt hại');
  expect(formal('bao nhieu tuoi thi di linh')).toContain('độ tuổi gọi nhập ngũ');
  expect(formal('cho nha hang xom can')).not.toContain('súc vật gây thiệt hại');
  const [mention] = everydayMentions(syllables('trâu nhà ai lạc')).filter(({ between }) => between);
  expect(mention).toMatchObject({ from: 0, to: 4, between: { from: 1, to: 3 } });
  const sought = readQuery('trâu nhà Tám lạc').sought.find(({ term }) => term === 'tam');
  expect(sought?.formal).toEqual([]);
});

it('a phrase is not met within the words of the law that only contain its letters', () => {
  const law = [
    'điều kiện',
    'lĩnh vực',
    'tuyên bố mất tích',
    'anh chị em',
    'truy đuổi',
    'cấp một lần',
    'hủy bỏ việc kết hôn',
  ];
  for (const words of law) expect(formal(words), words).toEqual([]);
});

it('a brief question is sought by what it is after too, a long one by its own words', () => {
  expect(askedFor(syllables('mấy tuổi phải đi lính'))).toContain('độ tuổi');
  expect(askedFor(syllables('may tuoi phai di linh'))).toContain('độ tuổi');
  const terms = (q: string) => readQuery(q).pairs.map(({ term }) => term);
  expect(terms('khai tử trong mấy ngày')).toContain('thoi_han');
  const long =
    'người sử dụng lao động phải thanh toán tiền lương ngừng việc cho người lao động trong mấy ngày';
  expect(terms(long)).not.toContain('thoi_han');
  expect(relaxation(readQuery('mấy tuổi nhập ngũ'), [])).toBeNull();
});

it('typed bare, phrases are found unless they are other words without their marks', () => {
  expect(formal('so do')).toEqual(formal('sổ đỏ'));
  expect(formal('tin dung den')).toContain('cho vay lãi nặng');
  for (const other of ['con dau', 'nhan chung', 'chung cu', 'o dau', 'mat dat', 'bao hanh', 'cho'])
    expect(formal(other), other).toEqual([]);
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
