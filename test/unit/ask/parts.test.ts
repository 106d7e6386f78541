/** A question of several parts: what it is made of, and the answers of its parts as one. */
import { describe, expect, it } from 'vitest';
import { combine } from '../../../src/domains/answering/combine.ts';
import { makeLexicon } from '../../../src/domains/answering/lexicon.ts';
import { splitQuestion } from '../../../src/domains/answering/parts.ts';
import { buildGraph } from '../../../src/domains/places/graph.ts';
import { streetFolded, streetSpelling } from '../../../src/language/street-key.ts';
import type { Draft } from '../../../src/question/answer.ts';
import { readQuestion } from '../../../src/question/question.ts';

const DAY = '2026-11-23';
const lexicon = makeLexicon({
  graph: buildGraph([]),
  streets: ['Hoa Sen', 'Hoa Mai', 'Hoa Cúc'].map((name) => ({
    name,
    folded: streetFolded(name),
    spelling: streetSpelling(name),
    records: 3,
  })),
  land: { tables: [], renamed: [], wards: [] },
  legal: { issuers: [], fields: [], laws: [] },
});

describe('a question', () => {
  const parts = (text: string) => splitQuestion(readQuestion(text, DAY), lexicon, DAY);
  it.each<[string, string[], boolean, boolean]>([
    ['Giá đất đường Hoa Sen và Hoa Mai?', ['Giá đất đường Hoa Sen', 'Giá đất Hoa Mai?'], false, false],
    ['Giá đất Hoa Sen so với Hoa Mai thế nào?', ['Giá đất Hoa Sen', 'Giá đất Hoa Mai thế nào?'], true, false],
    ['Giá đất Hoa Sen so với Hoa Mai gấp mấy lần?', ['Giá đất Hoa Sen', 'Giá đất Hoa Mai ?'], true, true],
    [
      'Quyết định 5/2024/QĐ-UBND và 6/2024/QĐ-UBND còn hiệu lực không?',
      ['Quyết định 5/2024/QĐ-UBND còn hiệu lực không?', '6/2024/QĐ-UBND còn hiệu lực không?'],
      false,
      false,
    ],
    [
      'Điều 5 và Điều 6 Quyết định 5/2024/QĐ-UBND nói gì?',
      ['Điều 5 Quyết định 5/2024/QĐ-UBND nói gì?', 'Điều 6 Quyết định 5/2024/QĐ-UBND nói gì?'],
      false,
      false,
    ],
  ])('“%s” is made of %j', (text, questions, compared, times) => {
    expect(parts(text)).toEqual({ questions, compared, times });
  });

  it.each(['Giá đất Hoa Sen vị trí 1?', 'Quyết định 5/2024/QĐ-UBND còn hiệu lực không?'])(
    '“%s” is one',
    (text) => {
      expect(parts(text)).toBeNull();
    },
  );
});

describe('the answers of parts', () => {
  const price = (value: number, more: Partial<Draft> = {}, position = 1): Draft => ({
    outcome: 'answer',
    domain: 'land-prices',
    understood: { value },
    answer: `Giá ${value}.`,
    facts: [{ label: `Đất ở, VT${position}`, value, unit: 'đồng/m²', recordId: `gia-${value}` }],
    citations: [{ title: 'Bảng giá', url: `/land-prices/gia-${value}`, quote: `${value}` }],
    ...more,
  });
  const none: Draft = {
    outcome: 'not_held',
    reason: 'missing',
    domain: 'land-prices',
    understood: {},
    answer: 'Không có đường này.',
    options: [{ label: 'Hoa Mai', question: 'Giá đất Hoa Mai?' }],
  };

  it.each<[number, number, boolean, string]>([
    [30_000_000, 12_000_000, false, ' Mức trước cao hơn mức sau 18.000.000 đồng/m².'],
    [12_000_000, 30_000_000, false, ' Mức sau cao hơn mức trước 18.000.000 đồng/m².'],
    [12_000_000, 30_000_000, true, ' Mức sau cao hơn mức trước 18.000.000 đồng/m² (gấp khoảng 2,5 lần).'],
    [10_000_000, 30_000_001, true, ' Mức sau cao hơn mức trước 20.000.001 đồng/m² (gấp khoảng 3 lần).'],
    [12_000_000, 12_000_000, true, ' Hai mức giá bằng nhau.'],
  ])('%i and %i set against each other', (first, second, times, said) => {
    const { answer } = combine([price(first), price(second)], true, times);
    expect(answer).toBe(`Giá ${first}. Giá ${second}.${said}`);
  });

  it('are set against each other only where each is one price of the same position', () => {
    const plain = 'Giá 2. Giá 1.';
    expect(combine([price(2), price(1)], false).answer).toBe(plain);
    expect(combine([price(2), price(1, {}, 2)], true).answer).toBe(plain);
    const several = price(1, { facts: [...(price(1).facts ?? []), ...(price(3).facts ?? [])] });
    expect(combine([price(2), several], true).answer).toBe(plain);
    expect(combine([price(2), price(1), price(3)], true).answer).toBe('Giá 2. Giá 1. Giá 3.');
  });

  it('have every fact and source, and hold until the first of them ends', () => {
    const all = combine(
      [price(2, { validUntil: '2027-12-31' }), price(1, { validUntil: '2026-12-31' })],
      false,
    );
    expect(all).toMatchObject({
      outcome: 'answer',
      domain: 'land-prices',
      validUntil: '2026-12-31',
      options: [],
    });
    expect(all.facts?.map(({ value }) => value)).toEqual([2, 1]);
    expect(all.citations?.map(({ quote }) => quote)).toEqual(['2', '1']);
    expect(all.understood).toMatchObject({ value: 2, parts: [{ value: 2 }, { value: 1 }] });
    expect(combine([price(2), price(1)], false).validUntil).toBeNull();
  });

  it('name the part that is not answered, with what may be asked instead', () => {
    const half = combine([none, price(1)], true);
    expect(half).toMatchObject({ outcome: 'answer', options: none.options, understood: { value: 1 } });
    expect(half.answer).toBe('Phần thứ nhất chưa trả lời được: Không có đường này. Giá 1.');
    expect(combine([price(1), none], false).answer).toBe(
      'Giá 1. Phần thứ hai chưa trả lời được: Không có đường này.',
    );
    expect(combine([none, none], false)).toMatchObject({ outcome: 'not_held', reason: 'missing' });
    const which: Draft = { ...none, outcome: 'ambiguous' };
    expect(combine([none, which], false).outcome).toBe('ambiguous');
  });
});
