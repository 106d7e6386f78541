/** `/admin`: where editors publish, schedule, return to an earlier edition, and keep sources and tokens. */
import { html, raw } from 'hono/html';
import { FAVICON, STYLESHEET } from '../../frame/assets.ts';
import { MARK } from '../../frame/icon.ts';
import { PAGE_HEADERS } from '../../frame/security.ts';
import { DOMAINS } from '../../registry.ts';
import { CONSOLE_SCRIPT, CONSOLE_STYLESHEET } from './assets.ts';

const HEADERS = {
  ...PAGE_HEADERS,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

/** The console as a page; what is in it is asked for by its script, once someone is signed in. */
export function consolePage(): Response {
  const options = DOMAINS.map(
    ({ name, words, readsPages }) =>
      html`<option value="${name}"${readsPages ? html` data-reads-pages` : ''}>${words.label.vi}</option>`,
  );
  const page = html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport"
content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="theme-color"
content="#0b4348"><title>Biên tập – Một Cửa</title><link rel="icon" type="image/svg+xml" href="${FAVICON.path}">
<link rel="stylesheet" href="${STYLESHEET.path}"><link rel="stylesheet" href="${CONSOLE_STYLESHEET.path}"><script
type="module" src="${CONSOLE_SCRIPT.path}"></script></head>
<body class="console"><a class="skip" href="#main">Đến nội dung chính</a>
<header class="top"><div class="wrap"><a class="name"
href="/">${raw(MARK)}<span>Một Cửa<small>Dành cho biên tập viên</small></span></a><div id="who"></div></div><div
class="band"></div></header>
<main id="main" tabindex="-1"><div class="wrap"><h1>Biên tập dữ liệu</h1><noscript><p
class="fault">Trang này cần JavaScript. Không có JavaScript, hãy dùng <code>npm run import</code>.</p></noscript>
<form id="sign-in" class="sheet" hidden><h2>Đăng nhập</h2><label for="token">Mã truy cập</label><div
class="box"><input id="token" type="password" autocomplete="off" spellcheck="false" required><button type="submit">Vào</button></div>
<p class="hint">Mã chỉ ở trong bộ nhớ của trang này và mất khi đóng trang.</p>
<p id="again" hidden>Đăng nhập qua Cloudflare Access: <a href="/admin"
target="_blank">đăng nhập ở thẻ khác</a>, rồi <button type="button" class="quiet">Thử lại</button></p></form>
<div id="work" class="work" hidden><nav aria-label="Phần việc"><div class="field"><label
for="domain">Miền dữ liệu</label><select id="domain">${options}</select></div>
<div id="domain-sections"></div><div id="gateway-sections"></div></nav><div id="panels" class="panels"></div></div></div>
<div class="said"><p id="status" role="status"></p><button id="say-nothing" type="button" class="quiet"
aria-label="Đóng thông báo">×</button></div></main></body></html>`;
  return new Response(String(page), { headers: HEADERS });
}
