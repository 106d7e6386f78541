import { describe, expect, it } from 'vitest';
import { refusalOf, rowsOf, valuesOf } from './read.ts';

const RSS = 'application/rss+xml';
const given = { domain: 'articles' };
const rss = (items: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Cổng</title>' +
  `<language>vi-VN</language>${items}</channel></rss>`;

describe('RSS', () => {
  it('reads portal quirks: a picture before the text, newlines in titles and links, +0700', async () => {
    const item = `<item><title>\nKhánh thành\n cầu &amp; đường\n</title><description>
<![CDATA[
<a href="http://example.org/1.html"><img width=130 height=100
 src="http://example.org/1.jpg" ></a></br>Sáng 1.1, thành phố khánh thành cầu.
]]></description><pubDate>Thu, 01 Jan 2026 08:00:00 +0700</pubDate><link>
http://example.org/1.html
</link></item>`;
    expect(await rowsOf(rss(item), RSS, given)).toEqual([
      {
        row: 1,
        values: {
          url: 'http://example.org/1.html',
          title: 'Khánh thành cầu & đường',
          publishedAt: 'Thu, 01 Jan 2026 08:00:00 +0700',
          body: 'Sáng 1.1, thành phố khánh thành cầu.',
          media: [{ kind: 'image', url: 'http://example.org/1.jpg' }],
          language: 'vi',
        },
      },
    ]);
  });

  it('reads what was escaped once too often, and addresses in CDATA', async () => {
    const item = `<item><title><![CDATA[“Chợ” &amp; <b>phố</b> &#273;i b&#7897;]]></title>
<link><![CDATA[ http://example.org/2.html?id=2&amp;muc=3 ]]></link>
<description><![CDATA[(bendo.gov.vn) - &ldquo;Phố&rdquo; mở cửa<br/>cuối tuần]]></description>
<content:encoded><![CDATA[&lt;p&gt;Phố mở cửa &amp;amp; đóng cửa.&lt;/p&gt;]]></content:encoded></item>`;
    expect(await valuesOf(rss(item), RSS, given)).toEqual([
      {
        url: 'http://example.org/2.html?id=2&muc=3',
        title: '“Chợ” & phố đi bộ',
        body: '<p>Phố mở cửa &amp; đóng cửa.</p>',
        summary: '(bendo.gov.vn) - “Phố” mở cửa cuối tuần',
        language: 'vi',
      },
    ]);
    const odd = '<item><title>X</title><link>javascript:alert(1)</link></item>';
    expect(await valuesOf(rss(odd), RSS, given)).toEqual([
      { url: 'javascript:alert(1)', title: 'X', language: 'vi' },
    ]);
  });

  it('prefers the full text, keeping the description as summary, and reads authors, topics and enclosures', async () => {
    const item =
      '<item><title>A</title><guid>https://example.org/a</guid><dc:creator>An</dc:creator>' +
      `<category>Kinh tế</category><category>Xã hội</category>
<description>&lt;p&gt;Tóm tắt&lt;/p&gt;</description><content:encoded><![CDATA[<p>Toàn ` +
      `văn</p>]]></content:encoded>
<enclosure url="https://example.org/a.mp4" type="video/mp4" length="1"/><enclosure ` +
      'url="javascript:alert(1)" type="image/png" length="1"/></item>';
    expect(await valuesOf(rss(item), RSS, given)).toEqual([
      {
        url: 'https://example.org/a',
        title: 'A',
        body: '<p>Toàn văn</p>',
        summary: 'Tóm tắt',
        author: 'An',
        topics: ['Kinh tế', 'Xã hội'],
        media: [{ kind: 'video', url: 'https://example.org/a.mp4' }],
        language: 'vi',
      },
    ]);
  });

  it('renames by a mapping for another domain', async () => {
    const mapping = {
      columns: {
        title: 'title',
        sourceUrl: 'url',
        applyUntil: { from: 'body', pattern: 'đến (\\d+/\\d+/\\d+)' },
      },
    };
    const item =
      '<item><title>Tuyển dụng</title><link>https://example.org/t</link><description>nhận đến 31/01/2026</description></item>';
    expect(await valuesOf(rss(item), RSS, { domain: 'recruitments', mapping })).toEqual([
      { title: 'Tuyển dụng', sourceUrl: 'https://example.org/t', applyUntil: '31/01/2026' },
    ]);
  });

  it('refuses declared entities, and what is no feed', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;">]>${rss('<item><title>&b;</title></item>')}`;
    expect(await refusalOf(bomb, RSS, given)).toContain('ENTITY');
    expect(await refusalOf('<a/>', RSS, given)).toContain('RSS');
    expect(await refusalOf('x', 'application/atom+xml', given)).toContain('Atom');
  });

  it('stops at the row limit', async () => {
    expect(
      await refusalOf(rss('<item><title>A</title></item>'.repeat(3)), RSS, { ...given, maxRows: 2 }),
    ).toContain('2 dòng');
  });
});

describe('Atom and JSON Feed', () => {
  it('reads Atom', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Cổng</title><id>urn:1</id>' +
      `<updated>2026-01-02T00:00:00Z</updated><author><name>Ban biên tập</name></author>
<entry><title type="html">Tin &lt;b&gt;mới&lt;/b&gt;</title><id>urn:2</id><link rel="enclosure" ` +
      'type="image/jpeg" href="https://example.org/1.jpg"/><link rel="alternate" ' +
      'href="https://example.org/1"/><published>2026-01-01T08:00:00+07:00</published>' +
      '<updated>2026-01-02T00:00:00Z</updated><category term="kinh-te" label="Kinh tế"/><content ' +
      'type="html">&lt;p&gt;Nội dung&lt;/p&gt;</content></entry></feed>';
    const [values] = await valuesOf(atom, 'application/atom+xml', given);
    expect(values).toMatchObject({
      url: 'https://example.org/1',
      publishedAt: '2026-01-01T08:00:00+07:00',
      body: '<p>Nội dung</p>',
      author: 'Ban biên tập',
      topics: ['Kinh tế'],
      media: [{ kind: 'image', url: 'https://example.org/1.jpg' }],
    });
    expect(values?.title).toContain('mới');
  });

  it('reads JSON Feed under its own type and as plain JSON', async () => {
    const feed = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Cổng',
      language: 'vi',
      items: [
        {
          id: '1',
          url: 'https://example.org/1',
          title: 'Tin',
          content_text: 'Nội dung',
          date_published: '2026-01-01T08:00:00+07:00',
          tags: ['Kinh tế'],
        },
      ],
    });
    for (const type of ['application/feed+json', 'application/json']) {
      expect(await valuesOf(feed, type, given)).toEqual([
        {
          url: 'https://example.org/1',
          title: 'Tin',
          publishedAt: '2026-01-01T08:00:00+07:00',
          body: 'Nội dung',
          topics: ['Kinh tế'],
          language: 'vi',
        },
      ]);
    }
  });
});
