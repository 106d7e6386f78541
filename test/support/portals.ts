/** Sites as the portals of the field build them, with their quirks, on a real port; texts are of our own. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

type Answer = (request: IncomingMessage, response: ServerResponse, origin: string) => void;

const ABOUT = {
  cho: 'phiên chợ nông sản sạch',
  cau: 'việc nâng cấp cầu dân sinh',
  hoc: 'lớp tin học cho người cao tuổi',
  cay: 'đợt trồng cây ven biển',
  nuoc: 'kế hoạch cấp nước mùa khô',
} as const;
const story = (key: keyof typeof ABOUT): string[] => [
  `Sáng 16/11, Ủy ban nhân dân phường công bố ${ABOUT[key]} với sự tham dự của đại diện các khu phố.`,
  `Theo thông báo, ${ABOUT[key]} được thực hiện trong ba tháng, ` +
    'kinh phí do ngân sách phường và người dân cùng đóng góp.',
  `Mọi ý kiến về ${ABOUT[key]} xin gửi đến bộ phận một ` +
    'cửa trước ngày 30/11/2026 để được tổng hợp và trả lời.',
];
const title = (key: keyof typeof ABOUT): string => `Phường công bố ${ABOUT[key]} năm 2026`;
const send = (
  response: ServerResponse,
  type: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
) => {
  response.writeHead(200, { 'content-type': type, ...headers });
  response.end(body);
};
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const SIDE =
  '<aside><h3>Liên kết</h3><ul><li>giadat</li><li>lichtiep</li><li>vanban3</li><li>tuyendung</li>' +
  '<li>screenshot 1656032932</li></ul></aside>';
const html: (body: string) => Answer = (body) => (_, response) =>
  send(response, 'text/html; charset=utf-8', body);

/** Joomla: a dateline, a caption under a picture, the author in a line of its own, slugs of the side column. */
const joomla = page(
  `<div class="item-page"><div class="page-header"><h2 itemprop="headline">${title('cho')}</h2>` +
    `</div><dd class="published"><time datetime="2026-11-16T08:00:00+07:00">16.11.2026</time></dd>
  <div itemprop="articleBody"><p>(binhdinh.gov.vn) - ${story('cho')[0]}</p><p><img ` +
    `src="/images/cho.jpg"></p><p>Quang cảnh phiên chợ. Ảnh: N.H</p><p>${story('cho')[1]}</p><p>` +
    `${story('cho')[2]}</p><p>Tác giả: Kim Loan</p><p>giadat</p><p>lichtiep</p><p>vanban3</p></div>` +
    `</div>${SIDE}`,
);
/** SharePoint: markup of a word processor, a date in a sentence. */
const sharePoint = page(
  `<div class="ArticleTitle"><h1>${title('cau')}</h1></div><div class="ArticleDate">ngày 16 tháng ` +
    '11 năm 2026</div><div class="ms-rtestate-field" id="noidung">' +
    `${story('cau')
      .map(
        (line) =>
          `<p class="MsoNormal" style="mso-line-height-alt:12pt"><span lang="VI">${line}<o:p></o:p></span></p>`,
      )
      .join('')}` +
    `</div>${SIDE}`,
);
/** NukeViet: a sapo apart from the text, a date with dashes. */
const nukeViet = page(
  `<h1 class="title margin-bottom-lg">${title('hoc')}</h1><em class="time">Thứ hai - 16-11-2026 ` +
    `08:00</em><div class="hometext m-bottom">${story('hoc')[0]}</div><div id="news-bodyhtml" ` +
    `class="bodytext margin-bottom-lg"><p>${story('hoc')[1]}</p><p>${story('hoc')[2]}</p></div>` +
    `${SIDE}`,
);
/** WordPress: everything in meta elements, related posts after the text. */
const wordPress = page(
  `<article><h1 class="entry-title">${title('cay')}</h1><div class="entry-content">${story('cay')
    .map((line) => `<p>${line}</p>`)
    .join('')}</div></article>`,
  `<meta property="og:title" content="${title('cay')}"><meta property="article:published_time" ` +
    'content="2026-11-16T01:00:00+00:00"><meta name="author" content="Lê Thúy">',
);
/** RSS with a picture before the text, newlines in a title, a plain-http link and `+0700`. */
const rss = (origin: string) =>
  '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Cổng</title><link>' +
  `${origin}</link><description>Tin</description>
<item><title>
  ${title('nuoc')}
</title><link>${origin}/rss/nuoc.html?utm_source=rss</link><pubDate>Mon, 16 Nov 2026 08:00:00 ` +
  `+0700</pubDate><description><![CDATA[<a href="${origin}/rss/nuoc.html"><img src="${origin}` +
  `/n.jpg" ></a></br>${story('nuoc').join(' ')}]]></description></item>
<item><title>${title('cay')}</title><link>${origin}/rss/cay-lai.html</link><pubDate>Tue, 17 Nov ` +
  `2026 08:00:00 +0700</pubDate><description><![CDATA[${story('cay').join(' ')}]]></description>` +
  '</item></channel></rss>';
const list = (...paths: string[]): string =>
  page(
    '<header><a href="/gioi-thieu.html">Giới thiệu chung về cổng thông tin</a></header><ul>' +
      `${paths.map((path) => `<li><a href="${path}">Phường công bố việc mới của năm nay</a></li>`).join('')}` +
      '</ul>',
  );

const ROUTES: Record<string, Answer> = {
  '/robots.txt': (_, response) => send(response, 'text/plain', 'User-agent: *\nDisallow: /cam/\n'),
  '/joomla/': html(list('/joomla/cho.html', '/joomla/cham.html')),
  '/joomla/cho.html': html(joomla),
  // One page that never ends must not sink the others.
  '/joomla/cham.html': () => undefined,
  '/sharepoint/tin.aspx': html(list('/sharepoint/cau.aspx')),
  '/sharepoint/cau.aspx': html(sharePoint),
  '/nukeviet/sitemap.xml': (_, response, origin) =>
    send(
      response,
      'application/xml',
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>' +
        `${origin}/nukeviet/hoc.html</loc><lastmod>2026-11-16</lastmod></url></urlset>`,
    ),
  '/nukeviet/hoc.html': html(nukeViet),
  '/wordpress/feed/': (_, response, origin) =>
    send(
      response,
      'application/rss+xml; charset=UTF-8',
      '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>W</title><link>' +
        `${origin}</link><description>x</description><item><title>${title('cay')}</title><link>${origin}` +
        '/wordpress/cay/</link><pubDate>Mon, 16 Nov 2026 01:00:00 +0000</pubDate><category>Môi ' +
        'trường</category><description>Tóm lược ngắn […]</description></item></channel></rss>',
    ),
  '/wordpress/cay/': html(wordPress),
  '/rss.xml': (_, response, origin) => send(response, 'text/xml', rss(origin)),
  '/latin.csv': (_, response) =>
    send(
      response,
      'text/csv; charset=utf-8',
      Buffer.from('\ufeffcode,name,level,validFrom\n70001,Xã Thử Một,xã,2026-01-01\n', 'utf16le'),
    ),
  '/bom.xml': (_, response) =>
    send(
      response,
      'text/xml',
      `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">${'bcdefgh'
        .split('')
        .map((name, index) => `<!ENTITY ${name} "&${'abcdefg'[index]};&${'abcdefg'[index]};">`)
        .join('')}]><rss version="2.0"><channel><title>&h;</title></channel></rss>`,
    ),
  '/bom.gz.xml': (_, response) =>
    send(response, 'text/xml', gzipSync(Buffer.alloc(200 * 1024 ** 2, 65)), { 'content-encoding': 'gzip' }),
  '/khong-lo.csv': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    const part = 'x'.repeat(1024 ** 2);
    const more = () => {
      while (!response.destroyed && response.write(part));
    };
    response.on('drain', more);
    more();
  },
  '/vong-1': (_, response) => response.writeHead(302, { location: '/vong-2' }).end(),
  '/vong-2': (_, response) => response.writeHead(302, { location: '/vong-1' }).end(),
  '/toi-noi-bo': (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/admin' }).end(),
  '/toi-metadata': (_, response) =>
    response.writeHead(301, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/dut': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '5000' });
    response.write('<?xml version="1.0"?><rss>');
    setTimeout(() => response.destroy(), 50);
  },
  '/cham.xml': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/xml' });
    const timer = setInterval(() => response.write(' '), 500);
    response.on('close', () => clearInterval(timer));
  },
  '/cam/rss.xml': (_, response, origin) => send(response, 'text/xml', rss(origin)),
};

/** Starts the sites on a port of their own. */
export async function startPortals() {
  const asked: { path: string; agent: string }[] = [];
  const server = createServer((request, response) => {
    const { port } = server.address() as { port: number };
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    asked.push({ path, agent: request.headers['user-agent'] ?? '' });
    const answer = ROUTES[path];
    if (answer) answer(request, response, `http://127.0.0.1:${port}`);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('không có');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    host: `127.0.0.1:${port}`,
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
