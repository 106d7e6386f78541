import { beforeAll, describe, expect, it } from 'vitest';
import { DOMAINS } from '../../src/registry.ts';
import { ask, get, importNdjson, importSamples } from '../support/gateway.ts';
import { parseCalendar, property } from '../support/icalendar.ts';
import { all, parseXml, textOf } from '../support/xml.ts';

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const text = async (path: string) => {
  const response = await ask(path);
  expect(response.status, path).toBe(200);
  return {
    body: await response.text(),
    type: response.headers.get('content-type') ?? '',
    headers: response.headers,
  };
};
const listed = async (domain: string, search = '') =>
  (await get(`/v1/${domain}${search}`)).body.data as { id: string }[];

beforeAll(() => importSamples());

describe.each(DOMAINS.map(({ name }) => name))('feeds of %s', (domain) => {
  it('gives RSS of the records of the list, in its order', async () => {
    const { body, type } = await text(`/v1/${domain}.rss?limit=7`);
    expect(type).toContain('application/rss+xml');
    const channel = all(parseXml(body), 'channel')[0];
    if (!channel) throw new Error('no channel');
    expect(textOf(channel, 'title')).toBeTruthy();
    expect(textOf(channel, 'link')).toMatch(/^https:/);
    expect(textOf(channel, 'description')).toBeTruthy();
    const self = all(channel, 'atom:link').find(({ attributes }) => attributes.rel === 'self');
    expect(self?.attributes.href).toContain(`/v1/${domain}.rss`);
    const items = all(channel, 'item');
    const ids = (await listed(domain, '?limit=7')).map(({ id }) => encodeURIComponent(id));
    expect(items.map((item) => textOf(item, 'guid')?.split(':').at(-1))).toEqual(ids);
    for (const item of items) {
      expect(textOf(item, 'title')).toBeTruthy();
      expect(textOf(item, 'pubDate')).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
      expect(all(item, 'guid')[0]?.attributes.isPermaLink).toBe('false');
    }
  });

  it('gives Atom with what the format requires', async () => {
    const { body, type } = await text(`/v1/${domain}.atom?limit=7`);
    expect(type).toContain('application/atom+xml');
    const feed = parseXml(body);
    expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    expect(textOf(feed, 'updated')).toMatch(RFC3339);
    expect(all(feed, 'author')).toHaveLength(1);
    const entries = all(feed, 'entry');
    expect(entries).toHaveLength((await listed(domain, '?limit=7')).length);
    const ids = entries.map((entry) => textOf(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of entries) {
      expect(textOf(entry, 'id')).toMatch(/^urn:motcua:[a-z-]+:./);
      expect(textOf(entry, 'title')).toBeTruthy();
      expect(textOf(entry, 'updated')).toMatch(RFC3339);
      expect(all(entry, 'link').some(({ attributes }) => attributes.rel === 'alternate')).toBe(true);
    }
  });

  it('gives JSON Feed 1.1 and leads on page by page', async () => {
    const { body, type } = await text(`/v1/${domain}.feed.json?limit=2`);
    expect(type).toContain('application/feed+json');
    const feed = JSON.parse(body);
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    for (const item of feed.items) {
      expect(item).toMatchObject({
        id: expect.any(String),
        url: expect.any(String),
        title: expect.any(String),
      });
      expect(item.content_text).toBeTruthy();
      expect(item.date_published).toMatch(RFC3339);
    }
    expect(feed.next_url).toBeTruthy();
    const next = new URL(feed.next_url);
    const second = JSON.parse((await text(`${next.pathname}${next.search}`)).body);
    const ids = (await listed(domain, '?limit=4')).map(({ id }) => encodeURIComponent(id));
    expect([...feed.items, ...second.items].map(({ id }) => id.split(':').at(-1))).toEqual(ids);
  });

  it('answers 304 to who holds it, and is found from the list', async () => {
    const { headers } = await text(`/v1/${domain}.atom`);
    const etag = headers.get('etag') ?? '';
    expect((await ask(`/v1/${domain}.atom`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const link = (await get(`/v1/${domain}?utm_source=x`)).headers.get('link') ?? '';
    for (const extension of ['rss', 'atom', 'feed.json', 'csv'])
      expect(link).toMatch(new RegExp(`<https?://[^/>]+/v1/${domain}\\.${extension.replace('.', '\\.')}>`));
    expect(link).not.toContain('utm_source');
  });
});

describe('feeds', () => {
  it('take the filters of the list and refuse what it refuses', async () => {
    const { body } = await text('/v1/articles.rss?kind=video&limit=50&utm_campaign=z');
    const channel = all(parseXml(body), 'channel')[0];
    expect(channel && all(channel, 'item')).toHaveLength(
      (await listed('articles', '?kind=video&limit=50')).length,
    );
    expect(channel && textOf(channel, 'title')).toContain('video');
    expect(body).not.toContain('utm_campaign');
    const wrong = await get('/v1/articles.atom?kinds=video');
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors[0]).toMatchObject({ name: 'kinds', suggestion: 'kind' });
  });

  it('are well formed when nothing is found, and whatever a record holds', async () => {
    const none = '?q=khongcogigiongvaydau';
    expect(JSON.parse((await text(`/v1/articles.feed.json${none}`)).body).items).toEqual([]);
    expect(all(parseXml((await text(`/v1/articles.atom${none}`)).body), 'entry')).toEqual([]);
    const title = 'Giá < 5 & "nháy" \u000b ]]> 🏠 <script>alert(1)</script>';
    const row = { id: 'kho-doc', url: 'https://example.org/?a=1&b=2', publishedAt: '2026-11-20T00:00:00Z' };
    await importNdjson(
      'articles',
      [{ ...row, title, body: `${title} là một câu.` }],
      'mode=publish&strategy=merge',
    );
    const feed = parseXml((await text('/v1/articles.atom?limit=1')).body);
    expect(textOf(all(feed, 'entry')[0] ?? feed, 'title')).toContain('Giá < 5 & "nháy"');
    parseXml((await text('/v1/articles.rss?limit=1')).body);
  });

  it('tell of withdrawn records by their identifiers, and no longer when these are back', async () => {
    const row = (id: string) => ({
      id,
      title: `Tuyển ${id}`,
      organisation: 'Trường thử',
      applyUntil: '2027-01-31',
      publishedAt: '2026-11-01T00:00:00Z',
    });
    await importNdjson('recruitments', [row('o-lai'), row('rut-di')]);
    const held = parseXml((await text('/v1/recruitments.atom?status=all')).body);
    const id = all(held, 'entry')
      .map((entry) => textOf(entry, 'id'))
      .find((given) => given?.endsWith('rut-di'));
    await importNdjson('recruitments', [row('o-lai')]);
    const after = parseXml((await text('/v1/recruitments.atom?status=all')).body);
    const deleted = all(after, 'at:deleted-entry').find(({ attributes }) => attributes.ref === id);
    expect(after.attributes['xmlns:at']).toBe('http://purl.org/atompub/tombstones/1.0');
    expect(deleted?.attributes.when).toMatch(RFC3339);
    expect(all(after, 'at:deleted-entry').some(({ attributes }) => attributes.ref?.endsWith('o-lai'))).toBe(
      false,
    );
    await importNdjson('recruitments', [row('o-lai'), row('rut-di')]);
    const back = parseXml((await text('/v1/recruitments.atom?status=all')).body);
    expect(all(back, 'at:deleted-entry').some(({ attributes }) => attributes.ref === id)).toBe(false);
  });

  it('say when a record changed here, under a name that does not depend on the host asked', async () => {
    const row = (id: string, title: string) => ({
      id,
      title,
      url: `https://example.org/${id}`,
      publishedAt: '2026-01-05T08:00:00Z',
      body: `${title} là một câu đủ dài để làm tóm tắt.`,
    });
    const entryOf = async (id: string, origin = 'https://motcua.test') => {
      const response = await ask('/v1/articles.feed.json', { headers: { host: new URL(origin).host } });
      const { items } = (await response.json()) as { items: { id: string; date_modified: string }[] };
      return items.find((item) => item.id === `urn:motcua:articles:${id}`);
    };
    await importNdjson('articles', [row('doi', 'Tin sẽ đổi'), row('nguyen', 'Tin giữ nguyên')]);
    const [before, kept] = [await entryOf('doi'), await entryOf('nguyen')];
    await importNdjson('articles', [row('doi', 'Tin đã đổi'), row('nguyen', 'Tin giữ nguyên')]);
    const after = await entryOf('doi');
    expect(Date.parse(after?.date_modified ?? '')).toBeGreaterThan(Date.parse(before?.date_modified ?? ''));
    expect((await entryOf('nguyen'))?.date_modified).toBe(kept?.date_modified);
    const atom = parseXml((await text('/v1/articles.atom')).body);
    const changed = all(atom, 'entry').find((entry) => textOf(entry, 'id') === after?.id);
    expect(Date.parse((changed && textOf(changed, 'updated')) ?? '')).toBe(
      Date.parse(after?.date_modified ?? ''),
    );
  });

  it('hold all matches of words, newest first', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => ({
      id: `bao-${index}`,
      // The oldest says the words most often, so that rank and time disagree.
      title: `Bão số ${index} ${'bão '.repeat(9 - index)}`.trim(),
      url: `https://example.org/bao-${index}`,
      publishedAt: `2026-02-0${index + 1}T08:00:00Z`,
      body: 'Bão đổ bộ vào đất liền trong đêm nay.',
    }));
    await importNdjson('articles', rows);
    const feed = parseXml((await text('/v1/articles.atom?q=bão&limit=20')).body);
    const ids = all(feed, 'entry').map((entry) => textOf(entry, 'id'));
    expect(ids).toEqual(rows.map(({ id }) => `urn:motcua:articles:${id}`).reverse());
  });
});

describe('words asked for', () => {
  const hostile = 'x\r\nBEGIN:VEVENT\r\nUID:gia@x\r\nSUMMARY:Hạn giả\r\nEND:VEVENT\u2028<script>\u0085]]>&';

  it('become no structure of any format', async () => {
    await importSamples(['recruitments']);
    const search = `?status=all&q=${encodeURIComponent(hostile)}`;
    for (const extension of ['ics', 'rss', 'atom', 'feed.json', 'csv', 'ndjson']) {
      const response = await ask(`/v1/recruitments.${extension}${search}`);
      const body = await response.text();
      if (response.status === 400) continue;
      expect(response.status).toBe(200);
      if (extension === 'ics') {
        const events = parseCalendar(body).children.filter(({ name }) => name === 'VEVENT');
        const { total } = (await get(`/v1/recruitments${search}`)).body.page;
        expect(events).toHaveLength(total);
        expect(events.some((event) => property(event, 'UID')?.value === 'gia@x')).toBe(false);
      }
      if (extension === 'rss' || extension === 'atom') expect(all(parseXml(body), 'script')).toEqual([]);
      if (extension === 'rss')
        expect(textOf(all(parseXml(body), 'channel')[0] as never, 'title')).not.toMatch(/[\r\n]/);
      if (extension === 'atom') expect(textOf(parseXml(body), 'title')).not.toMatch(/[\r\n\u2028]/);
      if (extension === 'feed.json') expect(JSON.parse(body).title).not.toMatch(/[\r\n\u2028]/);
    }
  });
});
