import { describe, expect, it } from 'vitest';
import { pageRows } from '../../../src/extract/page-rows.ts';
import { processorTime } from '../../support/processor-time.ts';
import { refusalOf, rowsOf, valuesOf } from './read.ts';

const RSS = 'application/rss+xml';
const ATOM = 'application/atom+xml';
const given = { domain: 'articles' };
const item = (link: string, more = '') =>
  `<item><title>Tin thử</title><link>${link}</link><description><![CDATA[Nội dung <img ` +
  `src="/anh/a.jpg"> thử.]]></description>${more}</item>`;
const rss = (items: string, attributes = '') =>
  `<?xml version="1.0"?><rss version="2.0"${attributes}><channel><title>Cổng</title>` +
  `<link>https://cong.vi-du.vn/tin/</link><description>d</description>${items}</channel></rss>`;

describe('addresses of feeds', () => {
  it.each([
    ['/a/1.html', 'https://cong.vi-du.vn/a/1.html'],
    ['1.html', 'https://cong.vi-du.vn/tin/1.html'],
    ['//bao.vi-du.vn/1', 'https://bao.vi-du.vn/1'],
    ['?id=5', 'https://cong.vi-du.vn/tin/?id=5'],
    ['https://khac.vi-du.vn/1', 'https://khac.vi-du.vn/1'],
  ])('resolves %s', async (link, url) => {
    const [row] = await valuesOf(rss(item(link)), RSS, given);
    expect(row).toMatchObject({ url });
    expect(JSON.stringify(row)).not.toContain('"/anh');
    expect(JSON.stringify(row)).toContain('https://cong.vi-du.vn/anh/a.jpg');
  });

  it('resolves against xml:base first', async () => {
    const text = rss(item('1.html'), ' xml:base="https://goc.vi-du.vn/vi/"');
    expect((await valuesOf(text, RSS, given))[0]).toMatchObject({ url: 'https://goc.vi-du.vn/vi/1.html' });
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://goc.vi-du.vn/vi/"><title>t</title>' +
      '<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Tin <em>hay</em></div></' +
      'title><link href="tin/10"/><id>x</id><updated>2026-11-20T08:00:00+07:00</updated><content ' +
      'type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Một.</p><p>Hai.</p></div></content></' +
      'entry></feed>';
    expect((await valuesOf(atom, ATOM, given))[0]).toMatchObject({
      url: 'https://goc.vi-du.vn/vi/tin/10',
      title: 'Tin hay',
    });
  });

  it.each(['www.cong.vi-du.vn/tin/1', 'cong.vi-du.vn/tin/1', '\\\\may-chu\\tin'])(
    'takes %s for no path',
    async (link) => {
      expect((await valuesOf(rss(item(link)), RSS, given))[0]).toMatchObject({ url: link });
    },
  );

  it('refuses a base of single entries where an address needs one', async () => {
    const atom = (href: string) =>
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://goc.vi-du.vn/vi/"><title>t</title>' +
      `<entry xml:base="tin/"><title>Tin</title><link href="${href}"/><id>x</id>` +
      '<updated>2026-11-20T08:00:00+07:00</updated><content type="text">Một.</content></entry></feed>';
    expect(await refusalOf(atom('10'), ATOM, given)).toContain('xml:base');
    expect((await valuesOf(atom('https://goc.vi-du.vn/10'), ATOM, given))[0]).toMatchObject({ title: 'Tin' });
  });

  it.each([
    [
      '<base href="https://cong.vi-du.vn/"><link rel="canonical" href="tin/1">',
      'https://cong.vi-du.vn/tin/1',
    ],
    [
      '<link rel="canonical" href="/tin/1"><meta property="og:url" content="https://cong.vi-du.vn/tin/1">',
      'https://cong.vi-du.vn/tin/1',
    ],
    ['<link rel="canonical" href="https://cong.vi-du.vn/">', undefined],
    ['<link rel="canonical" href="javascript:void(0)">', undefined],
    ['<link rel="canonical" href="/tin/1">', undefined],
  ])('of a page with %s is %s', async (head, url) => {
    const paragraph =
      '<p>Sáng nay, phường tổ chức lễ phát động trồng cây xanh với hơn một trăm người tham gia.</p>';
    const page =
      `<!doctype html><html><head><title>Trồng cây</title>${head}</head><body><h1>Trồng cây</h1>` +
      `${paragraph.repeat(4)}</body></html>`;
    expect((await pageRows(page))[0]?.url).toBe(url);
  });

  it('keeps what cannot be resolved, for the import to refuse with its value', async () => {
    const text = rss(item('1.html')).replace('<link>https://cong.vi-du.vn/tin/</link>', '');
    expect((await valuesOf(text, RSS, given))[0]).toMatchObject({ url: '1.html' });
    expect((await valuesOf(rss(item('javascript:alert(1)')), RSS, given))[0]).toMatchObject({
      url: 'javascript:alert(1)',
    });
  });

  it.each([
    ['unclosed tags', '<a'.repeat(100_000)],
    ['tags that never end', '<item>'.repeat(50_000)],
    ['nested without end', `<rss>${'<x>'.repeat(50_000)}`],
    ['closed at last', `${'<a'.repeat(100_000)}>`],
  ])('refuses %s in little time', async (_, text) => {
    const cost = await processorTime(async () => expect(await refusalOf(text, RSS, given)).toMatch(/RSS/));
    expect(cost).toBeLessThan(2_000);
  });
});

const page = (head: string, body: string) =>
  '<html><head><title>Dọn bãi biển - Cổng thử</title><link rel="canonical" ' +
  `href="https://cong.vi-du.vn/bai">${head}</head><body><div class="top">Hôm nay, 01/12/2026</div>` +
  `${body}</body></html>`;
const TEXT =
  '<p>Sáng 20/11, Ủy ban nhân dân phường thử nghiệm tổ chức ra quân dọn vệ sinh bãi biển với sự ' +
  'tham gia của hơn một trăm đoàn viên.</p><p>Các tổ chia nhau thu gom rác nhựa, phân loại tại chỗ ' +
  'và chuyển về điểm tập kết trước 10 giờ sáng.</p><p>Theo kế hoạch, hoạt động được duy trì vào ' +
  'sáng thứ bảy hằng tuần cho đến hết năm.</p>';

describe('facts of pages', () => {
  it.each([
    [
      'Joomla 1.5',
      '<table><tr><td class="contentheading">Dọn bãi biển</td></tr><tr><td><span class="small">Viết ' +
        'bởi Người Thử</span></td></tr><tr><td class="createdate">Thứ sáu, 20 Tháng 11 2026 08:00</td></' +
        'tr><tr><td>' +
        TEXT +
        '</td></tr></table>',
    ],
    [
      'NukeViet',
      '<h1 class="title">Dọn bãi biển</h1><em class="pull-left">Thứ sáu - 20/11/2026 08:00</em><div ' +
        `id="news-bodyhtml">${TEXT}</div><p><strong>Tác giả bài viết: </strong>Người Thử</p>`,
    ],
    [
      'SharePoint',
      '<h1>Dọn bãi biển</h1><span>Ngày đăng: 20/11/2026 08:00</span><div class="ms-rtestate-field">' +
        `${TEXT}</div><div>Người viết: Người Thử</div>`,
    ],
    [
      'Liferay',
      '<h3 class="asset-title">Dọn bãi biển</h3><span class="metadata-publish-date">20/11/2026 ' +
        `08:00</span><div class="journal-content-article">${TEXT}</div><span>Tác giả: Người Thử</span>`,
    ],
    [
      'WordPress',
      '<h1 class="entry-title">Dọn bãi biển</h1><time class="entry-date" ' +
        'datetime="2026-11-20T08:00:00+07:00">20/11</time><span class="author">Người Thử</span><div ' +
        `class="entry-content">${TEXT}</div>`,
    ],
    [
      'Word',
      `<p class="MsoTitle">Dọn bãi biển</p><p class="MsoNormal">Ngày 20/11/2026 08:00</p>${TEXT}<p>Tác giả: Người Thử</p>`,
    ],
  ])('are read in %s', async (_, body) => {
    const [row] = await pageRows(page('', body));
    expect(row).toMatchObject({
      title: 'Dọn bãi biển',
      publishedAt: '2026-11-20T01:00:00Z',
      author: 'Người Thử',
      url: 'https://cong.vi-du.vn/bai',
    });
    expect(String(row?.body)).toMatch(/^Sáng 20\/11/);
    expect(String(row?.body)).not.toMatch(/Tác giả|Người viết/);
  });

  it('takes no day of the page’s head for the day of the article, and says where it looked', async () => {
    const [row] = await rowsOf(
      page('', `<h1>Dọn bãi biển</h1><div class="entry-content">${TEXT}</div>`),
      'text/html',
      { ...given, articles: true },
    );
    expect(row?.values.publishedAt).toBeUndefined();
    expect(row?.errors).toEqual([
      expect.objectContaining({
        column: 'publishedAt',
        message: expect.stringContaining('article:published_time'),
      }),
    ]);
  });
});
