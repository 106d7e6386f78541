import { describe, expect, it } from 'vitest';
import type { RowWarning } from '../../../src/contract/importer.ts';
import { placesImporter } from '../../../src/domains/places/import.ts';

async function prepared(name: string, level: string) {
  const warnings: Omit<RowWarning, 'row'>[] = [];
  const row = placesImporter.row.parse({ code: '21583', name, level, validFrom: '2025-07-01' });
  const context = {
    now: 0,
    today: '2026-01-01',
    sequence: 1,
    warn: (warning: Omit<RowWarning, 'row'>) => void warnings.push(warning),
    occurrence: () => 0,
  };
  const { record } = await placesImporter.prepare(row as never, context);
  return { name: record.name, codes: warnings.map(({ code }) => code) };
}

describe('the name of a unit', () => {
  it.each([
    ['Quy Nhơn', 'Phường', 'Phường Quy Nhơn'],
    ['Canh Vinh', 'xã', 'Xã Canh Vinh'],
    ['Vân Canh', 'thị trấn', 'Thị trấn Vân Canh'],
  ])('%s, a %s, is called %s', async (name, level, full) => {
    expect(await prepared(name, level)).toEqual({ name: full, codes: ['name-completed'] });
  });

  it.each([
    ['Phường Quy Nhơn', 'phường'],
    ['P. Quy Nhơn', 'phường'],
    ['Gia Lai', 'tỉnh'],
  ])('%s stands as it is', async (name, level) => {
    expect(await prepared(name, level)).toEqual({ name, codes: [] });
  });
});
