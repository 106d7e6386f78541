/** Plain fields: what a cell may hold, and what record, heading, column, filter and fact are made of one declaration. */
import { describe, expect, it } from 'vitest';
import { address, choice, day, list, longText, month, number, text } from '../../../src/contract/fields.ts';
import { plainDomain, plainTable } from '../../../src/contract/plain-domain.ts';

const fields = {
  name: text({ vi: 'Tên', en: 'Name', headings: ['Tên gọi'], filter: true }),
  kind: choice({ vi: 'Loại', en: 'Kind', of: ['công viên', 'chợ'], filter: true, facet: true }),
  area: number({ vi: 'Diện tích', en: 'Area', unit: 'm²', optional: true }),
  openedOn: day({ vi: 'Ngày mở', en: 'Opened', filter: true }),
  counted: month({ vi: 'Tháng', en: 'Month', optional: true, filter: true }),
  uses: list({ vi: 'Công dụng', en: 'Uses', optional: true }),
  about: longText({ vi: 'Giới thiệu', en: 'About', optional: true }),
  site: address({ vi: 'Trang', en: 'Site', optional: true }),
};
const KEYS = ['-openedOn', 'name'];
const domain = plainDomain({
  name: 'public-sites',
  words: {
    label: { vi: 'Địa điểm', en: 'Sites' },
    description: { vi: 'Địa điểm công cộng.', en: 'Public sites.' },
  },
  exampleId: 'x',
  fields,
  keys: KEYS,
  table: plainTable('public_sites', fields, KEYS),
  show: ({ name, kind, openedOn }) => ({ title: name ?? '', summary: kind ?? '', at: openedOn ?? '' }),
});

const given = { name: ' Chợ  Lớn ', kind: 'CHO', area: '1.250,5', openedOn: '5/3/2026', uses: 'mua; bán' };
const context = () => {
  const seen = new Map<string, number>();
  const warnings: string[] = [];
  return {
    warnings,
    today: '2026-01-01',
    now: 0,
    sequence: 1,
    warn: ({ code }: { code: string }) => void warnings.push(code),
    occurrence(key: string) {
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      return count;
    },
  };
};

describe('an import cell', () => {
  it('reads what sources write, and leaves out what is absent', async () => {
    const { row } = await domain.importer();
    expect(row.parse(given)).toEqual({
      name: 'Chợ Lớn',
      kind: 'chợ',
      area: 1250.5,
      openedOn: '2026-03-05',
      uses: ['mua', 'bán'],
    });
  });

  it.each([
    ['2026-07', '2026-07'],
    ['7/2026', '2026-07'],
    ['Tháng 07/2026', '2026-07'],
    ['tháng 7 - 2026', '2026-07'],
    ['15/07/2026', '2026-07'],
  ])('reads the month %s', async (written, read) => {
    const { row } = await domain.importer();
    expect(row.parse({ ...given, counted: written })).toMatchObject({ counted: read });
  });

  it.each([
    ['name', undefined],
    ['kind', 'sân bay'],
    ['kind', ''],
    ['openedOn', '31/02/2026'],
    ['area', 'rộng'],
    ['counted', '13/2026'],
    ['counted', 'quý II'],
    ['site', 'javascript:alert(1)'],
  ])('%s: %s is an error at its key', async (key, value) => {
    const { row } = await domain.importer();
    const read = row.safeParse({ ...given, [key]: value });
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([key]);
  });
});

describe('one declaration', () => {
  it('is the record, the headings, the filters and the names of the form', async () => {
    const { headings } = await domain.importer();
    expect(Object.keys(domain.record.shape)).toEqual(['id', ...Object.keys(fields)]);
    expect(headings.name).toEqual(['Tên', 'Tên gọi']);
    expect(Object.keys(domain.filters)).toEqual([
      ...['q', 'name', 'kind', 'openedOnFrom', 'openedOnTo', 'countedFrom', 'countedTo'],
    ]);
    expect(domain.facets).toEqual(['kind']);
    expect(domain.words.filters.openedOnFrom).toEqual({ vi: 'Ngày mở', en: 'Opened' });
  });

  it('gives the same identifier to the same keys however they are spelt, and doubts a second row of them', async () => {
    const { row, prepare } = await domain.importer();
    const at = context();
    const one = await prepare(row.parse(given), at);
    const two = await prepare(row.parse({ ...given, name: 'chợ lớn', area: '9' }), at);
    const again = await prepare(row.parse(given), context());
    expect(again.id).toBe(one.id);
    expect(two.id).not.toBe(one.id);
    expect(at.warnings).toEqual(['same-key']);
    expect(one.columns).toEqual({
      name: 'cho lon',
      kind: 'chợ',
      openedOn: '2026-03-05',
      counted: null,
      words: 'cho lon cho mua ban',
    });
  });

  it('is told with its unit and its names, what is absent left out', async () => {
    const { row, prepare } = await domain.importer();
    const { id, record } = await prepare(row.parse(given), context());
    const place = {
      page: 'https://x.test/p',
      api: 'https://x.test/a',
      origin: 'https://x.test',
      publisher: 'UBND',
      asOf: null,
    };
    const told = domain.markdown({ id, ...record }, place);
    expect(told).toContain('- **Diện tích:** 1.250,5 m²');
    expect(told).toContain('- **Ngày mở:** 5/3/2026');
    expect(told).not.toMatch(/Trang:\*\*|null|undefined/);
  });
});
