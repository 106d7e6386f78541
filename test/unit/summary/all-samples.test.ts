/** Every article of the sample, summarised by its own sentences. */
import { describe, expect, it } from 'vitest';
import sample from '../../../src/domains/articles/sample.ndjson?raw';
import { sentences } from '../../../src/language/sentences.ts';
import { summarise } from '../../../src/summary/summarise.ts';
import { wordsOf } from '../../../src/summary/words.ts';

/** Places of the sentences that stand in each summary, among all of the article. A change of weights shows here. */
const CHOSEN: Readonly<Record<string, string>> = {
  'tin-song-lon': '0 1',
  'tin-ngap-thap-doi': '0 1',
  'tin-ko-travel': '2 4 5',
  'tin-mua-khach-han': '0 1',
  'tin-thu-vien-xe': '0 4',
  'tin-en-bus': '0 4',
  'tin-buyt-dien': '0 1',
  'tin-vo-co-truyen': '0 3',
  'tin-mo-mat': '0 1',
  'tin-cho-dem': '0 1',
  'tin-mot-cua-thu-bay': '0 4',
  'tin-video-mot-cua': '0 3',
  'tin-cau-thi-nai-sua': '0 2',
  'tin-ko-yongsan': '0 3',
  'tin-en-yongsan': '0 1',
  'tin-yongsan-hoc-sinh': '0 2',
  'tin-rac-phan-loai': '0 1',
  'tin-hoc-boi': '0 1',
  'tin-hon-kho': '0 1',
  'tin-karaoke': '0 2 3',
  'tin-du-lieu-mo': '0 2',
  'tin-tuyen-sinh-lop-1': '0 1',
  'tin-via-he-ke-vach': '0 1',
  'tin-tiem-bu': '0 2',
  'tin-to-cong-nghe': '0 1',
  'tin-ben-ca': '0 1',
  'tin-bai-bien-sach': '0 4',
  'tin-anh-lang-chai': '0 1',
  'tin-thu-xin-loi': '0 3',
  'tin-video-eo-gio': '0 1 4',
  'tin-benh-vien-hen-gio': '0 1 2',
  'tin-dua-thuyen': '0 1',
  'tin-do-xe-tam-dung': '0 1',
  'tin-nha-tro-cong-nhan': '0 1 3',
  'tin-gia-dat-tra-cuu': '0 1 4',
  'tin-phi-dia-gioi': '1 2',
  'tin-anh-pho-cu': '0 1 3',
  'tin-chu-ky-so': '0 4',
  'tin-video-trong-cay': '0 1',
  'tin-cho-lon': '0 2',
  'tin-anh-yongsan': '0 1',
  'tin-ten-phuong-moi': '2 3 4',
};
const articles = sample
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line.replaceAll(/<[^<>]+>/g, '')) as { id: string; title: string; body: string });

it('is of at most three whole sentences of the article, in their order, and at most eighty words', () => {
  expect(articles.length).toBeGreaterThan(30);
  for (const { id, title, body } of articles) {
    const paragraphs = body.split(/\n+/).filter(Boolean);
    const { summary, method } = summarise({ title, paragraphs });
    const printed = sentences(summary);
    expect([id, method]).toEqual([id, 'extractive']);
    expect(printed.length, id).toBeGreaterThanOrEqual(1);
    expect(printed.length, id).toBeLessThanOrEqual(3);
    expect(wordsOf(summary).length, id).toBeLessThanOrEqual(80);
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const whole = plain(body);
    const places = printed.map(({ text }) => whole.indexOf(plain(text)));
    expect(places, id).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places), `${id}: ${summary}`).toBeGreaterThanOrEqual(0);
  }
});

describe('a lead', () => {
  const words = (count: number, mark: string) =>
    `${Array.from({ length: count }, (_, n) => (n === 0 ? 'Phường' : `chữ${mark}${n}`)).join(' ')}.`;
  const body = [words(12, 'x'), words(14, 'y'), words(16, 'z')];

  it('of up to eighty words is kept whole, beyond it by sentences', () => {
    const eighty = summarise({ title: 'Tựa', paragraphs: body, sapo: words(80, 'a') });
    expect([eighty.method, eighty.summary]).toEqual(['sapo', words(80, 'a')]);
    const more = summarise({ title: 'Tựa', paragraphs: body, sapo: words(81, 'a') });
    expect(more.method).toBe('extractive');
    const two = summarise({ title: 'Tựa', paragraphs: body, sapo: `${words(40, 'a')} ${words(41, 'b')}` });
    expect(two.method).toBe('sapo');
    expect(two.summary.startsWith(words(40, 'a'))).toBe(true);
    expect(two.summary).not.toContain('chữb');
  });

  it('of four sentences gives its first three and no more', () => {
    const sapo = ['a', 'b', 'c', 'd'].map((mark) => words(9, mark)).join(' ');
    const { summary } = summarise({ title: 'Tựa', paragraphs: body, sapo });
    expect(summary).toBe(['a', 'b', 'c'].map((mark) => words(9, mark)).join(' '));
  });

  it('is the title where there is nothing else', () => {
    expect(summarise({ title: ' Tựa đề ', paragraphs: [] })).toMatchObject({
      summary: 'Tựa đề',
      keyPoints: [],
    });
  });
});

it('is of the sentences that it was of: which of each article, counted from 0', () => {
  const chosen = Object.fromEntries(
    articles.map(({ id, title, body }) => {
      const paragraphs = body.split(/\n+/).filter(Boolean);
      const said = sentences(summarise({ title, paragraphs }).summary).map(({ text }) => text);
      const all = paragraphs.flatMap((paragraph) => sentences(paragraph)).map(({ text }) => text);
      return [id, said.map((text) => all.findIndex((each) => each.endsWith(text.slice(2)))).join(' ')];
    }),
  );
  expect(chosen).toEqual(CHOSEN);
});
