import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlights, snippet } from '../../../src/store/search/highlight.ts';
import { readQuery } from '../../../src/store/search/query.ts';

const TEXT =
  '1. Trong thời hạn 60 ngày kể từ ngày sinh con, cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con; ' +
  'trường hợp cha, mẹ không thể đăng ký khai sinh thì ông hoặc bà đăng ký. 2. Khai không đúng sinh kế.';
const shown = (text: string, query: string) =>
  highlights(text, readQuery(query)).map(([start, end]) => text.slice(start, end));

it('marks words met in the order of the query, as they stand in the original', () => {
  expect(shown(TEXT, 'thoi han dang ky khai sinh')).toEqual([
    'thời hạn',
    'đăng ký khai sinh',
    'đăng ký khai sinh',
    'đăng ký',
  ]);
  expect(shown('Hoà giải và hòa giải', 'hòa giải')).toEqual(['Hoà giải', 'hòa giải']);
});

it('marks single words where none are neighbours, and prefers diacritics that agree', () => {
  expect(shown('Tôi phạm tội', 'tội')).toEqual(['tội']);
  expect(shown('Tôi đi', 'tội')).toEqual(['Tôi']);
  expect(shown('không có gì', 'đất')).toEqual([]);
});

it('cuts snippets between words, around what matches', () => {
  const query = readQuery('đăng ký khai sinh');
  const part = snippet(TEXT, query, 60);
  expect(part).toContain('đăng ký khai sinh');
  expect(part.startsWith('…') && part.endsWith('…')).toBe(true);
  expect(snippet('Ngắn thôi.', query, 60)).toBe('Ngắn thôi.');
});

it('never cuts a syllable and never grows too long', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 200 }),
      fc.constantFrom('khai sinh', 'kế', 'ông bà', ''),
      (length, text) => {
        const part = snippet(TEXT, readQuery(text), length);
        expect(part.length).toBeLessThanOrEqual(length);
        const words = new Set(TEXT.split(/\s+/));
        for (const word of part.replaceAll('…', ' ').trim().split(/\s+/)) expect(words.has(word)).toBe(true);
      },
    ),
  );
});
