/** The document around a page: head for people, search engines and previews; header, trail and footer. */
import { html, raw } from 'hono/html';
import type { Html, PageContent, View } from '../contract/pages.ts';
import { FAVICON, READING_SCRIPT, SEARCH_SCRIPT, SHARE_SCRIPT, STYLESHEET } from './assets.ts';
import { MARK } from './icon.ts';
import LINK_PICTURES from './link-pictures.json';

/** The day a page was made, and its path with what it was asked. */
interface Sheet {
  day: string;
  path: string;
}

/** Pages worth handing on: not the front page, which everyone finds; errors come without a sheet. */
const sharedAs = ({ url }: View, sheet: Sheet | undefined): Sheet | undefined =>
  url.pathname === '/' ? undefined : sheet;

/** Data inside a script element may not end it. */
const embedded = (data: Record<string, unknown>) => raw(JSON.stringify(data).replaceAll('<', '\\u003c'));

/** The picture that a chat shows for a link to this page: that of its domain, else of the site. */
const linkPicture = (pathname: string): string =>
  (LINK_PICTURES as Record<string, string>)[pathname.split('/')[1] ?? ''] ?? LINK_PICTURES.home;

const head = (view: View, page: PageContent, isShared: boolean): Html => {
  const { url, language, publisher } = view;
  const path = page.canonical ?? url.pathname;
  const address = (lang: 'vi' | 'en') =>
    `${url.origin}${path}${lang === 'en' ? `${path.includes('?') ? '&' : '?'}lang=en` : ''}`;
  const title = url.pathname === '/' ? page.title : `${page.title} – ${publisher}`;
  return html`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>
<meta name="description" content="${page.description}"><link rel="stylesheet" href="${STYLESHEET.path}">${
    view.site.isColoured ? html`<link rel="stylesheet" href="/brand.css">` : ''
  }
  <link rel="icon" type="image/svg+xml" href="${FAVICON.path}">
<meta name="color-scheme" content="light dark"><meta name="theme-color" content="#0b4348">
${
  page.hidden
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${address(language)}">
      <link rel="alternate" hreflang="vi" href="${address('vi')}">
      <link rel="alternate" hreflang="en" href="${address('en')}">`
}
<meta property="og:title" content="${page.title}">
  <meta property="og:description" content="${page.description}">
  <meta property="og:type" content="${page.kind ?? 'website'}">
  <meta property="og:url" content="${address(language)}">
 <meta property="og:image" content="${url.origin}${linkPicture(url.pathname)}">
  <meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
  <meta name="twitter:card" content="summary_large_image">
  <meta property="og:site_name" content="${publisher}"><meta property="og:locale" content="${
    language === 'vi' ? 'vi_VN' : 'en_GB'
  }">
${(page.alternates ?? []).map(
  ({ path, type, title }) => html`<link rel="alternate" type="${type}" title="${title}" href="${path}">`,
)}${page.next ? html`<link rel="next" href="${page.next}">` : ''}
${
  page.jsonLd
    ? html`<script type="application/ld+json">${embedded({ '@context': 'https://schema.org', ...page.jsonLd })}</script>`
    : ''
}${page.live ? html`<script type="module" src="${SEARCH_SCRIPT.path}"></script>` : ''}${
  page.reading ? html`<script type="module" src="${READING_SCRIPT.path}"></script>` : ''
}${isShared ? html`<script type="module" src="${SHARE_SCRIPT.path}"></script>` : ''}</head>`;
};

const header = (view: View): Html => {
  const { t, to, url, language, publisher, site } = view;
  const other = new URL(url);
  if (language === 'vi') other.searchParams.set('lang', 'en');
  else other.searchParams.delete('lang');
  const current = (path: string) =>
    url.pathname === path
      ? html` aria-current="page"`
      : url.pathname.startsWith(`${path}/`)
        ? html` aria-current="true"`
        : '';
  const entry = (path: string, name: string) =>
    html`<li><a href="${to(path)}"${current(path)}>${name}</a></li>`;
  const entries = [
    ...view.sections.map(({ name, nav }) => entry(`/${name}`, view.say(nav))),
    entry('/ask', t('Hỏi', 'Ask')),
  ];
  return html`<header class="top"><div class="wrap"><a class="name" href="${to('/')}">${
    site.emblem ? html`<img src="${site.emblem}" width="32" height="32" alt="">` : raw(MARK)
  }<span>${site.name}<small>${
    publisher === site.name || publisher === 'Một Cửa'
      ? t('Thông tin công của địa phương', 'Local public information')
      : publisher
  }</small></span></a>
<nav aria-label="${t('Chính', 'Main')}"><ul>${entries}</ul></nav>
<a class="tongue" href="${other.pathname}${other.search}" hreflang="${t('en', 'vi')}"
  lang="${t('en', 'vi')}">${t('English', 'Tiếng Việt')}</a></div><div class="band"></div></header>`;
};

const footer = ({
  t,
  to,
}: View): Html => html`<footer><div class="wrap"><nav aria-label="${t('Về trang này', 'About this site')}"><ul>
<li><a href="${to('/about-data')}">${t('Về dữ liệu', 'About the data')}</a></li><li>
  <a href="${to('/topics')}">${t('Chủ đề', 'Topics')}</a></li><li><a href="${to('/docs')}">${t(
    'Dành cho lập trình viên',
    'For developers',
  )}</a></li><li><a href="/sitemap.xml">${t('Sơ đồ trang', 'Sitemap')}</a></li></ul></nav>
<p>${t(
  'Trang này cung cấp thông tin và dẫn nguồn, không nhận hồ sơ. Nộp hồ sơ trực tuyến tại',
  'This site informs and links to its sources; it takes no applications. Apply online at',
)} <a href="https://dichvucong.gov.vn">dichvucong.gov.vn</a>.</p></div></footer>`;

const trail = ({ t, to, site }: View, links: NonNullable<PageContent['trail']>): Html =>
  html`<nav class="trail" aria-label="${t('Đường dẫn', 'Breadcrumb')}"><ol><li><a href="${to('/')}">${site.name}</a></li>${links.map(
    ({ name, path }) => html`<li><a href="${to(path)}">${name}</a></li>`,
  )}</ol></nav>`;

const sampleNotice = ({ t }: View): Html =>
  html`<div class="sample" role="note"><p><strong>${t('Dữ liệu mẫu.', 'Sample data.')}</strong> ${t(
    'Nội dung ở đây đặt ra để chạy thử, không phải số liệu chính thức.',
    'What this page shows is invented to try the site out; it is not official.',
  )}</p></div>`;

/** Links that hand the page on, as plain addresses of the two networks: nothing of theirs is loaded here. */
function share({ t, url, language }: View, page: PageContent, { path }: Sheet): Html {
  const own =
    language === 'vi' || /[?&]lang=/.test(path)
      ? path
      : `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
  const address = encodeURIComponent(url.origin + own);
  const link = (href: string, name: string) =>
    html`<li><a class="button quiet" href="${href}" rel="noopener nofollow">${name}</a></li>`;
  return html`<nav class="share noprint" aria-label="${t('Chia sẻ trang này', 'Share this page')}"><ul>${link(
    `https://zalo.me/share?url=${address}&title=${encodeURIComponent(page.title)}`,
    'Zalo',
  )}${link(`https://www.facebook.com/sharer/sharer.php?u=${address}`, 'Facebook')}</ul></nav>`;
}

/** What only paper shows: where the page is, when it was made, of which edition, and the way back to it. */
function paper({ t, url, date }: View, { edition }: PageContent, { day, path }: Sheet): Html {
  // Dots of a longer address are too small to be read off paper.
  const qr = `/qr.svg?path=${encodeURIComponent(path.length > 500 ? url.pathname : path)}`;
  return html`<div class="paper"><img src="${qr}" width="96" height="96" loading="lazy" alt=""><p>${url.origin}${path}<br>${t(
    `In ngày ${date(day)}`,
    `Printed on ${date(day)}`,
  )}${edition ? t(`, ấn bản dữ liệu ${edition}`, `, data edition ${edition}`) : ''}</p></div>`;
}

/** The whole page as text. Reads nothing: everything shown is in the content. */
export function renderPage(view: View, page: PageContent, sheet?: Sheet): string {
  const { t, language, url } = view;
  const isHome = url.pathname === '/';
  const shared = sharedAs(view, sheet);
  const notice = page.sample ? sampleNotice(view) : '';
  const before = html`${page.trail ? trail(view, page.trail) : ''}${notice}`;
  const body = isHome
    ? html`${page.main}`
    : html`<div class="wrap">${before}${page.main}${
        shared ? html`${share(view, page, shared)}${paper(view, page, shared)}` : ''
      }</div>`;
  return String(
    html`<!doctype html><html lang="${language}">${head(view, page, shared !== undefined)}<body><a class="skip" href="#main">${t(
      'Đến nội dung chính',
      'Skip to main content',
    )}</a>${header(view)}<main id="main" tabindex="-1">${body}</main>${footer(view)}</body></html>`,
  );
}

export { sampleNotice };
