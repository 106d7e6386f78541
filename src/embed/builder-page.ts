/** `/embed`: a form, the markup to paste, and how it looks. Works without its script, which only saves sending the form. */
import { html } from 'hono/html';
import type { AppContext } from '../contract/context.ts';
import type { WidgetField } from '../contract/domain.ts';
import type { Html, View } from '../contract/pages.ts';
import { oneOf } from '../contract/parameters.ts';
import { readQuery } from '../contract/query.ts';
import { servePage } from '../frame/serve-page.ts';
import { DEFAULT_PUBLISHER } from '../http/representations/links.ts';
import { LOOKS } from './builder-fields.ts';
import { theming } from './builder-theming.ts';
import { embedShape, KIND_NAMES, KINDS, type Kind, kindOf } from './kinds.ts';
import { type Described, elementMarkup, frameAddress, frameMarkup, titleOf } from './snippets.ts';

const OF = oneOf(KIND_NAMES, 'What is embedded.');
const PAGE_LANG = oneOf(['vi', 'en'], 'Language of this page.');

const control = ({ t }: View, field: WidgetField, value: string): Html =>
  html`<p><label for="f-${field.name}">${t(field.vi, field.en)}</label>${
    field.options
      ? html`<select id="f-${field.name}" name="${field.name}">${field.options.map(
          ([given, vi, en]) =>
            html`<option value="${given}"${given === value ? html` selected` : ''}>${t(vi, en)}</option>`,
        )}</select>`
      : html`<input type="text" id="f-${field.name}" name="${field.name}" value="${value}" autocomplete="off">`
  }</p>`;

const kinds = ({ t, to }: View, chosen: Kind): Html =>
  html`<nav aria-label="${t('Thành phần', 'Component')}"><ul class="try">${KINDS.map(
    ({ name, label }) =>
      html`<li><a href="${to('/embed', { of: name })}"${
        name === chosen.name ? html` class="button" aria-current="page"` : html` class="button quiet"`
      }>${t(label.vi, label.en)}</a></li>`,
  )}</ul></nav>`;

const snippet = ({ t }: View, name: string, title: string, why: string, code: string): Html =>
  html`<h3>${title}</h3><p class="soft">${why}</p>
    <pre tabindex="0" role="region" aria-label="${title}"><code data-code="${name}">${code}</code></pre>
<p><button type="button" class="button quiet" data-copy="${name}" data-done="${t('Đã chép.', 'Copied.')}"
  hidden>${t('Chép mã', 'Copy')}: ${title}</button></p>`;

async function main(view: View, described: Described): Promise<Html> {
  const { t, url, language } = view;
  const { kind } = described;
  const given = (name: string): string => url.searchParams.get(name) ?? '';
  const shown = { ...described, values: { ...described.values, id: 'preview' } };
  const [follow, pinned] = await Promise.all([
    elementMarkup(described, false),
    elementMarkup(described, true),
  ]);
  return html`<h1>${t('Nhúng vào trang của bạn', 'Embed in your site')}</h1>
<p class="lead">${t(
    'Chọn nội dung, chép mã, dán vào trang. Không cần khoá, không cookie, không theo dõi người đọc.',
    'Choose the content, copy the markup, paste it. No key, no cookies, no tracking of readers.',
  )}</p>
${kinds(view, kind)}
<form class="filters" action="/embed" method="get" data-builder="${kind.name}"><input type="hidden" name="of" value="${kind.name}">${
    language === 'en' ? html`<input type="hidden" name="lang" value="en">` : ''
  }
<div class="grid">${[...kind.fields, ...LOOKS].map((field) =>
    control(view, field, given(field.name)),
  )}<p><button type="submit">${t('Tạo mã', 'Make the markup')}</button></p></div></form>
<p role="status" data-said="${t('Mã và bản xem thử đã đổi theo.', 'Markup and preview follow.')}"></p>
<div class="two"><section><h2>${t('Xem thử', 'Preview')}</h2>
  <iframe data-preview src="${frameAddress(shown)}"
  title="${t('Xem thử', 'Preview')}: ${titleOf(described)}" height="${kind.height}"></iframe></section>
<aside class="side"><h2>${t('Một địa chỉ là đủ', 'An address is enough')}</h2><p>${t(
    'WordPress và các hệ quản trị đọc oEmbed: dán địa chỉ trang, mã nhúng tự hiện.',
    'Systems that read oEmbed, such as WordPress, embed a page from its address alone.',
  )}</p><p><a href="/oembed?url=${encodeURIComponent(
    frameAddress(described),
  )}">/oembed?url=…</a></p></aside></div>
<section><h2>${t('Mã để dán', 'Markup to paste')}</h2>
${snippet(
  view,
  'element',
  t('Thẻ riêng', 'Custom element'),
  t(
    'Hoà vào trang, đổi màu và phông chữ được. Liên kết bên trong vẫn dùng được khi không tải được gì.',
    'Part of your page, themable. The link inside remains when nothing can be loaded.',
  ),
  follow,
)}
${snippet(
  view,
  'pinned',
  t('Thẻ riêng, khoá phiên bản', 'Custom element, pinned'),
  t('Trình duyệt chỉ chạy đúng tệp có mã băm này.', 'The browser runs only the file with this hash.'),
  pinned,
)}
${snippet(
  view,
  'frame',
  'iframe',
  t(
    'Tách khỏi trang. Dòng thứ hai để khung tự cao theo nội dung; bỏ được.',
    'Apart from your page. The second line gives the frame its height and may be left out.',
  ),
  frameMarkup(described, '100%', kind.height),
)}</section>
${theming(view, described.origin)}
<script type="module" src="/embed/v1/resize.js"></script><script type="module" src="/embed/v1/builder.js"></script>`;
}

/** The page; only what the chosen kind knows is taken from the address. */
export function builderPage(c: AppContext): Promise<Response> {
  const url = new URL(c.req.url);
  const { values: choice } = readQuery(pick(url, ['of', 'lang']), { of: OF, lang: PAGE_LANG });
  const kind = kindOf(String(choice.of ?? KINDS[1]?.name)) as Kind;
  const names = [...kind.fields, ...LOOKS].map(({ name }) => name);
  const { values, canonical } = readQuery(pick(url, names).replace('language=', 'lang='), embedShape(kind));
  const publisher = c.env.PUBLISHER ?? DEFAULT_PUBLISHER;
  return servePage(c, {
    canonical: `of=${kind.name}&${canonical}`,
    policy: 'embed',
    domains: [],
    async content(view) {
      const { t } = view;
      return {
        title: t('Nhúng vào trang của bạn', 'Embed in your site'),
        description: t(
          'Mã nhúng giá đất, văn bản, tuyển dụng và tin tức cho trang của cơ quan, báo, doanh nghiệp.',
          'Markup that brings land prices, documents, jobs and news to any site.',
        ),
        canonical: '/embed',
        hidden: url.search !== '',
        main: await main(view, { kind, values, origin: url.origin, publisher }),
      };
    },
  });
}

/** The named parameters of an address that are not empty. */
function pick(url: URL, names: readonly string[]): string {
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = url.searchParams.get(name);
    if (value) kept.set(name, value);
  }
  return `?${kept}`;
}
