/** Every article of the sample, summarised by its own sentences. */
import { describe, expect, it } from 'vitest';
import sample from '../../../src/domains/articles/sample.ndjson?raw';
import { sentences } from '../../../src/language/sentences.ts';
import { summarise } from '../../../src/summary/summarise.ts';
import { wordsOf } from '../../../src/summary/words.ts';

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
