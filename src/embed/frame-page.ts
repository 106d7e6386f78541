/** `/embed/{kind}`: the element alone in a page that any site may frame, and that tells it how tall it is. */

import { readQuery } from '../contract/query.ts';
import type { Read } from '../contract/read.ts';
import { attributes, embedShape, fullPage, type Kind } from './kinds.ts';
import { LATEST } from './releases.ts';
import { escaped, titleOf } from './snippets.ts';

/** Only here may anyone frame the page; nothing but our own files and interface is reached from it. */
export const FRAME_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors *; require-trusted-types-for 'script'",
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-robots-tag': 'noindex',
};

/** The read of the page; a parameter that is not the element's is refused. */
export function framePage(kind: Kind, url: URL, publisher: string): Read {
  const { values, canonical } = readQuery(url.search, embedShape(kind));
  return {
    key: `embed:${LATEST}:${kind.name}?${canonical}`,
    policy: 'embed',
    domains: [],
    async produce() {
      const body = markup(kind, values, url.origin, publisher);
      return { body, type: 'text/html; charset=utf-8', headers: { ...FRAME_HEADERS } };
    },
  };
}

function markup(
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
  origin: string,
  publisher: string,
): string {
  const lang = String(values.lang ?? 'vi');
  const theme = String(values.theme ?? 'light');
  const given = attributes({ ...kind.attributes, ...values, lang, theme }).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  );
  const title = escaped(titleOf({ kind, values, origin, publisher }));
  const tag = kind.element;
  // `<base target>` takes links out of the frame; `flow` keeps completions inside its height.
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="${theme === 'auto' ? 'light dark' : theme}"><title>${title}</title><base target="_blank">
<link rel="stylesheet" href="/embed/v1/frame.css"><script type="module" src="/embed/v1/motcua-${LATEST}.js"></script>
<script type="module" src="/embed/v1/frame.js"></script></head>
<body><main aria-label="${title}"><h1 class="out">${title}</h1>
<${tag} flow${given.join('')}><p><a href="${escaped(fullPage(kind, values))}">${title}</a></p></${tag}></main></body></html>`;
}
