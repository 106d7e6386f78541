/** The answer for any file of `/assets/`. */
import type { Asset } from '../frame/asset.ts';
import { FAVICON, READING_SCRIPT, SEARCH_SCRIPT, STYLESHEET } from '../frame/assets.ts';

async function held(name: string): Promise<readonly Asset[]> {
  if (name !== 'console') return [STYLESHEET, SEARCH_SCRIPT, READING_SCRIPT, FAVICON];
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
