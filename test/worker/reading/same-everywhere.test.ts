/** A record says the same wherever it is told: by the interface, on its page, on the card of its list, and as Markdown. */
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { legalBadge } from '../../../src/domains/legal-documents/badge.ts';
import type { LegalDocumentRecord } from '../../../src/domains/legal-documents/record.ts';
import { feeText } from '../../../src/domains/procedures/say.ts';
import { daysLeft } from '../../../src/domains/recruitments/badge.ts';
import { formatDate } from '../../../src/language/dates.ts';
import { formatNumber } from '../../../src/language/numbers.ts';
import { ask, get, holdSamples } from '../../support/gateway.ts';
import { tablesOf } from '../../support/page-tables.ts';

beforeAll(async () => holdSamples());

// biome-ignore lint/suspicious/noExplicitAny: records of every domain, checked by the cases below
type Told = any;
const text = async (path: string): Promise<string> =>
  (await ask(path, { headers: { accept: 'text/html' } })).text();
const words = (html: string): string =>
  (parseHTML(`<html><body>${html}</body></html>`).document.body.textContent ?? '').replace(/\s+/g, ' ');

interface Case {
  query: string;
  /** What the page of the record has, as text of it. */
  page(record: Told): string[];
  /** What the card of the list has. */
  card(record: Told): string[];
  /** What the Markdown has. */
  markdown(record: Told): string[];
}
const money = (n: number): string => formatNumber(n);
const whenNot = <T>(value: T | null | undefined, of: (value: T) => string): string[] =>
  value === null || value === undefined ? [] : [of(value)];

const CASES: Record<string, Case> = {
  'land-prices': {
    query: 'limit=6',
    page: ({ prices, table, landType }) => [
      ...prices.map(({ vndPerSquareMetre }: Told) => money(vndPerSquareMetre)),
      table.title,
      landType.name,
      ...whenNot<string>(table.validFrom, formatDate),
    ],
    card: ({ prices }) => prices.map(({ vndPerSquareMetre }: Told) => money(vndPerSquareMetre)),
    markdown: ({ prices, table }) => [
      ...prices.map(({ vndPerSquareMetre }: Told) => money(vndPerSquareMetre)),
      table.title,
    ],
  },
  'legal-documents': {
    query: 'limit=12',
    page: ({ number, title, status, statusAsOf, issuedOn, effectiveFrom, effectiveTo }) => [
      number,
      title,
      `${legalBadge(status).text.vi} vào ngày ${formatDate(statusAsOf)}`,
      formatDate(issuedOn),
      ...whenNot<string>(effectiveFrom, formatDate),
      ...whenNot<string>(effectiveTo, formatDate),
    ],
    card: ({ number, title, status, issuedOn, issuer }: LegalDocumentRecord) => [
      number,
      title,
      legalBadge(status).text.vi,
      `ban hành ${formatDate(issuedOn)}`,
      issuer,
    ],
    markdown: ({ statusAsOf, issuedOn, effectiveFrom, effectiveTo }) => [
      `**Ngày ban hành:** ${formatDate(issuedOn)}`,
      ...whenNot<string>(effectiveFrom, (day) => `**Có hiệu lực từ:** ${formatDate(day)}`),
      ...whenNot<string>(effectiveTo, (day) => `**Ngày cuối có hiệu lực:** ${formatDate(day)}`),
      `**Tình trạng ngày ${formatDate(statusAsOf)}:**`,
    ],
  },
  recruitments: {
    query: 'limit=12&status=all',
    page: (record) => [
      record.title,
      record.organisation,
      formatDate(record.applyUntil),
      daysLeft(record).vi,
      ...whenNot<string>(record.fee, (fee) => fee),
    ],
    card: (record) => [
      record.title,
      record.organisation,
      daysLeft(record).vi,
      `hạn ${formatDate(record.applyUntil)}`,
      ...whenNot<number>(record.quota, (quota) => `${quota} chỉ tiêu`),
    ],
    markdown: (record) => [formatDate(record.applyUntil), record.organisation],
  },
  articles: {
    query: 'limit=6',
    page: ({ title }) => [title],
    card: ({ title, summary, topics }) => [title, summary, ...topics],
    markdown: ({ title, summary }) => [title, summary],
  },
  procedures: {
    query: 'limit=6',
    page: ({ code, title, fee, timeLimit, documents }) => [
      code,
      title,
      ...fee.map(feeText),
      ...whenNot<Told>(timeLimit, (limit) => limit.text),
      ...documents.map((paper: Told) => paper.title),
    ],
    card: ({ title }) => [title],
    markdown: ({ code, fee, timeLimit }) => [
      code,
      ...fee.map(feeText),
      ...whenNot<Told>(timeLimit, (limit) => limit.text),
    ],
  },
  indicators: {
    query: 'limit=6',
    page: ({ indicator, unit, value, target }) => [
      indicator,
      unit,
      formatNumber(value),
      ...whenNot<number>(target, formatNumber),
    ],
    card: ({ indicator, value }) => [indicator, formatNumber(value)],
    markdown: ({ indicator, value }) => [indicator, formatNumber(value)],
  },
  places: {
    query: 'limit=6',
    page: ({ name, validFrom }) => [name, formatDate(validFrom)],
    card: ({ name }) => [name],
    markdown: ({ name, validFrom }) => [name, formatDate(validFrom)],
  },
};

describe.each(Object.entries(CASES))('%s', (domain, { query, page, card, markdown }) => {
  it('is told alike by page, card and Markdown', async () => {
    const { body } = await get(`/v1/${domain}?${query}`);
    expect(body.data.length).toBeGreaterThan(2);
    const list = words(await text(`/${domain}?${query}`));
    for (const record of body.data) {
      const path = `/${domain}/${encodeURIComponent(record.id)}`;
      const shown = words(await text(path));
      expect(
        page(record).filter((part) => !shown.includes(part.replace(/\s+/g, ' '))),
        path,
      ).toEqual([]);
      expect(
        card(record).filter((part) => !list.includes(part.replace(/\s+/g, ' '))),
        `card of ${path}`,
      ).toEqual([]);
      // A backslash stands before what Markdown would read as its own.
      const written = (await (await ask(`/v1${path}.md`)).text()).replaceAll('\\', '').replace(/\s+/g, ' ');
      expect(
        markdown(record).filter((part) => !written.includes(part.replace(/\s+/g, ' '))),
        `${path}.md`,
      ).toEqual([]);
    }
  });
});

test('figures stand in the order of time, and peers are of the same period', async () => {
  const { body } = await get('/v1/indicators?limit=40');
  for (const { id } of body.data) {
    const { series, peers, period, unit, indicator } = (await get(`/v1/indicators/${encodeURIComponent(id)}`))
      .body.data;
    const periods = series.map((point: Told) => point.period);
    expect(periods).toEqual([...periods].sort());
    expect(periods).toContain(period);
    expect(new Set(series.map((point: Told) => point.unit))).toEqual(new Set([unit]));
    expect(new Set(peers.map((point: Told) => point.period))).toEqual(new Set([period]));
    expect(peers.map((point: Told) => point.unit)).toContain(unit);
    const same = body.data.filter((each: Told) => each.indicator === indicator && each.unit === unit);
    if (body.page.nextCursor === null) expect(series.length).toBe(same.length);
  }
});

test('an organisation offered while typing has as many notices as it says', async () => {
  const notices = (await get('/v1/recruitments?status=all&limit=100')).body.data;
  const held: string[] = [...new Set<string>(notices.map(({ organisation }: Told) => organisation))];
  let offered = 0;
  for (const organisation of held) {
    const { data } = (await get(`/v1/suggest?q=${encodeURIComponent(organisation)}`)).body;
    const found = data.find((each: Told) => each.kind === 'organisation' && each.text === organisation);
    if (!found) continue;
    offered += 1;
    const count = notices.filter((each: Told) => each.organisation === organisation).length;
    expect(found.detail).toBe(`${count} thông báo tuyển dụng`);
  }
  expect(offered).toBeGreaterThan(1);
});

test('a price and its totals are the same on the page of its row and in the interface', async () => {
  const { data } = (await get('/v1/land-prices?limit=4&area=85,5')).body;
  for (const { id, prices } of data) {
    const [table] = tablesOf(await text(`/land-prices/${encodeURIComponent(id)}?area=85,5`));
    expect(table?.slice(1)).toEqual(
      prices.map(({ position, vndPerSquareMetre, total }: Told) => [
        String(position),
        money(vndPerSquareMetre),
        money(total),
      ]),
    );
  }
});
