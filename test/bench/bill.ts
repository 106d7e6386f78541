/**
 * The year's bill of a province: rows read and written by publishes of each kind, measured on a small gateway, times how
 * often a year has them, at Cloudflare's public prices. `npm run bench:bill`.
 */
import { documentRow, landRow } from './data.ts';
import { bundle, publishRows, startGateway } from './gateway.ts';

/** https://developers.cloudflare.com/d1/platform/pricing/ and /workers/platform/pricing/, Workers Paid, a month. */
const PRICES = {
  base: 5,
  rowsReadFree: 25e9,
  perMillionRead: 0.001,
  rowsWrittenFree: 50e6,
  perMillionWritten: 1,
};
const [held = 6_000, documents = 1_000] = process.argv.slice(2).map(Number);

interface Cost {
  read: number;
  written: number;
  statements: number;
}

/** What a publish cost, out of its `Server-Timing`. */
function costOf(timing: string): Cost {
  const [, read, written = '0', statements = '0'] =
    /(\d+) rows read(?:, (\d+) written by (\d+) statements)?/.exec(timing) ?? [];
  if (read === undefined) throw new Error(`no cost in “${timing}”`);
  return { read: Number(read), written: Number(written), statements: Number(statements) };
}

const article = (n: number) => ({
  url: `https://vi-du.gov.vn/tin/${n}`,
  title: `Phường tổ chức ngày hội thứ ${n}`,
  publishedAt: '2026-11-20T08:00:00+07:00',
  body: `Sáng nay, phường tổ chức ngày hội thứ ${n} với sự tham gia của người dân. Hoạt động kéo dài hết tuần.`,
});
const table = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    ...landRow(n),
    id: `${name}-${n}`,
    tableId: name,
    tableTitle: name,
  }));
const register = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => documentRow(documents + from + n));

const gateway = await startGateway(bundle(), held, documents);
try {
  const publish = async (domain: string, rows: readonly object[]) =>
    costOf(await publishRows(gateway.url, domain, rows));
  const stamp = Date.now();
  // Of two sizes, so that what a row costs is told apart from what a publish costs.
  const [small, large] = [
    await publish('land-prices', table(`nho-${stamp}`, 500)),
    await publish('land-prices', table(`lon-${stamp}`, 2_500)),
  ];
  const perRow = (large.written - small.written) / 2_000;
  const readPerRow = (large.read - small.read) / 2_000;
  const of60k = (cost: Cost, key: 'read' | 'written', each: number) => Math.round(cost[key] + each * 57_500);
  await publish('legal-documents', register(stamp % 1e6, 1));
  const weekly = await publish('legal-documents', register((stamp % 1e6) + 1, 40));
  await publish('articles', [article(stamp)]);
  const news = await publish('articles', [article(stamp + 1)]);

  const year = [
    {
      what: 'a price table of 60,000 rows',
      times: 1,
      read: of60k(large, 'read', readPerRow),
      written: of60k(large, 'written', perRow),
    },
    { what: 'a register of 40 documents, weekly', times: 52, ...weekly },
    { what: 'news, each quarter of an hour by day', times: 48 * 365, ...news },
  ];
  console.log(`a price row: ${perRow.toFixed(1)} rows written, ${readPerRow.toFixed(1)} read`);
  console.log('| publish | a year | rows read | rows written | statements |\n|---|--:|--:|--:|--:|');
  for (const { what, times, read, written, ...more } of year)
    console.log(
      `| ${what} | ${times} | ${read} | ${written} | ${'statements' in more ? more.statements : ''} |`,
    );
  const sum = (key: 'read' | 'written') => year.reduce((total, one) => total + one.times * one[key], 0);
  const [read, written] = [sum('read'), sum('written')];
  const over = (used: number, free: number, price: number) =>
    (Math.max(0, used / 12 - free) / 1e6) * price * 12;
  const cost =
    PRICES.base * 12 +
    over(read, PRICES.rowsReadFree, PRICES.perMillionRead) +
    over(written, PRICES.rowsWrittenFree, PRICES.perMillionWritten);
  console.log(
    `a year: ${read} rows read, ${written} written; ${cost.toFixed(2)} USD for publishing, the plan included`,
  );
} finally {
  await gateway.stop();
}
