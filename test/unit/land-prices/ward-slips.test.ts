/** A ward of price rows that no unit held bears is compared as it is printed, never as a unit that merely looks alike. */
import { expect, it } from 'vitest';
import { buildGraph } from '../../../src/domains/places/graph.ts';
import { wardFinder } from '../../../src/domains/places/ward-condition.ts';

const unit = (code: string, name: string, level: string) => ({
  code,
  name,
  level,
  validFrom: '2000-01-01',
  validTo: null,
  parent: null,
  predecessors: [],
  resolution: null,
});
const graph = buildGraph([
  unit('70001', 'Xã Hoài Mây', 'xã'),
  unit('70002', 'Phường Quy Gió', 'phường'),
] as unknown as Parameters<typeof buildGraph>[0]);
const finds = (asked: string, printed: string): boolean => {
  const folded = printed.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase();
  return wardFinder(graph, asked, false)({ folded, bare: folded.replace(/^(?:phuong|xa) /, ''), day: '' });
};

it('finds a printed ward beside a unit that differs in a syllable of names', () => {
  expect(finds('Phường Hải Mây', 'Phường Hải Mây')).toBe(true);
  expect(finds('Phường Hải Mây', 'Xã Hoài Mây')).toBe(false);
  expect(finds('Hải Mây', 'Xã Hoài Mây')).toBe(false);
});

it('finds a unit by its name with a slip that makes no other name', () => {
  expect(finds('Phường Quy Gioz', 'Phường Quy Gió')).toBe(true);
  expect(finds('Xã Quy Gioz', 'Phường Quy Gió')).toBe(false);
});
