/** Style and script of the pages, and the answer for any file of `/assets/`. */
import { type Asset, asset, JAVASCRIPT, STYLE, squeezed } from './asset.ts';
import { ICON } from './icon.ts';
import { SCRIPT } from './script.ts';
import { BASE } from './style/base.ts';
import { FRAME } from './style/frame.ts';
import { PAGES } from './style/pages.ts';
import { PARTS } from './style/parts.ts';
import { TOKENS } from './style/tokens.ts';

export const STYLESHEET = asset(
  'motcua',
  'css',
  STYLE,
  squeezed([TOKENS, BASE, FRAME, PARTS, PAGES].join('')),
);
export const SEARCH_SCRIPT = asset('search', 'js', JAVASCRIPT, SCRIPT.trim());
export const FAVICON = asset('icon', 'svg', 'image/svg+xml', ICON);

async function held(name: string): Promise<readonly Asset[]> {
  if (name !== 'console') return [STYLESHEET, SEARCH_SCRIPT, FAVICON];
  const { CONSOLE_SCRIPT, CONSOLE_STYLESHEET } = await import('../admin/console/assets.ts');
  return [CONSOLE_STYLESHEET, CONSOLE_SCRIPT];
}

/**
 * The file of a path. A fingerprint of another version gets the present file for a minute, so that a page
 * kept by a cache still has its style after a deployment.
 */
export async function assetResponse(path: string): Promise<Response | null> {
  const [, name = '', extension = ''] = /^\/assets\/([a-z]+)\.[0-9a-z]+\.(css|js|svg)$/.exec(path) ?? [];
  const found = (await held(name)).find((one) => one.name === `${name}.${extension}`);
  if (!found) return null;
  const cache = found.path === path ? 'public, max-age=31536000, immutable' : 'public, max-age=60';
  return new Response(found.body, {
    headers: { 'content-type': found.type, 'cache-control': cache, 'x-content-type-options': 'nosniff' },
  });
}
