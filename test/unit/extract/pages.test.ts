import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/extract/clean-article.ts';
import { extractPage } from '../../../src/extract/extract-page.ts';
import { htmlText } from '../../../src/extract/html-text.ts';
import { processorTime } from '../../support/processor-time.ts';

const LEAD = 'Sáng 12/5, phường Bến Đò khai trương quầy tiếp nhận hồ sơ lưu động tại chợ.';
const FIRST =
  'Quầy mở cửa từ thứ hai đến thứ sáu, nhận hồ sơ hộ tịch, ' +
  'đất đai và bảo trợ xã hội. Người dân không phải đến trụ sở.';
const SECOND =
  'Theo bà Trần Thị Thử, trong tuần đầu quầy đã nhận 120 hồ ' +
  'sơ, trong đó 95 hồ sơ được trả kết quả ngay trong ngày.';

const joomla =
  '<!DOCTYPE html><html><head><title>Khai trương quầy lưu động - Cổng thông tin phường Bến ' +
  `Đò</title>
<link rel="canonical" href="https://bendo.example.vn/tin/12-khai-truong.html">` +
  `<style>.x{color:red}</style></head><body>
<nav><a href="/">Trang chủ</a></nav><div class="item-page"><h2 itemprop="headline">
 Khai trương
 quầy lưu động </h2><dl><dd class="create">Được đăng: 12 Tháng 5 2025</dd><dd ` +
  `class="published">Ngày 12/05/2025 08:30</dd></dl>
<div itemprop="articleBody"><p class="MsoNormal"><strong><span ` +
  `style="mso-bidi-font-size:14pt">(bendo.example.vn) - ${LEAD}</span></strong><o:p></o:p></p>
<p><img src="/images/quay.jpg"><br>Người dân nộp hồ sơ tại quầy. Ảnh: T.T</p>
<p class="MsoNormal" style="line-height:150%">${FIRST}</p><script>alert(1)</script><p>${SECOND}` +
  `</p>
<p style="text-align:right"><b>Tác giả: Lê Văn Mẫu</b></p></div></div>
<aside><img src="a.png" alt="giadat">giadat</aside><footer>Giấy phép số 1</footer></body></html>`;

describe('a whole page', () => {
  it('gives the article of a Joomla page', async () => {
    const article = await extractPage(joomla);
    expect(article).toEqual({
      title: 'Khai trương quầy lưu động',
      author: 'Lê Văn Mẫu',
      publishedAt: '2025-05-12T01:30:00Z',
      url: 'https://bendo.example.vn/tin/12-khai-truong.html',
      sapo: LEAD,
      paragraphs: [LEAD, FIRST, SECOND],
      media: [
        {
          kind: 'image',
          url: 'https://bendo.example.vn/images/quay.jpg',
          caption: 'Người dân nộp hồ sơ tại quầy. Ảnh: T.T',
        },
      ],
    });
  });

  it('takes the lead from its own place, and the author and date from linked data', async () => {
    const article = await extractPage(
      '<html><head><meta property="og:title" content="Quầy lưu động"><script ' +
        'type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Quầy ' +
        'lưu động","datePublished":"2025-05-12T08:00:00+07:00","author":{"name":"Lê Văn Mẫu"}}]}</script>' +
        `</head>
       <body><h1 class="title-detail">Quầy lưu động</h1><div class="article-brief">${LEAD}</div>` +
        '<div class="article-content"><figure><img data-src="/a.jpg"><figcaption>Quang cảnh</figcaption>' +
        `</figure><p>${FIRST}</p><ul><li>Hộ tịch</li><li>Đất đai</li></ul><p>${SECOND}</p></div></body>` +
        '</html>',
      { url: 'https://bendo.example.vn/tin/quay' },
    );
    expect(article).toMatchObject({
      title: 'Quầy lưu động',
      author: 'Lê Văn Mẫu',
      publishedAt: '2025-05-12T01:00:00Z',
      sapo: LEAD,
      paragraphs: [LEAD, FIRST, '- Hộ tịch', '- Đất đai', SECOND],
      media: [{ url: 'https://bendo.example.vn/a.jpg', caption: 'Quang cảnh' }],
    });
  });

  it('reads the places an editor has named', async () => {
    const article = await extractPage(
      `<html><body><div id="t">Quầy lưu động</div><i id="d">Thứ hai, 12-5-2025</i><div id="b"><p>${FIRST}</p></div></body></html>`,
      { selectors: { title: '#t', date: '#d', content: '#b' } },
    );
    expect(article).toEqual({
      title: 'Quầy lưu động',
      publishedAt: '2025-05-11T17:00:00Z',
      paragraphs: [FIRST],
      media: [],
    });
  });

  it('finds the text of an unknown program by its density', async () => {
    const links = Array.from({ length: 30 }, (_, n) => `<li><a href="/${n}">Mục ${n}</a></li>`).join('');
    const text = `<p>${LEAD} ${FIRST}</p><p>${SECOND}</p>`.repeat(3);
    const article = await extractPage(
      `<html><head><title>Quầy lưu động</title></head><body><div><ul>${links}</ul></div><div class="k9">${text}</div></body></html>`,
    );
    expect(article?.paragraphs).toEqual([`${LEAD} ${FIRST}`, SECOND]);
  });

  it('answers null for a page without an article', async () => {
    expect(await extractPage('<html><body><a href="/">Trang chủ</a></body></html>')).toBeNull();
    expect(await extractPage('')).toBeNull();
  });

  it('survives hostile markup', async () => {
    const deep = '<div>'.repeat(5_000) + FIRST;
    const open = `${'<script '.repeat(2_000)}${'<!--'.repeat(2_000)}`;
    const cost = await processorTime(async () => {
      await extractPage(deep);
      await extractPage(open);
    });
    expect(cost).toBeLessThan(10_000);
  });

  it.each(['&', '& ', '&amp;', '>', '&nbsp;'])('bounds what a page full of “%s” costs', async (sign) => {
    const page = `<h1>Tin thử</h1>${sign.repeat(400_000 / sign.length)}`;
    expect(await processorTime(() => extractPage(page))).toBeLessThan(2_000);
  });
});

describe('a body of markup', () => {
  it('loses scripts, styles, Word markup and entities', async () => {
    const { paragraphs } = await cleanArticle({
      title: 'Quầy lưu động',
      body:
        '<style>p{}</style><p class=MsoNormal>Giá vé &ldquo;một lượt&rdquo; là 7.000&nbsp;đồng&#33;</p>' +
        `<script>x()</script><!--[if gte mso 9]><xml>14</xml><![endif]--><p>${SECOND}<o:p></o:p></p>`,
    });
    expect(paragraphs).toEqual(['Giá vé “một lượt” là 7.000 đồng!', SECOND]);
  });

  it('keeps pictures, videos and their captions apart from the text', async () => {
    const { paragraphs, media } = await cleanArticle({
      title: 'Quầy lưu động',
      body:
        '<table class="tplCaption"><tr><td><img src="https://a.example/1.jpg"></td></tr><tr><td ' +
        `class="Image">Quầy tại chợ</td></tr></table><p>${FIRST}</p><iframe ` +
        'src="https://www.youtube.com/embed/x"></iframe>',
    });
    expect(paragraphs).toEqual([FIRST]);
    expect(media).toEqual([
      { kind: 'image', url: 'https://a.example/1.jpg', caption: 'Quầy tại chợ' },
      { kind: 'video', url: 'https://www.youtube.com/embed/x' },
    ]);
  });

  it('becomes plain text with a line for each block', async () => {
    expect(await htmlText('<div>Một<br>hai <b>ba</b></div><p>bốn</p>')).toBe('Một\nhai ba\nbốn');
  });
});
