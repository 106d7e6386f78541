/** What a procedure costs, takes and asks for, in words: nothing left out, nothing said twice. */
import { describe, expect, it, test } from 'vitest';
import { countsOf, feeText, gist, papersByCase } from '../../../src/domains/procedures/say.ts';

type Fee = Parameters<typeof feeText>[0];
type Procedure = Parameters<typeof gist>[0];

describe('a fee', () => {
  it.each<[Fee, string]>([
    [{ amount: 75_000, text: '75.000 đồng' }, '75.000 đồng'],
    // The amount is said where the text has no figure.
    [{ amount: 75_000, text: 'Lệ phí cấp bản chính' }, 'Lệ phí cấp bản chính (75.000 đồng)'],
    [{ text: 'Theo quy định của tỉnh' }, 'Theo quy định của tỉnh'],
    [{ amount: 0, text: 'Miễn phí' }, 'Miễn phí'],
    [{ amount: 75_000, text: '75.000 đồng', freeWhen: 'hộ nghèo' }, '75.000 đồng. Miễn khi: hộ nghèo'],
    [{ text: 'Miễn lệ phí cho hộ nghèo', freeWhen: 'Miễn lệ phí cho hộ nghèo' }, 'Miễn lệ phí cho hộ nghèo'],
  ])('%j is “%s”', (fee, text) => {
    expect(feeText(fee)).toBe(text);
  });
});

test.each([
  [{ originals: 2, copies: 1 }, '2 bản chính, 1 bản sao'],
  [{ originals: 1, copies: 0 }, '1 bản chính'],
  [{ originals: 0, copies: 3 }, '3 bản sao'],
  [{ originals: 0, copies: 0 }, ''],
  [{ originals: null, copies: null }, ''],
])('papers counted %j are “%s”', (counts, text) => {
  expect(countsOf({ title: 'Đơn', ...counts } as Parameters<typeof countsOf>[0])).toBe(text);
});

describe('in one sentence', () => {
  const told = (more: Partial<Procedure>) =>
    gist({ agency: null, level: 'Cấp xã', fee: [], timeLimit: null, ...more } as unknown as Procedure);
  const fee = (text: string) => ({ text });
  it.each<[Partial<Procedure>, string]>([
    [{}, 'Cấp xã'],
    [{ agency: 'UBND phường Thử' }, 'UBND phường Thử'],
    [
      { timeLimit: { days: 15, unit: 'ngày', text: '15 ngày' }, fee: [fee('Miễn phí')] },
      'Cấp xã. thời hạn: 15 ngày. phí, lệ phí: Miễn phí',
    ],
    // Two fees are told; a list of many is on the page.
    [{ fee: [fee('Một'), fee('Hai'), fee('Ba')] }, 'Cấp xã. phí, lệ phí: Một; Hai'],
    [{ fee: [fee('a'.repeat(200))] }, `Cấp xã. phí, lệ phí: ${'a'.repeat(200)}`],
    [{ fee: [fee('a'.repeat(201))] }, `Cấp xã. phí, lệ phí: ${'a'.repeat(197)}…`],
  ])('%j', (more, text) => {
    expect(told(more)).toBe(text);
  });
});

test('papers stand by the case they are asked for in, in the order of the source', () => {
  const paper = (title: string, group?: string) => ({
    title,
    originals: 1,
    copies: 0,
    ...(group ? { group } : {}),
  });
  const cases = papersByCase([paper('a'), paper('b', 'Ủy quyền'), paper('c'), paper('d', 'Ở xa')]);
  expect(cases.map(([name, papers]) => [name, papers.map(({ title }) => title)])).toEqual([
    ['', ['a', 'c']],
    ['Ủy quyền', ['b']],
    ['Ở xa', ['d']],
  ]);
});
