/** A record taken back for good: no byte of it is left, and nothing else is touched. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { bytesOf, hexadecimal, sha256 } from '../../src/digest.ts';
import { DOMAINS } from '../../src/registry.ts';
import { editionDigest } from '../../src/store/digest.ts';
import { openStore } from '../../src/store/session.ts';
import { isolate, realEnv } from '../support/faults.ts';
import { ask, get, importNdjson, importSamples, sample, TOKEN } from '../support/gateway.ts';

type Json = Record<string, unknown>;
const authorization = `Bearer ${TOKEN}`;
const post = (path: string) => ask(path, { method: 'POST', headers: { authorization } });
const purge = async (domain: string, id: string, token = TOKEN) => {
  const response = await ask(`/v1/admin/purge/${domain}/${encodeURIComponent(id)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers are checked by the tests that read them
  return { status: response.status, body: (await response.json()) as any };
};

/** The member of a sample row in which any text may stand. */
const MARKED: Readonly<Record<string, string>> = {
  'land-prices': 'street',
  'legal-documents': 'title',
  procedures: 'title',
  recruitments: 'title',
  articles: 'title',
  indicators: 'indicator',
  places: 'name',
};
const lists: Readonly<Record<string, string>> = { recruitments: '?status=all&limit=100' };

/** Where the text stands in any table of the database, whichever its columns, or in any object of R2. */
async function traces(secret: string): Promise<string[]> {
  const { DB, SNAPSHOT, FILES, BACKUPS } = realEnv;
  const found: string[] = [];
  const { results: tables } = await DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
  ).all<{ name: string }>();
  const bytes = [...bytesOf(secret)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  for (const { name } of tables) {
    const { results: columns } = await DB.prepare('SELECT name FROM pragma_table_info(?)')
      .bind(name)
      .all<{ name: string }>();
    const held = columns.map(
      ({ name: column }) =>
        `sum(instr(lower(CAST("${column}" AS TEXT)), ?1) > 0 OR instr(hex("${column}"), ?2) > 0) AS "${column}"`,
    );
    const row = await DB.prepare(`SELECT ${held.join(', ')} FROM "${name}"`)
      .bind(secret, bytes.toUpperCase())
      .first<Record<string, number | null>>()
      .catch((error: Error) => {
        // A contentless search index gives no column back; its shadow tables are read as any other.
        if (/contentless|no such column/.test(error.message)) return null;
        throw error;
      });
    for (const [column, count] of Object.entries(row ?? {})) if (count) found.push(`${name}.${column}`);
  }
  for (const bucket of [SNAPSHOT, FILES, BACKUPS]) {
    for (const { key } of (await bucket?.list())?.objects ?? []) {
      const text = (await (await bucket?.get(key))?.text()) ?? '';
      if (text.toLowerCase().includes(secret)) found.push(`R2 ${key}`);
    }
  }
  return found;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 500));

beforeAll(() => importSamples());
afterEach(() => {
  vi.useRealTimers();
});

describe.each(DOMAINS.map(({ name }) => name))('%s', (name) => {
  it('loses every version of a purged record and no other', async () => {
    const secret = `qzx${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
    const rows = sample(name)
      .split('\n')
      .filter(Boolean)
      .slice(0, 24)
      .map((line) => JSON.parse(line) as Json);
    const member = MARKED[name] ?? '';
    const place = rows.findIndex((row) => typeof row[member] === 'string');
    expect(place).toBeGreaterThanOrEqual(0);
    const marked = (round: number) =>
      rows.map((row, index) =>
        index === place ? { ...row, [member]: `${row[member]} ${secret} ${'abc'[round]}x` } : row,
      );
    const editions: number[] = [];
    for (const round of [0, 1, 2]) {
      const { status, body } = await importNdjson(
        name,
        marked(round),
        'mode=publish&strategy=replace&confirm=all&source=ba.ndjson',
      );
      expect(status, JSON.stringify(body).slice(0, 800)).toBe(200);
      editions.push(body.data.edition);
    }
    expect(new Set(editions).size).toBe(3);
    const table = DOMAINS.find((domain) => domain.name === name)?.table;
    expect(table).toBeDefined();
    const sqlName = name.replaceAll('-', '_');
    const held = await realEnv.DB.prepare(`SELECT DISTINCT id FROM ${sqlName} WHERE instr(record, ?) > 0`)
      .bind(secret)
      .all<{ id: string }>();
    const ids = held.results.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    await settled();
    expect((await traces(secret)).length).toBeGreaterThan(1);

    const addresses = [
      ...ids.flatMap((id) => [`/v1/${name}/${id}`, `/v1/${name}/${id}.md`, `/${name}/${id}`]),
      `/v1/${name}${lists[name] ?? '?limit=100'}`,
      `/v1/${name}.ndjson`,
      `/v1/${name}.csv`,
      `/v1/search?q=${secret}`,
      `/v1/suggest?q=${secret}`,
      `/v1/land-prices/streets?q=${secret}`,
    ];
    const textOf = async (address: string) => (await ask(address)).text();
    const shown = await Promise.all(addresses.map(textOf));
    expect(shown.filter((text) => text.includes(secret)).length).toBeGreaterThan(2);
    const others = async () =>
      (
        await realEnv.DB.prepare(
          `SELECT id, hash, from_edition, to_edition FROM ${sqlName} WHERE id NOT IN (SELECT value FROM json_each(?)) ORDER BY row`,
        )
          .bind(JSON.stringify(ids))
          .all()
      ).results;
    const before = await others();

    for (const id of ids) {
      const answer = await purge(name, id);
      expect([answer.status, answer.body.data?.versions >= 1]).toEqual([200, true]);
    }
    await settled();
    expect(await traces(secret)).toEqual([]);
    expect(await others()).toEqual(before);
    const [elsewhere, here] = [isolate(), { ask: async (path: string) => ({ text: await textOf(path) }) }];
    for (const edition of [...editions.toReversed(), editions[0] as number]) {
      for (const address of addresses) {
        for (const reader of [elsewhere, here]) {
          const { text } = await reader.ask(address);
          // An answer may repeat what was asked.
          if (!address.includes(secret))
            expect(text.toLowerCase(), `${edition} ${address}`).not.toContain(secret);
          else expect(text.toLowerCase().split(secret).length, address).toBeLessThan(6);
        }
      }
      for (const id of ids) expect((await ask(`/v1/${name}/${id}`)).status).toBe(410);
      const { digest, records } = (await realEnv.DB.prepare(
        'SELECT digest, records FROM editions WHERE domain = ? AND number = ?',
      )
        .bind(name, edition)
        .first()) as { digest: string; records: number };
      const whole = await editionDigest(openStore(realEnv.DB, 'primary'), name, sqlName, edition);
      expect(digest).toBe(whole.digest);
      const count = await realEnv.DB.prepare(
        `SELECT count(*) AS held FROM ${sqlName} WHERE from_edition <= ? AND to_edition > ?`,
      )
        .bind(edition, edition)
        .first<{ held: number }>();
      expect(records).toBe(count?.held);
      const earlier = await post(`/v1/admin/editions/${name}/${edition}/rollback`);
      expect(earlier.status).toBe(200);
    }
    expect(await traces(secret)).toEqual([]);

    // The next file does not bring it back by itself.
    const again = await importNdjson(name, marked(2));
    expect(again.status, JSON.stringify(again.body).slice(0, 500)).toBe(200);
    expect(again.body.data.warnings.some((warning: { code: string }) => warning.code === 'purged')).toBe(
      true,
    );
    for (const id of ids) expect((await ask(`/v1/${name}/${id}`)).status).toBe(410);
    await importNdjson(name, marked(2), 'mode=publish&strategy=merge&confirm=purged');
    await importNdjson(name, rows);
  }, 120_000);

  it('has no record of an identifier that never was', async () => {
    expect((await purge(name, `never-${crypto.randomUUID()}`)).status).toBe(404);
    expect((await purge(name, 'x', 'no-such-token-at-all')).status).toBe(401);
  });
});

describe('what else held a purged record', () => {
  const rowsOf = (table: string, street: string) => [
    {
      tableId: table,
      street: 'Đường Ở Lại',
      landType: 'ODT',
      position1: 5_000_000,
      unit: 'đồng/m²',
      validFrom: '2026-01-01',
    },
    {
      tableId: table,
      street,
      landType: 'ODT',
      position1: 6_000_000,
      unit: 'đồng/m²',
      validFrom: '2026-01-01',
    },
  ];
  const csvOf = (table: string, street: string) =>
    `Bảng giá đất\nMã bảng,Tên đường,Loại đất,VT1,Ngày hiệu lực\n${table},Đường Ở ` +
    `Lại,ODT,5000000,2026-01-01\n${table},${street},ODT,6000000,2026-01-01\n`;
  const sendCsv = (text: string, more = '') =>
    ask(`/v1/admin/imports/land-prices?mode=publish&strategy=merge&confirm=all&source=gia.csv${more}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'text/csv' },
      body: text,
    });

  it('is its file, and a later sending of that file', async () => {
    const table = `bang-${crypto.randomUUID()}`;
    const text = csvOf(table, 'Đường Phải Gỡ');
    expect((await sendCsv(text)).status).toBe(200);
    const digest = hexadecimal(await sha256(bytesOf(text)));
    expect((await ask(`/v1/files/${digest}`)).status).toBe(200);
    const { body } = await get(`/v1/land-prices?table=${table}`);
    const [gone] = body.data.filter((record: { street: string }) => record.street.includes('Phải Gỡ'));
    const answer = await purge('land-prices', gone.id);
    expect(answer.body.data).toEqual({
      versions: 1,
      files: [{ sha256: digest, otherRecords: 1 }],
      scheduledImports: [],
    });
    expect((await ask(`/v1/files/${digest}`)).status).toBe(404);
    expect((await sendCsv(text)).status).toBe(200);
    expect((await ask(`/v1/files/${digest}`)).status).toBe(404);
    expect((await get(`/v1/land-prices?table=${table}`)).body.data).toHaveLength(1);
    const audit = await get('/v1/admin/audit?limit=5', { authorization });
    const [entry] = audit.body.data.filter((held: { action: string }) => held.action === 'record.purged');
    expect(entry).toMatchObject({ editor: 'admin', domain: 'land-prices', subject: gone.id });
    expect(JSON.stringify(entry)).not.toContain('Phải Gỡ');
    // Asking again finishes what a failure may have cut short, and finds nothing more.
    expect((await purge('land-prices', gone.id)).body.data).toEqual({
      versions: 0,
      files: [],
      scheduledImports: [],
    });
  });

  it('is the last good copy of an isolate that has not heard, while the database is down', async () => {
    const table = `bang-${crypto.randomUUID()}`;
    await importNdjson(
      'land-prices',
      rowsOf(table, 'Đường Còn Nhớ'),
      'mode=publish&strategy=merge&confirm=all',
    );
    const path = `/v1/land-prices?table=${table}`;
    const { ask: elsewhere, state } = isolate();
    const shown = await elsewhere(path);
    expect(shown.text).toContain('Còn Nhớ');
    const [gone] = shown.body.data.filter((held: { street: string }) => held.street.includes('Còn Nhớ'));
    expect((await purge('land-prices', gone.id)).status).toBe(200);
    state.fault = async () => {
      throw new Error('D1_ERROR: Network connection lost.');
    };
    // The memo of editions is believed for some seconds more; beyond them the copy is asked for as a last resort.
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 10_500);
    const down = await elsewhere(`${path}&utm_source=x`);
    expect(down.text).not.toContain('Còn Nhớ');
  });

  it('is an import that waits for its time, with its rows', async () => {
    const table = `bang-${crypto.randomUUID()}`;
    const published = await importNdjson(
      'land-prices',
      rowsOf(table, 'Đường Hẹn Gỡ'),
      'mode=publish&strategy=merge&confirm=all',
    );
    expect(published.status, JSON.stringify(published.body)).toBe(200);
    const at = new Date(Date.now() + 86_400_000).toISOString();
    const waits = await importNdjson(
      'land-prices',
      rowsOf(table, 'Đường Hẹn Gỡ'),
      `mode=publish&strategy=merge&confirm=all&publishAt=${at}`,
    );
    const other = await importNdjson(
      'land-prices',
      rowsOf(`${table}-khac`, 'Đường Khác'),
      `mode=publish&strategy=merge&confirm=all&publishAt=${at}`,
    );
    expect([waits.status, other.status]).toEqual([202, 202]);
    const { body } = await get(`/v1/land-prices?table=${table}`);
    const [gone] = body.data.filter((record: { street: string }) => record.street.includes('Hẹn Gỡ'));
    const answer = await purge('land-prices', gone.id);
    expect(answer.body.data.scheduledImports).toEqual([waits.body.scheduled.id]);
    expect(await traces('hẹn gỡ')).toEqual([]);
    const listed = await get('/v1/admin/scheduled-imports/land-prices', { authorization });
    const stateOf = (id: string) => listed.body.data.find((held: { id: string }) => held.id === id).state;
    expect([stateOf(waits.body.scheduled.id), stateOf(other.body.scheduled.id)]).toEqual([
      'cancelled',
      'waiting',
    ]);
  });
});

describe('the list of what was purged', () => {
  const list = (path: string, data: unknown) =>
    ask(`/v1/admin/purge/${path}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(data),
    });
  const notice = (id: string) => ({
    id,
    title: `Thông báo ${id}`,
    organisation: 'Trường mẫu',
    applyUntil: '2040-01-31',
  });

  it('keeps a copy from before the purge from bringing a record back, here or where it is restored', async () => {
    const [gone, kept, held] = ['go', 'giu', 'dang-co'].map((name) => `${name}-${crypto.randomUUID()}`) as [
      string,
      string,
      string,
    ];
    const purgedAt = '2026-11-01T00:00:00.000Z';
    await importNdjson('recruitments', [notice(held)], 'mode=publish&strategy=merge&confirm=all');
    expect((await ask(`/v1/recruitments/${gone}`)).status).toBe(404);
    const answer = await list('recruitments', { data: [gone, held].map((id) => ({ id, purgedAt })) });
    expect(await answer.json()).toEqual({ data: { remembered: 1, held: [held] } });
    expect((await ask(`/v1/recruitments/${gone}`)).status).toBe(410);
    expect((await ask(`/v1/recruitments/${held}`)).status).toBe(200);
    const copy = [gone, kept].map(notice);
    const { body } = await importNdjson('recruitments', copy, 'mode=publish&strategy=merge&confirm=all');
    expect([body.data.rows, body.data.accepted, body.data.rejected]).toEqual([2, 1, 0]);
    expect((await ask(`/v1/recruitments/${gone}`)).status).toBe(410);
    expect((await ask(`/v1/recruitments/${kept}`)).status).toBe(200);

    const { body: listed } = await get('/v1/admin/purge/recruitments', { authorization });
    expect(listed.data).toContainEqual({ id: gone, purgedAt });
    expect((await purge('recruitments', kept)).status).toBe(200);
    const object = await (realEnv.BACKUPS as R2Bucket).get('purged.json');
    const { purged } = JSON.parse((await object?.text()) ?? '{}') as {
      purged: { domain: string; id: string }[];
    };
    for (const id of [gone, kept])
      expect(purged).toContainEqual(expect.objectContaining({ domain: 'recruitments', id }));
    expect(purged.map(({ id }) => id)).not.toContain(held);
    // What an editor brings back in so many words is on no list any more.
    const back = await importNdjson(
      'recruitments',
      [notice(kept)],
      'mode=publish&strategy=merge&confirm=purged,year-unlikely',
    );
    expect(back.status, JSON.stringify(back.body)).toBe(200);
    expect(back.body.data.diff.added, JSON.stringify(back.body)).toBe(1);
    const after = await get('/v1/admin/purge/recruitments', { authorization });
    expect(after.body.data.map(({ id }: { id: string }) => id)).not.toContain(kept);
  });

  it.each([
    ['no list', { ids: ['x'] }],
    ['an instant that is none', { data: [{ id: 'x', purgedAt: 'hôm qua' }] }],
    ['an empty identifier', { data: [{ id: '', purgedAt: '2026-11-01T00:00:00Z' }] }],
    ['a member there is not', { data: [], all: true }],
  ])('refuses %s', async (_, data) => {
    expect((await list('recruitments', data)).status).toBe(400);
    expect((await list('khong-co', { data: [] })).status).toBe(400);
  });
});
