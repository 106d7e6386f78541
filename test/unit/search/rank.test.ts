import { expect, it } from 'vitest';
import { readQuery } from '../../../src/store/search/query.ts';
import { type Candidate, recency, rescore } from '../../../src/store/search/rank.ts';
import { relaxation, withoutNoise } from '../../../src/store/search/relax.ts';
import type { Statistics } from '../../../src/store/search/statistics.ts';

const candidate = (heading: string, text: string, more: Partial<Candidate> = {}): Candidate => ({
  title: 'Luật Hộ tịch',
  heading,
  text,
  score: 5,
  owner: heading + text,
  ...more,
});

/** Counts as if each word of the candidates were as common as any. */
function search(q: string, candidates: Candidate[]) {
  const query = readQuery(q);
  const counts = new Map(
    [...query.syllables, ...query.pairs].map(({ term }) => [term, term.includes('_') ? 20 : 200]),
  );
  const statistics: Statistics = { rows: 10_000, counts };
  return { query, ranked: rescore(query, statistics, candidates) };
}

const headings = (q: string, candidates: Candidate[]) =>
  search(q, candidates).ranked.map((found) => found.candidate.heading);

it('puts diacritics that agree first', () => {
  const candidates = [candidate('A', 'Đường Nguyễn Dữ rộng'), candidate('B', 'Đường Nguyễn Du rộng')];
  expect(headings('đường Nguyễn Dữ', candidates)).toEqual(['A', 'B']);
  expect(headings('đường Nguyễn Du', candidates)).toEqual(['B', 'A']);
});

it('understands a query without diacritics by what the candidates hold most', () => {
  const contracts = ['A', 'B', 'C'].map((heading) =>
    candidate(heading, 'Chấm dứt hợp đồng lao động trước hạn'),
  );
  const other = candidate('D', 'hộp đông lao dòng trước hạn chậm đứt');
  expect(headings('cham dut hop dong lao dong', [other, ...contracts]).at(-1)).toBe('D');
});

it('prefers the article whose heading is the question, and neighbours over scattered words', () => {
  const article = candidate('Điều 16. Thủ tục đăng ký khai sinh', 'Người đi đăng ký khai sinh nộp giấy tờ.');
  const aside = candidate('Điều 3. Thẩm quyền', 'Thủ tục do sinh viên khai khi đăng bài, ký tên.');
  expect(headings('thủ tục đăng ký khai sinh', [aside, article])[0]).toBe(article.heading);
});

it('prefers the clause that defines when a definition is asked for', () => {
  const defined = candidate(
    'Giải thích từ ngữ',
    '1. Cổ phiếu là chứng khoán.\n2. Quỹ đại chúng là quỹ chào bán cho công chúng.',
  );
  const used = candidate(
    'Quỹ',
    'Quỹ đại chúng được công ty quản lý. Quỹ đại chúng phải báo cáo. Vốn của quỹ đại chúng.',
  );
  expect(headings('quỹ đại chúng là gì', [used, defined])[0]).toBe(defined.heading);
});

it('lets a prior decide between equals', () => {
  const [old, recent] = [1990, 2024].map((year) =>
    candidate(String(year), 'Đăng ký kết hôn', { prior: recency(year) }),
  );
  expect(headings('đăng ký kết hôn', [old as Candidate, recent as Candidate])).toEqual(['2024', '1990']);
});

it('survives empty candidates, unknown terms and no candidates', () => {
  expect(search('đất đai', []).ranked).toEqual([]);
  const statistics: Statistics = { rows: 0, counts: new Map() };
  const [found] = rescore(readQuery('xyzzy'), statistics, [candidate('', '', { title: '' })]);
  expect(Number.isFinite(found?.score)).toBe(true);
});

it('says how far a search was loosened, and leaves noise out', () => {
  const whole = search('đăng ký kết hôn', [candidate('A', 'Đăng ký kết hôn'), candidate('B', 'Hiệu lực')]);
  expect(relaxation(whole.query, whole.ranked)).toBeNull();
  expect(withoutNoise(whole.ranked).map((found) => found.candidate.heading)).toEqual(['A']);
  const most = search('đăng ký kết hôn ngoại quốc', [candidate('A', 'Đăng ký kết hôn')]);
  expect(relaxation(most.query, most.ranked)?.vi).toContain('4 từ');
  const some = search('đăng ký kết hôn ngoại quốc', [candidate('A', 'đăng báo')]);
  expect(relaxation(some.query, some.ranked)?.vi).toContain('1 trên 6');
});
