/** Sources of every kind the field has, kind and unkind, read by the gateway as a person starts it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWrangler, wrangler } from '../../src/cli/project.ts';
import { administratorToken } from '../../src/cli/remote.ts';
import { freePort } from '../support/gateway-process.ts';
import { startPortals } from '../support/portals.ts';

const state = mkdtempSync(join(tmpdir(), 'motcua-sources-'));
let portals: Awaited<ReturnType<typeof startPortals>>;
let gateway: ReturnType<typeof startWrangler>;
let base: string;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// biome-ignore lint/suspicious/noExplicitAny: bodies are checked by the tests that read them
async function call(method: string, path: string, body?: object): Promise<{ status: number; body: any }> {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { authorization: `Bearer ${administratorToken()}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(50_000),
  });
  return { status: response.status, body: await response.json() };
}

/** Registers a source of the portals, checks it, and waits for its run to end. */
async function checked(path: string, given: object = {}) {
  const made = await call('POST', '/v1/admin/sources', {
    domain: 'articles',
    name: path,
    address: `http://${portals.host}${path}`,
    kind: 'feed',
    ...given,
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const { id } = made.body.data;
  let { data: run } = (await call('POST', `/v1/admin/sources/${id}/check`)).body;
  for (let waited = 0; run.outcome === 'gathering' && waited < 90; waited += 1) {
    await pause(500);
    run = (await call('GET', `/v1/admin/sources/${id}/runs?limit=1`)).body.data[0];
  }
  return run;
}

async function articleFrom(path: string) {
  await pause(300);
  const { body } = await call('GET', '/v1/articles?limit=100');
  const found = body.data.find(({ source }: { source: { url: string } }) => source.url.endsWith(path));
  expect(found, JSON.stringify(body.data.map(({ source }: { source: object }) => source))).toBeTruthy();
  return (await call('GET', `/v1/articles/${found.id}`)).body.data;
}

beforeAll(async () => {
  portals = await startPortals();
  wrangler(['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state], { quiet: true });
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  gateway = startWrangler([
    'dev',
    '--persist-to',
    state,
    '--port',
    String(port),
    '--inspector-port',
    String(await freePort()),
    '--ip',
    '127.0.0.1',
    '--test-scheduled',
    '--show-interactive-dev-session=false',
    '--log-level',
    'warn',
    '--var',
    `ALLOW_LOCAL_SOURCES:${portals.host}`,
  ]);
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (
      await fetch(`${base}/healthz`).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await pause(200);
  }
  throw new Error('the gateway did not start');
});
afterAll(() => {
  gateway?.kill('SIGTERM');
  portals?.stop();
  rmSync(state, { recursive: true, force: true });
});

describe('portals', () => {
  const clean = (article: { title: string; summary: string; paragraphs: string[] }) => {
    const shown = [article.title, article.summary, ...article.paragraphs].join('\n');
    for (const leak of [
      'giadat',
      'lichtiep',
      'vanban3',
      'screenshot',
      'Tác giả',
      '(binhdinh.gov.vn)',
      'Ảnh:',
      'Mso',
      '<',
      'Liên kết',
    ]) {
      expect(shown).not.toContain(leak);
    }
  };

  it('reads Joomla by its list page; a page that never ends sinks nothing', async () => {
    const run = await checked('/joomla/', { kind: 'page-list' });
    expect(run).toMatchObject({ outcome: 'published', added: 1, failed: 1 });
    expect(run.reason).toMatch(/cham\.html: .*12 giây/);
    const article = await articleFrom('/joomla/cho.html');
    expect(article).toMatchObject({ author: 'Kim Loan', publishedAt: '2026-11-16T01:00:00Z' });
    expect(article.title).toContain('phiên chợ nông sản sạch');
    clean(article);
  });

  it('reads SharePoint with selectors', async () => {
    const selectors = { links: 'li a', title: '.ArticleTitle h1', content: '#noidung', date: '.ArticleDate' };
    expect(await checked('/sharepoint/tin.aspx', { kind: 'page-list', selectors })).toMatchObject({
      outcome: 'published',
      added: 1,
    });
    const article = await articleFrom('/sharepoint/cau.aspx');
    expect(article.paragraphs).toHaveLength(3);
    expect(article.publishedAt.slice(0, 10)).toMatch(/2026-11-1[56]/);
    clean(article);
  });

  it('reads NukeViet by its sitemap', async () => {
    expect(await checked('/nukeviet/sitemap.xml', { kind: 'sitemap' })).toMatchObject({
      outcome: 'published',
      added: 1,
    });
    const article = await articleFrom('/nukeviet/hoc.html');
    expect(article.publishedAt).toBe('2026-11-16T01:00:00Z');
    clean(article);
  });

  it('reads WordPress by its feed, following the links to the full text', async () => {
    expect(await checked('/wordpress/feed/', { followLinks: true })).toMatchObject({
      outcome: 'published',
      added: 1,
    });
    const article = await articleFrom('/wordpress/cay/');
    expect(article).toMatchObject({ author: 'Lê Thúy', topics: ['Môi trường'] });
    expect(article.paragraphs).toHaveLength(3);
    clean(article);
  });

  it('reads RSS with its quirks, and knows an article another source brought', async () => {
    expect(await checked('/rss.xml')).toMatchObject({ outcome: 'published', added: 1, duplicates: 1 });
    const article = await articleFrom('/rss/nuoc.html?utm_source=rss');
    expect(article.title).toBe('Phường công bố kế hoạch cấp nước mùa khô năm 2026');
    expect(article.publishedAt).toBe('2026-11-16T01:00:00Z');
    clean(article);
  });

  it('reads a file in another encoding than it says', async () => {
    expect(await checked('/latin.csv', { domain: 'places', kind: 'file' })).toMatchObject({
      outcome: 'published',
      added: 1,
    });
  });

  it('says honestly who it is', () => {
    expect(portals.asked.length).toBeGreaterThan(5);
    for (const { agent } of portals.asked) expect(agent).toMatch(/^MotCua\/1\.0 \(/);
    expect(portals.asked[0]?.path).toBe('/robots.txt');
  });
});

describe('hostile sites', () => {
  it.concurrent.each([
    ['/bom.xml', {}, /ENTITY/],
    ['/bom.gz.xml', {}, /lớn hơn 6 MB/],
    ['/khong-lo.csv', { domain: 'places', kind: 'file' }, /lớn hơn 30 MB/],
    ['/vong-1', {}, /vòng tròn/],
    ['/toi-noi-bo', {}, /nội bộ/],
    ['/toi-metadata', {}, /nội bộ/],
    ['/dut', {}, /Không kết nối|không phải|Không đọc/],
    ['/cham.xml', {}, /15 giây/],
    ['/cam/rss.xml', {}, /robots\.txt/],
    ['/khong-co', {}, /404/],
  ])('%s', async (path, given, reason) => {
    const run = await checked(path, given);
    expect(run.outcome).toBe('failed');
    expect(run.reason).toMatch(reason);
  });

  it('show on /v1/status with their next check, and the gateway goes on', async () => {
    const told = async () =>
      (await call('GET', '/v1/status')).body.data.find(
        ({ domain }: { domain: string }) => domain === 'articles',
      );
    await expect
      .poll(async () => (await told()).sources.failing.length, { timeout: 20_000, interval: 500 })
      .toBeGreaterThan(5);
    expect(Date.parse((await told()).nextCheck)).toBeGreaterThan(0);
    expect(portals.asked.some(({ path }) => path === '/cam/rss.xml')).toBe(false);
  });

  it('cannot be registered where they are private', async () => {
    for (const address of [
      'http://127.0.0.1:1/',
      'http://2130706433/',
      'http://[::1]/',
      'http://169.254.169.254/',
    ]) {
      const { status, body } = await call('POST', '/v1/admin/sources', {
        domain: 'articles',
        name: 'x',
        address,
        kind: 'feed',
      });
      expect(status).toBe(400);
      expect(body.errors[0]).toMatchObject({ in: 'body', name: 'address' });
    }
  });
});

it('is checked by the cron trigger', async () => {
  const made = await call('POST', '/v1/admin/sources', {
    domain: 'articles',
    name: 'theo lịch',
    address: `http://${portals.host}/rss.xml?lich`,
    kind: 'feed',
  });
  expect(
    (await fetch(`${base}/__scheduled?cron=*/15+*+*+*+*`, { signal: AbortSignal.timeout(50_000) })).status,
  ).toBe(200);
  let runs: { trigger: string; outcome: string }[] = [];
  for (let waited = 0; waited < 40 && runs[0]?.outcome !== 'unchanged'; waited += 1) {
    await pause(500);
    runs = (await call('GET', `/v1/admin/sources/${made.body.data.id}/runs`)).body.data;
  }
  expect(runs[0]).toMatchObject({ trigger: 'schedule', outcome: 'unchanged' });
});
