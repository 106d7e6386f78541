/** Style and script as files that never change under their name: the name holds a fingerprint of the content. */
import { CONSOLE_SCRIPT } from '../admin/console/script.ts';
import { CONSOLE_STYLE } from '../admin/console/style.ts';
import { ICON } from './icon.ts';
import { SCRIPT } from './script.ts';
import { BASE } from './style/base.ts';
import { FRAME } from './style/frame.ts';
import { PAGES } from './style/pages.ts';
import { PARTS } from './style/parts.ts';
import { TOKENS } from './style/tokens.ts';

export interface Asset {
  name: string;
  path: string;
  type: string;
  body: string;
}

/** FNV-1a twice over, enough to tell one version of a file from another. */
function fingerprint(text: string): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x5bd1e995);
  }
  return ((one >>> 0).toString(36) + (two >>> 0).toString(36)).slice(0, 12);
}

const asset = (name: string, extension: string, type: string, body: string): Asset => ({
  name: `${name}.${extension}`,
  path: `/assets/${name}.${fingerprint(body)}.${extension}`,
  type,
  body,
});

const squeezed = (css: string): string => css.replace(/\n+/g, '');

export const STYLESHEET = asset(
  'motcua',
  'css',
  'text/css; charset=utf-8',
  squeezed([TOKENS, BASE, FRAME, PARTS, PAGES].join('')),
);
export const SEARCH_SCRIPT = asset('search', 'js', 'text/javascript; charset=utf-8', SCRIPT.trim());
export const FAVICON = asset('icon', 'svg', 'image/svg+xml', ICON);

export const CONSOLE_STYLE_ASSET = asset(
  'console',
  'css',
  'text/css; charset=utf-8',
  squeezed(CONSOLE_STYLE),
);
export const CONSOLE_SCRIPT_ASSET = asset(
  'console',
  'js',
  'text/javascript; charset=utf-8',
  CONSOLE_SCRIPT.trim(),
);

const ASSETS: readonly Asset[] = [
  STYLESHEET,
  SEARCH_SCRIPT,
  FAVICON,
  CONSOLE_STYLE_ASSET,
  CONSOLE_SCRIPT_ASSET,
];

/**
 * The file of a path. A fingerprint of another version gets the present file for a minute, so that a page
 * kept by a cache still has its style after a deployment.
 */
export function assetResponse(path: string): Response | null {
  const name = /^\/assets\/([a-z]+)\.[0-9a-z]+\.(css|js|svg)$/.exec(path);
  const found = name && ASSETS.find((held) => held.name === `${name[1]}.${name[2]}`);
  if (!found) return null;
  const cache = found.path === path ? 'public, max-age=31536000, immutable' : 'public, max-age=60';
  return new Response(found.body, {
    headers: { 'content-type': found.type, 'cache-control': cache, 'x-content-type-options': 'nosniff' },
  });
}
