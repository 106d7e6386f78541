/** Names of wards as completions: each once, today's bearer before former ones, more bearers before fewer. */
import { expect, it } from 'vitest';
import type { PlaceRecord } from '../../../src/domains/places/record.ts';
import { wardNames } from '../../../src/domains/places/suggest.ts';

let edition = 0;
const unit = (name: string, validFrom: string, validTo: string | null): object => ({
  id: `${name}@${validFrom}`,
  code: `${name.length}${validFrom.slice(0, 4)}`,
  name,
  level: /^(Huyện|Xã|Phường)/u.exec(name)?.[0].toLowerCase(),
  validFrom,
  validTo,
  parent: null,
  predecessors: [],
  resolution: null,
});
const told = (units: readonly object[]) => {
  edition += 1;
  const rows = [{ domain: 'places', stamp: `${edition}@2026`, body: JSON.stringify(units as PlaceRecord[]) }];
  return new Map(wardNames.adopt([rows]).map((entry) => [entry.text, entry]));
};

const CASES: [string, [from: string, to: string | null][], string | null, number][] = [
  ['one that is', [['2020-01-01', null]], null, 1_000],
  ['one that was', [['2000-01-01', '2019-12-31']], 'tên trước đây', 1],
  [
    'two that were',
    [
      ['2000-01-01', '2009-12-31'],
      ['2010-01-01', '2019-12-31'],
    ],
    'tên trước đây',
    2,
  ],
  [
    'one that was and one that is',
    [
      ['2000-01-01', '2009-12-31'],
      ['2010-01-01', null],
    ],
    null,
    1_001,
  ],
  [
    'one that is and one that was, in this order',
    [
      ['2010-01-01', null],
      ['2000-01-01', '2009-12-31'],
    ],
    null,
    1_001,
  ],
];

it.each(CASES)('a name borne by %s is one entry', (_, lives, detail, weight) => {
  const names = told([
    ...lives.map(([from, to]) => unit('Xã Cây Đa', from, to)),
    unit('Phường Khác', '2020-01-01', null),
    unit('Huyện Cây Đa', '2000-01-01', null),
  ]);
  expect([...names.keys()]).toEqual(['Xã Cây Đa', 'Phường Khác']);
  const entry = names.get('Xã Cây Đa');
  expect([entry?.detail, entry?.weight]).toEqual([detail, weight]);
  expect(entry).toMatchObject({
    kind: 'ward',
    folded: 'xa cay da',
    alias: 'cay da',
    page: `/land-prices?ward=${encodeURIComponent('Xã Cây Đa').replaceAll('%20', '+')}`,
  });
});
