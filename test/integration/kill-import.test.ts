/** A gateway whose process group is killed in the middle of a publish, and started again on the same database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { landRow } from '../bench/data.ts';
import { type GatewayProcess, startGateway } from '../support/gateway-process.ts';
import { endLeases, openDatabase } from '../support/local-database.ts';

const ROWS = 2_500;
const state = mkdtempSync(join(tmpdir(), 'motcua-killed-'));
let gateway: GatewayProcess;
/** Digest of the table as it was imported into the gateway while it was empty and nobody had killed it. */
let clean: string;

/** The price table as revised for the `n`th time: every price of every row is another one. */
const table = (revision: number): string =>
  Array.from({ length: ROWS }, (_, n) => {
    const row = landRow(n);
    return `${JSON.stringify({ ...row, position1: row.position1 + revision })}\n`;
  }).join('');

const importInto = ({ base, token }: GatewayProcess, mode: string, body: string) =>
  fetch(`${base}/v1/admin/imports/land-prices?mode=${mode}&strategy=replace&confirm=all`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body,
  });

// biome-ignore lint/suspicious/noExplicitAny: bodies are checked by the tests that read them
const bodyOf = (response: Response): Promise<any> => response.json();

/** What readers are told: the count, the digest, and one record that every revision changes. */
async function seen({ base }: GatewayProcess) {
  const read = async (path: string) => bodyOf(await fetch(`${base}${path}`));
  const [list, manifest, record] = await Promise.all([
    read('/v1/land-prices?limit=1'),
    read('/v1/manifest'),
    read('/v1/land-prices/lp-1234'),
  ]);
  const held = manifest.data.find(({ domain }: { domain: string }) => domain === 'land-prices');
  return {
    total: list.page.total,
    edition: list.meta.edition,
    digest: held.digest,
    price: record.data.prices[0].vndPerSquareMetre,
  };
}

/** Kills the gateway as soon as the statement counts so many; false when it never did before the import ended. */
async function killWhen(count: string, atLeast: number, importing: Promise<unknown>): Promise<boolean> {
  let ended = false;
  const over = importing
    .catch(() => undefined)
    .then(() => {
      ended = true;
    });
  const database = openDatabase(state);
  const statement = database.prepare(count);
  while (!ended && Number(Object.values(statement.get() ?? {})[0]) < atLeast) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  database.close();
  const met = !ended;
  await gateway.end('SIGKILL');
  await over;
  return met;
}

beforeAll(async () => {
  gateway = await startGateway(state, ['--empty']);
  expect((await importInto(gateway, 'publish', table(1))).status).toBe(200);
  clean = (await seen(gateway)).digest;
  expect((await importInto(gateway, 'publish', table(0))).status).toBe(200);
});
afterAll(async () => {
  await gateway?.end('SIGTERM');
  rmSync(state, { recursive: true, force: true });
});

it.each([
  ['the first rows are written', 'SELECT count(*) FROM imported_ids', 1],
  ['half of the rows are written', 'SELECT count(*) FROM imported_ids', ROWS / 2],
  ['all rows are written', 'SELECT count(*) FROM imported_ids', ROWS],
  [
    'what they replace is closed',
    "SELECT count(*) FROM land_prices JOIN heads ON to_edition = latest + 1 WHERE domain = 'land-prices'",
    1,
  ],
])('killed when %s: readers see the old edition', async (_, count, atLeast) => {
  endLeases(state);
  const before = await seen(gateway);
  const met = await killWhen(count, atLeast, importInto(gateway, 'publish', table(1)));
  expect(met).toBe(true);
  gateway = await startGateway(state, ['--empty']);
  expect(await seen(gateway)).toEqual(before);
  expect(before.total).toBe(ROWS);
});

it('tells an editor when the domain is free again, and lets a preview through meanwhile', async () => {
  const returned = fetch(`${gateway.base}/v1/admin/editions/land-prices/1/rollback`, {
    method: 'POST',
    headers: { authorization: `Bearer ${gateway.token}` },
  });
  for (const refused of [await importInto(gateway, 'publish', table(1)), await returned]) {
    expect(refused.status).toBe(409);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(120);
    expect((await bodyOf(refused)).detail).toContain('giây nữa');
  }
  const preview = await importInto(gateway, 'preview', table(1));
  expect((await bodyOf(preview)).data.diff).toEqual({
    added: 0,
    changed: ROWS,
    removed: 0,
    unchanged: 0,
  });
});

it('takes the import again once the lease has run out, and holds what a clean import holds', async () => {
  endLeases(state);
  const before = await seen(gateway);
  const answer = await importInto(gateway, 'publish', table(1));
  expect([answer.status, (await bodyOf(answer)).data.published]).toEqual([200, true]);
  const after = await seen(gateway);
  expect(after).toEqual({ ...before, edition: before.edition + 1, price: before.price + 1, digest: clean });
});
