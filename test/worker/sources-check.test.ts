/** Checks of sources against sites played in memory, with the real database. */
import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageMessage } from '../../src/env.ts';
import { checkSource } from '../../src/sources/check.ts';
import { checkDue, consumePages } from '../../src/sources/due.ts';
import { runById, sourceById } from '../../src/sources/runs.ts';
import type { Work } from '../../src/sources/work.ts';
import { isolate } from '../support/faults.ts';
import { ask, TOKEN } from '../support/gateway.ts';
import { html, item, rss, site, text, workWith, xml } from '../support/site.ts';

const HEADERS = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
let count = 0;

/** Registers a source of its own address and answers it. */
async function register(given: Record<string, unknown> = {}) {
  count += 1;
  const source = {
    domain: 'articles',
    name: `Nguồn ${count}`,
    address: `https://portal.test.vn/rss-${count}`,
    kind: 'feed',
    ...given,
  };
  const response = await ask('/v1/admin/sources', {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify(source),
  });
  // biome-ignore lint/suspicious/noExplicitAny: read by the tests
  const { data } = (await response.json()) as any;
  expect(response.status, JSON.stringify(data)).toBe(201);
  return data as { id: string; address: string };
}

async function check(work: Work, id: string, trigger: 'schedule' | 'editor' = 'schedule') {
  const source = await sourceById(work.store, id);
  const run = await checkSource(work, source as NonNullable<typeof source>, trigger);
  return (await runById(work.store, run as string)) as NonNullable<Awaited<ReturnType<typeof runById>>>;
}
/** What readers see, in an isolate that remembers nothing. */
const get = (address: string) => isolate().ask(address);
const path = ({ address }: { address: string }) => new URL(address).pathname;
const article = async (title: string) => {
  const { body } = await get('/v1/articles?limit=100&sort=newest');
  return body.data.filter((held: { title: string }) => held.title === title);
};

beforeEach(async () => {
  await workWith(site({}).fetch).store.write([
    sql`UPDATE sources SET enabled = 0`,
    sql`DELETE FROM source_robots`,
  ]);
});

describe('a feed', () => {
  it('is published once, then asked conditionally, then left alone while its body is the same', async () => {
    const source = await register();
    const body = rss([item('/a1', 'Chợ đêm', text('phiên chợ đêm'))]);
    const { fetch, asked } = site({
      [path(source)]: (request) =>
        request.headers.get('if-none-match') === '"v1"'
          ? new Response(null, { status: 304 })
          : xml(body, { etag: '"v1"', 'last-modified': 'Mon, 16 Nov 2026 01:00:00 GMT' }),
    });
    const work = workWith(fetch);
    expect(await check(work, source.id)).toMatchObject({ outcome: 'published', added: 1, failed: 0 });
    expect(asked[0]?.url).toBe('https://portal.test.vn/robots.txt');
    expect(asked[1]?.headers.get('user-agent')).toMatch(/^MotCua\/1\.0 \(/);
    expect(await check(work, source.id)).toMatchObject({ outcome: 'unchanged', added: 0 });
    const last = asked.at(-1);
    expect(last?.headers.get('if-none-match')).toBe('"v1"');
    expect(last?.headers.get('if-modified-since')).toBe('Mon, 16 Nov 2026 01:00:00 GMT');
    const deaf = workWith(site({ [path(source)]: () => xml(body) }).fetch);
    const before = (await get('/v1/articles?limit=1')).body.meta.edition;
    expect(await check(deaf, source.id)).toMatchObject({ outcome: 'unchanged' });
    expect((await get('/v1/articles?limit=1')).body.meta.edition).toBe(before);
  });

  it('corrects in place: updatedAt moves with the text, not with a topic', async () => {
    const source = await register();
    const pages: Record<string, () => Response> = {};
    const { fetch } = site(pages);
    const work = workWith(fetch);
    const publish = (body: string, more = '') => {
      pages[path(source)] = () =>
        xml(rss([item('/a2', 'Sửa cầu', body).replace('</item>', `${more}</item>`)]));
      return check(work, source.id);
    };
    await publish(text('việc sửa cầu'));
    const [first] = await article('Sửa cầu');
    expect(first.updatedAt).toBe(first.publishedAt);
    expect(await publish(text('việc sửa cầu'), '<category>Giao thông</category>')).toMatchObject({
      changed: 1,
    });
    expect((await article('Sửa cầu'))[0]).toMatchObject({
      topics: ['Giao thông'],
      updatedAt: first.updatedAt,
    });
    expect(await publish(text('việc sửa cầu gỗ'))).toMatchObject({ added: 0, changed: 1 });
    const [second] = await article('Sửa cầu');
    expect(second.id).toBe(first.id);
    expect(Date.parse(second.updatedAt)).toBeGreaterThan(Date.now() - 60_000);
    const sent = await ask('/v1/admin/editions/articles', { headers: HEADERS });
    const [edition] = ((await sent.json()) as { data: { number: number }[] }).data;
    const rows = await (
      await ask(`/v1/admin/editions/articles/${edition?.number}/rows`, { headers: HEADERS })
    ).text();
    const again = await ask('/v1/admin/imports/articles?mode=preview', {
      method: 'POST',
      headers: { ...HEADERS, 'content-type': 'application/x-ndjson' },
      body: rows,
    });
    expect(((await again.json()) as { data: { diff: object } }).data.diff).toMatchObject({
      added: 0,
      changed: 0,
    });
  });

  it('keeps the first of two sources that say the same, also after it was corrected', async () => {
    const [one, other] = [await register(), await register()];
    const body = text('hội thao phường');
    const pages: Record<string, () => Response> = {
      [path(one)]: () => xml(rss([item('/b1', 'Hội thao', body)])),
      [path(other)]: () =>
        xml(rss([item('/b2', 'HỘI  THAO', `<p>${body}</p>`), item('/b3', 'Khác', text('lớp bơi'))])),
    };
    const work = workWith(site(pages).fetch);
    expect(await check(work, one.id)).toMatchObject({ added: 1 });
    expect(await check(work, other.id)).toMatchObject({ added: 1, duplicates: 1 });
    expect(await article('Hội thao')).toHaveLength(1);
    pages[path(one)] = () => xml(rss([item('/b1', 'Hội thao', `${body} Kết quả có sau một tuần.`)]));
    expect(await check(work, one.id)).toMatchObject({ changed: 1 });
    pages[path(other)] = () => xml(rss([item('/b2', 'HỘI  THAO', body), item('/b4', 'Nữa', text('lớp vẽ'))]));
    expect(await check(work, other.id)).toMatchObject({ added: 1, duplicates: 1 });
    const { body: held } = await get('/v1/articles?limit=100');
    expect(held.data.filter(({ title }: { title: string }) => /hội\s+thao/i.test(title))).toHaveLength(1);
  });

  it('backs off while it fails, shows it, and comes back', async () => {
    const source = await register({ intervalMinutes: 60 });
    const pages: Record<string, () => Response> = {
      [path(source)]: () => new Response('', { status: 503, headers: { 'retry-after': '36000' } }),
    };
    const work = workWith(site(pages).fetch);
    expect(await check(work, source.id)).toMatchObject({
      outcome: 'failed',
      reason: 'Trang nguồn trả lời 503.',
    });
    const hours = async () => {
      const held = await sourceById(work.store, source.id);
      return Math.round((Date.parse(held?.nextCheckAt ?? '') - Date.now()) / 3_600_000);
    };
    expect(await hours()).toBe(10);
    pages[path(source)] = () => new Response('', { status: 500 });
    await check(work, source.id);
    expect(await hours()).toBe(4);
    const own = (await (await ask('/v1/status')).json()) as {
      data: { domain: string; nextCheck: string | null; sources: { failing: { name: string }[] } }[];
    };
    const status = own.data.find(({ domain }) => domain === 'articles');
    expect(status?.nextCheck).not.toBeNull();
    expect(status?.sources.failing).toHaveLength(1);
    pages[path(source)] = () => xml(rss([item('/c1', 'Trở lại', text('buổi họp dân'))]));
    expect(await check(work, source.id)).toMatchObject({ outcome: 'published' });
    expect(await hours()).toBe(1);
    expect((await sourceById(work.store, source.id))?.failingSince).toBeNull();
  });
});

describe('hostile and broken sources', () => {
  const cases: [name: string, page: (request: Request) => Response, reason: RegExp][] = [
    ['a redirect to loopback', () => Response.redirect('http://127.0.0.1/admin', 302), /nội bộ/],
    ['a redirect to metadata', () => Response.redirect('http://169.254.169.254/latest/', 302), /nội bộ/],
    ['a redirect in decimal', () => Response.redirect('http://2130706433/', 302), /nội bộ/],
    [
      'a redirect to a file',
      () => new Response(null, { status: 302, headers: { location: 'file:///etc/passwd' } }),
      /http/,
    ],
    ['a redirect to itself', ({ url }) => Response.redirect(url, 302), /vòng tròn/],
    ['redirects without end', ({ url }) => Response.redirect(`${url}x`, 302), /quá 5 lần/],
    ['a wrong type', () => new Response('x', { headers: { 'content-type': 'image/png' } }), /image\/png/],
    [
      'an announced flood',
      () => new Response('x', { headers: { 'content-type': 'text/xml', 'content-length': '999999999' } }),
      /lớn hơn/,
    ],
    [
      'entities',
      () => xml('<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss><channel></channel></rss>'),
      /ENTITY/,
    ],
    ['an error page', () => html('<h1>Lỗi</h1>'), /không phải RSS/],
    ['nothing', () => xml(''), /Không đọc được|không phải/],
    ['items without sense', () => xml(rss(['<item><title>Không ngày</title></item>'])), /Không dòng nào/],
  ];
  it.each(cases)('%s is a failure with its reason', async (_, page, reason) => {
    const source = await register();
    const pages = new Proxy({}, { get: (__, key) => (String(key).includes('robots') ? undefined : page) });
    const run = await check(workWith(site(pages).fetch), source.id);
    expect(run.outcome).toBe('failed');
    expect(run.reason).toMatch(reason);
    expect(run.reason).not.toMatch(/error|stack|SELECT/i);
  });

  it('leaves a body without end, and an answer without end', async () => {
    const source = await register();
    let sent = 0;
    const flood = () =>
      new ReadableStream({
        pull(controller) {
          sent += 1;
          controller.enqueue(new Uint8Array(64 * 1024).fill(65));
        },
      });
    const { fetch } = site({
      [path(source)]: () => new Response(flood(), { headers: { 'content-type': 'text/xml' } }),
    });
    expect((await check(workWith(fetch), source.id)).reason).toMatch(/lớn hơn 6 MB/);
    expect(sent).toBeLessThan(110);
  });

  it('heeds robots.txt: kept out, unreachable, and asked once a day', async () => {
    const source = await register();
    const pages: Record<string, () => Response> = {
      '/robots.txt': () => new Response('User-agent: *\nDisallow: /rss'),
      [path(source)]: () => xml(rss([item('/r1', 'Robots', text('robot'))])),
    };
    const world = site(pages);
    expect((await check(workWith(world.fetch), source.id)).reason).toMatch(/robots\.txt/);
    expect(world.paths()).toEqual(['/robots.txt']);
    await check(workWith(world.fetch), source.id);
    expect(world.paths()).toEqual(['/robots.txt']);
    const work = workWith(world.fetch);
    await work.store.write([sql`DELETE FROM source_robots`]);
    pages['/robots.txt'] = () => new Response('', { status: 500 });
    expect((await check(work, source.id)).reason).toMatch(/Không đọc được robots/);
  });

  it('stops a replace that would withdraw most records', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      code: String(80_000 + index),
      name: `Xã Số ${index}`,
      level: 'xã',
      validFrom: '2026-01-01',
    }));
    const source = await register({
      domain: 'places',
      kind: 'file',
      strategy: 'replace',
      address: 'https://portal.test.vn/don-vi.ndjson',
    });
    const send = (given: readonly object[]) => () =>
      new Response(given.map((row) => JSON.stringify(row)).join('\n'), {
        headers: { 'content-type': 'application/octet-stream' },
      });
    const pages: Record<string, () => Response> = { '/don-vi.ndjson': send(rows) };
    const work = workWith(site(pages).fetch);
    expect(await check(work, source.id)).toMatchObject({ outcome: 'published', added: 40 });
    pages['/don-vi.ndjson'] = send(rows.slice(0, 3));
    expect(await check(work, source.id)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/sẽ gỡ 37 trong 40/),
    });
    expect((await get('/v1/places?limit=1')).body.page.total).toBe(40);
  });
});

describe('pages behind a list', () => {
  const body = (about: string) =>
    `<div class="item-page"><h1>${about}</h1><time datetime="2026-11-16T08:00:00+07:00">16/11</time><p>${text(about)}</p></div>`;
  const list = (...names: string[]) =>
    names
      .map((name) => `<h3><a href="/tin/${name}.html">Tin về ${name} của phường hôm nay</a></h3>`)
      .join('');

  it('are fetched apart and published together; one that fails does not sink the others', async () => {
    const source = await register({ kind: 'page-list', address: 'https://portal.test.vn/tin-1' });
    const pages: Record<string, () => Response> = {
      '/tin-1': () =>
        html(
          '<nav><a href="/tin/menu.html">Một mục của thực đơn rất dài</a></nav>' +
            `${list('cau', 'cho', 'hong')}<a href="https://other.vn/x">Một trang ở nơi khác hẳn</a>`,
        ),
      '/tin/cau.html': () => html(body('cầu mới')),
      '/tin/cho.html': () => html(body('chợ mới')),
      '/tin/hong.html': () => new Response('', { status: 500 }),
    };
    const world = site(pages);
    const before = (await get('/v1/articles?limit=1')).body.meta.edition ?? 0;
    const run = await check(workWith(world.fetch), source.id);
    expect(run).toMatchObject({ outcome: 'published', added: 2, failed: 1, edition: before + 1 });
    expect(run.reason).toMatch(/hong\.html: Trang nguồn trả lời 500/);
    expect(world.paths()).not.toContain('/tin/menu.html');
    const second = site(pages);
    expect(await check(workWith(second.fetch), source.id)).toMatchObject({ outcome: 'unchanged' });
    expect(second.paths()).toEqual(['/tin-1']);
    pages['/tin/cau.html'] = () => html(body('cầu mới').replace('đông đảo', 'rất đông'));
    pages['/tin/hong.html'] = () => html(body('hồng treo'));
    const third = await check(workWith(site(pages).fetch), source.id, 'editor');
    expect(third).toMatchObject({ outcome: 'published', added: 1, changed: 1 });
  });

  it('travel by the queue, and the last message publishes the run', async () => {
    const source = await register({ kind: 'sitemap', address: 'https://portal.test.vn/sitemap-1.xml' });
    const entry = (name: string) =>
      `<url><loc>https://portal.test.vn/q/${name}.html</loc><lastmod>2026-11-16</lastmod></url>`;
    const { fetch } = site({
      '/sitemap-1.xml': () =>
        xml(`<urlset>${entry('mot')}${entry('hai')}</urlset>`, { 'content-type': 'application/xml' }),
      '/q/mot.html': () => html(body('lớp học một')),
      '/q/hai.html': () => html(body('lớp học hai')),
    });
    const sent: PageMessage[] = [];
    const queue = {
      sendBatch: async (batch: { body: PageMessage }[]) =>
        void sent.push(...batch.map((message) => message.body)),
    };
    const work = workWith(fetch, { PAGES: queue as unknown as Queue<PageMessage> });
    const run = await check(work, source.id);
    expect(run.outcome).toBe('gathering');
    expect(sent).toHaveLength(2);
    const deliver = async (message: PageMessage | undefined) => {
      const batch = createMessageBatch<PageMessage>('motcua-pages', [
        { id: crypto.randomUUID(), timestamp: new Date(), attempts: 1, body: message as PageMessage },
      ]);
      await consumePages(work, batch);
      return getQueueResult(batch, createExecutionContext());
    };
    expect((await deliver(sent[0])).explicitAcks).toHaveLength(1);
    expect((await runById(work.store, run.id))?.outcome).toBe('gathering');
    await deliver(sent[1]);
    await deliver(sent[1]);
    expect(await runById(work.store, run.id)).toMatchObject({ outcome: 'published', added: 2 });
  });

  it('are published without the ones that never came', async () => {
    const source = await register({ kind: 'sitemap', address: 'https://portal.test.vn/sitemap-2.xml' });
    const { fetch } = site({
      '/sitemap-2.xml': () =>
        xml('<urlset><url><loc>https://portal.test.vn/q/mat.html</loc></url></urlset>', {
          'content-type': 'text/xml',
        }),
    });
    const lost = { sendBatch: async () => undefined } as unknown as Queue<PageMessage>;
    const work = workWith(fetch, { PAGES: lost });
    const run = await check(work, source.id);
    await checkDue({ ...work, now: () => Date.now() + 20 * 60_000 });
    expect(await runById(work.store, run.id)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/Không tải kịp/),
    });
  });
});

it('checks what is due and nothing else, each once', async () => {
  const [due, later] = [await register(), await register()];
  const { fetch, paths } = site({
    [path(due)]: () => xml(rss([item('/d1', 'Đến hạn', text('việc đến hạn'))])),
  });
  const work = workWith(fetch);
  await work.store.write([
    sql`UPDATE sources SET next_check_at = '2999-01-01T00:00:00.000Z' WHERE id = ${later.id}`,
  ]);
  expect(await checkDue(work)).toBe(1);
  expect(await checkDue(work)).toBe(0);
  expect(paths().filter((asked) => asked === path(due))).toHaveLength(1);
});

it('is checked once at a time, and a 304 nobody asked for is no answer', async () => {
  const source = await register();
  const pages: Record<string, () => Response> = {
    [path(source)]: () => xml(rss([item('/e1', 'Một lần', text('việc một lần'))])),
  };
  const work = workWith(site(pages).fetch);
  const held = (await sourceById(work.store, source.id)) as NonNullable<
    Awaited<ReturnType<typeof sourceById>>
  >;
  const runs = await Promise.all([checkSource(work, held, 'editor'), checkSource(work, held, 'editor')]);
  expect(runs.filter((run) => run !== null)).toHaveLength(1);
  const other = await register();
  pages[path(other)] = () => new Response(null, { status: 304 });
  expect(await check(work, other.id)).toMatchObject({
    outcome: 'failed',
    reason: 'Trang nguồn trả lời 304.',
  });
});
