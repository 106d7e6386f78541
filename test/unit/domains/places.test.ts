import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  findUnits,
  formerUnits,
  isValidOn,
  parentUnit,
  relatedUnits,
  type Unit,
  unitsOn,
  wardOn,
} from '../../../src/domains/places/graph.ts';
import { bareName, levelOf } from '../../../src/domains/places/names.ts';

const unit = (
  code: string,
  name: string,
  validFrom: string,
  validTo: string | null = null,
  predecessors: { code: string; partial?: boolean }[] = [],
  parent: string | null = null,
) => ({
  id: `${code}@${validFrom}`,
  code,
  name,
  level: /^(Thị trấn|Thị xã|Thành phố|\S+)/u.exec(name)?.[0].toLowerCase() ?? '',
  validFrom,
  validTo,
  parent,
  predecessors: predecessors.map(({ code: each, partial = false }) => ({ code: each, partial })),
  resolution: null,
});
const graph = buildGraph([
  unit('10', 'Huyện Cũ', '2000-01-01', '2025-06-30'),
  unit('101', 'Xã Gốc', '2000-01-01', '2009-12-31', [], '10'),
  unit('102', 'Xã Gốc Trên', '2010-01-01', '2019-12-31', [{ code: '101' }], '10'),
  unit('103', 'Xã Gốc Dưới', '2010-01-01', null, [{ code: '101' }], '10'),
  unit('102', 'Phường Gốc Mới', '2020-01-01', null, [{ code: '102' }]),
  unit('104', 'Xã Bên', '2000-01-01', '2019-12-31'),
  unit('105', 'Xã Góp', '2020-01-01', null, [{ code: '104', partial: true }]),
  unit('106', 'Phường Gốc', '2021-01-01'),
  unit('107', 'Xã Lạ', '2015-01-01', null, [{ code: '999' }]),
]);
const at = (id: string): Unit => graph.units.find((held) => held.id === id) as Unit;
const names = (steps: readonly { unit: Unit; partial: boolean }[]) =>
  steps.map((step) => [step.unit.name, step.partial]);

it('holds from its first day to its last', () => {
  const held = { validFrom: '2010-01-01', validTo: '2019-12-31' };
  const days = ['2009-12-31', '2010-01-01', '2015-05-05', '2019-12-31', '2020-01-01'];
  expect(days.map((day) => isValidOn(held, day))).toEqual([false, true, true, true, false]);
  expect(isValidOn({ ...held, validTo: null }, '9000-01-01')).toBe(true);
});

describe('the graph', () => {
  it('follows a unit through all its generations, partial where a step was', () => {
    expect(names(unitsOn(graph, at('101@2000-01-01'), '2009-12-31'))).toEqual([['Xã Gốc', false]]);
    expect(names(unitsOn(graph, at('101@2000-01-01'), '2010-01-01'))).toEqual([
      ['Xã Gốc Trên', true],
      ['Xã Gốc Dưới', true],
    ]);
    // Undivided itself, the second step inherits that the first was partial.
    expect(names(unitsOn(graph, at('101@2000-01-01'), '2020-01-01'))).toEqual([
      ['Phường Gốc Mới', true],
      ['Xã Gốc Dưới', true],
    ]);
    expect(names(unitsOn(graph, at('102@2010-01-01'), '2020-01-01'))).toEqual([['Phường Gốc Mới', false]]);
    expect(names(unitsOn(graph, at('104@2000-01-01'), '2020-01-01'))).toEqual([['Xã Góp', true]]);
    // Looking back, all of it lay in what was divided later.
    expect(names(unitsOn(graph, at('102@2020-01-01'), '2005-01-01'))).toEqual([['Xã Gốc', false]]);
    expect(names(unitsOn(graph, at('107@2015-01-01'), '2000-01-01'))).toEqual([]);
  });

  it('knows what a unit was made of, what is related, and what it stood under', () => {
    expect(formerUnits(graph, at('102@2020-01-01')).map((step) => step.unit.name)).toEqual([
      'Xã Gốc Trên',
      'Xã Gốc',
    ]);
    expect(relatedUnits(graph, at('102@2010-01-01')).map(({ name }) => name)).toEqual([
      'Xã Gốc Trên',
      'Xã Gốc',
      'Phường Gốc Mới',
    ]);
    expect(parentUnit(graph, at('101@2000-01-01'))?.name).toBe('Huyện Cũ');
    expect(parentUnit(graph, at('104@2000-01-01'))).toBeUndefined();
  });
});

describe('a name', () => {
  it.each([
    ['Xã Gốc', ['Xã Gốc'], 'exact'],
    ['Phường Gốc', ['Phường Gốc'], 'exact'],
    ['Gốc', ['Phường Gốc', 'Xã Gốc'], 'exact'],
    ['phuong goc', ['Phường Gốc'], 'folded'],
    ['xa goc duoi', ['Xã Gốc Dưới'], 'folded'],
    ['Xã Gốc Dươi', ['Xã Gốc Dưới'], 'folded'],
    ['goc duo', ['Xã Gốc Dưới'], 'fuzzy'],
    ['xa gop', ['Xã Góp'], 'folded'],
    ['102', ['Phường Gốc Mới', 'Xã Gốc Trên'], 'exact'],
    ['Xã Bien', [], 'fuzzy'],
    ['Phường Không Có', [], 'fuzzy'],
  ])('%s means %j', (text, expected, matchedBy) => {
    const found = findUnits(graph, text);
    expect([found.units.map(({ name }) => name), found.matchedBy]).toEqual([expected, matchedBy]);
  });

  it('printed in a table is the one ward that bore it that day', () => {
    expect(wardOn(graph, 'Xã Gốc', '2009-12-31')?.id).toBe('101@2000-01-01');
    expect(wardOn(graph, 'Xã Gốc', '2010-01-01')).toBeNull();
    expect(wardOn(graph, '102', '2019-12-31')?.name).toBe('Xã Gốc Trên');
    expect(wardOn(graph, '102', '2020-01-01')?.name).toBe('Phường Gốc Mới');
    expect(wardOn(graph, 'Huyện Cũ', '2005-01-01')).toBeNull();
    // Nearly a name is no name: a price row is not moved to another ward by a slip.
    expect(wardOn(graph, 'Xã Gốc Duối', '2015-01-01')?.name ?? null).toBe('Xã Gốc Dưới');
    expect(wardOn(graph, 'Xã Gốc Duơix', '2015-01-01')).toBeNull();
  });

  it('is read with and without its level', () => {
    expect(['P. Lê Lợi (cũ)', 'Thị trấn Phù Mỹ', 'Lê Lợi', 'Xã'].map(bareName)).toEqual([
      'le loi',
      'phu my',
      'le loi',
      'xa',
    ]);
    expect(['P. Lê Lợi', 'Thị xã Hoài Nhơn', 'Lê Lợi'].map(levelOf)).toEqual(['phuong', 'thi xa', null]);
  });
});
