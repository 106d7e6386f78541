/** Pages and feeds become the same articles whether an editor drops them or a source brings them. */
import { describe, expect, it } from 'vitest';
import { checkSource } from '../../src/sources/check.ts';
import { runById, sourceById } from '../../src/sources/runs.ts';
import { BRIEFS, briefsPage, STORY, storyPage } from '../support/article-pages.ts';
import { isolate } from '../support/faults.ts';
import { ask, TOKEN } from '../support/gateway.ts';
import { html, item, rss, site, text, workWith, xml } from '../support/site.ts';

const authorization = `Bearer ${TOKEN}`;

// biome-ignore lint/suspicious/noExplicitAny: bodies are checked by the tests that read them
async function post(path: string, type: string, body: string): Promise<any> {
  const response = await ask(path, {
    method: 'POST',
    headers: { authorization, 'content-type': type },
    body,
  });
  return response.json();
}
const drop = (type: string, body: string) =>
  post('/v1/admin/imports/articles?mode=publish&strategy=merge', type, body);

/** Checks a source that reads this site, and answers its run. */
async function fetched(source: object, pages: Record<string, () => Response>) {
  const made = await post(
    '/v1/admin/sources',
    'application/json',
    JSON.stringify({ domain: 'articles', name: 'Cổng', ...source }),
  );
  const work = workWith(site(pages).fetch);
  const held = await sourceById(work.store, made.data.id);
  const run = await checkSource(work, held as NonNullable<typeof held>, 'editor');
  return runById(work.store, run as string);
}

/** The articles readers see whose first address begins so, whole, by that address. */
async function articlesOf(address: string) {
  const { ask: read } = isolate();
  const { body } = await read('/v1/articles?limit=100');
  const own = body.data.filter(({ source }: { source: { url: string } }) => source.url.startsWith(address));
  const whole = await Promise.all(
    own.map(async ({ id }: { id: string }) => (await read(`/v1/articles/${id}`)).body.data),
  );
  return whole.sort((a, b) => (a.source.url < b.source.url ? -1 : 1));
}

const asBriefs = (address: string) =>
  BRIEFS.map(({ text: body, author }, index) => ({
    title: body.slice(0, -1),
    author,
    publishedAt: '2026-11-16T01:00:00Z',
    source: { url: `${address}#tin-${index + 1}` },
    paragraphs: [body],
  }));

describe('a page of briefs becomes an article for each item', () => {
  it('dropped as a file', async () => {
    const { data } = await drop('text/html', briefsPage('/tin/van-1.html'));
    expect(data).toMatchObject({ rows: 3, accepted: 3, diff: { added: 3 } });
    const address = 'https://bendo.example.vn/tin/van-1.html';
    expect(await articlesOf(address)).toMatchObject(asBriefs(address));
    expect((await drop('text/html', briefsPage('/tin/van-1.html'))).data.diff).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 3,
    });
  });

  it('behind the list page of a source', async () => {
    const run = await fetched(
      { kind: 'page-list', address: 'https://portal.test.vn/muc' },
      {
        '/muc': () => html('<h3><a href="/tin/van-2.html">Tin vắn trong ngày của phường Bến Đò</a></h3>'),
        '/tin/van-2.html': () => html(briefsPage('/tin/khac.html').replaceAll('phường', 'xã')),
      },
    );
    expect(run).toMatchObject({ outcome: 'published', added: 3, failed: 0 });
    const address = 'https://portal.test.vn/tin/van-2.html';
    const expected = asBriefs(address).map((brief) =>
      JSON.parse(JSON.stringify(brief).replaceAll('phường', 'xã')),
    );
    expect(await articlesOf(address)).toMatchObject(expected);
  });

  it('while a page of one article stays one', async () => {
    expect((await drop('text/html', storyPage('/tin/mot.html'))).data).toMatchObject({
      rows: 1,
      accepted: 1,
    });
    expect(await articlesOf('https://bendo.example.vn/tin/mot.html')).toMatchObject([{ paragraphs: STORY }]);
  });
});

describe('a feed with the quirks of portals', () => {
  const quirky = (path: string, about: string) =>
    rss([
      item(
        `\n${path}?a=1&amp;b=2\n`.replace('\n/', '/'),
        `\n  (bendo.gov.vn) - Tin về &amp;quot;${about}&amp;quot;\n`,
        `<a href="http://a.vn/1"><img width=130 src="http://a.vn/1.jpg" ></a></br>(BĐ) - ${text(about)}`,
        '\nMon, 16 Nov 2026 08:00:00 +0700\n',
      ),
    ]);
  const clean = (path: string, about: string) => [
    {
      title: `Tin về "${about}"`,
      publishedAt: '2026-11-16T01:00:00Z',
      source: { url: `https://portal.test.vn${path}?a=1&b=2` },
      paragraphs: [text(about)],
      media: [{ kind: 'image', url: 'http://a.vn/1.jpg', caption: null }],
    },
  ];

  it('is clean when dropped as a file', async () => {
    const report = await drop('application/rss+xml', quirky('/q/tha', 'phiên chợ'));
    expect(report.data, JSON.stringify(report)).toMatchObject({ accepted: 1, rejected: 0 });
    expect(await articlesOf('https://portal.test.vn/q/tha')).toMatchObject(clean('/q/tha', 'phiên chợ'));
  });

  it('is clean when a source brings it', async () => {
    const run = await fetched(
      { kind: 'feed', address: 'https://portal.test.vn/feed-q' },
      { '/feed-q': () => xml(quirky('/q/keo', 'lớp bơi')) },
    );
    expect(run).toMatchObject({ outcome: 'published', added: 1 });
    expect(await articlesOf('https://portal.test.vn/q/keo')).toMatchObject(clean('/q/keo', 'lớp bơi'));
  });
});
