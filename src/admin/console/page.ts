/** `/admin`: where editors preview, publish, return to an earlier edition and keep tokens. */
import { html } from 'hono/html';
import { CONSOLE_SCRIPT_ASSET, CONSOLE_STYLE_ASSET, FAVICON, STYLESHEET } from '../../pages/assets.ts';
import { DOMAINS } from '../../registry.ts';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex',
};

/** The console as a page; it shows nothing until a token is given. */
export function consolePage(): Response {
  const options = DOMAINS.map(({ name, label }) => html`<option value="${name}">${label.vi}</option>`);
  const page = html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Biên tập – Một Cửa</title><link rel="icon" type="image/svg+xml" href="${FAVICON.path}">
<link rel="stylesheet" href="${STYLESHEET.path}"><link rel="stylesheet" href="${CONSOLE_STYLE_ASSET.path}"><script type="module" src="${CONSOLE_SCRIPT_ASSET.path}"></script></head>
<body><a class="skip" href="#main">Đến nội dung chính</a><main id="main" tabindex="-1"><div class="wrap console"><h1>Biên tập dữ liệu</h1><p id="status" role="status"></p>
<form id="sign-in"><fieldset><legend>Đăng nhập</legend><div class="row"><label for="token">Mã truy cập<input id="token" type="password" autocomplete="off" required></label><button>Vào</button></div>
<p>Mã chỉ được giữ trong bộ nhớ của trang này và mất khi đóng trang.</p></fieldset></form>
<div id="work" hidden><div class="console"><div class="row"><label for="domain">Miền dữ liệu<select id="domain">${options}</select></label>
<label for="strategy">Cách công bố<select id="strategy"><option value="merge">Thêm và sửa</option><option value="replace">Thay tất cả (bản ghi thiếu sẽ bị gỡ)</option></select></label><button type="button" id="sign-out">Đăng xuất</button></div>
<fieldset><legend>Tệp mới</legend><div class="drop" id="drop"><label for="file">Kéo tệp vào đây hoặc chọn (CSV, XLSX, NDJSON, RSS)<input id="file" type="file"></label><p id="file-name"></p></div>
<div class="row"><button type="button" id="preview">Xem trước</button><button type="button" id="publish" disabled>Công bố</button></div><div id="report" aria-live="polite"></div></fieldset>
<fieldset><legend>Ấn bản</legend><div id="history"></div></fieldset>
<fieldset id="tokens" hidden><legend>Mã truy cập của biên tập viên</legend><form id="new-token" class="row"><label for="token-name">Tên<input id="token-name" required maxlength="100" autocomplete="off"></label>
<label for="token-scope">Quyền<select id="token-scope">${options}<option value="*">Tất cả</option></select></label><button>Tạo mã</button></form><p><output id="made" hidden></output></p><div id="token-list"></div></fieldset></div></div></div></main></body></html>`;
  return new Response(String(page), { headers: HEADERS });
}
