/** The answer for any file of `/assets/`. */
import type { Env } from '../env.ts';
import { type Asset, STYLE } from '../frame/asset.ts';
import { FAVICON, READING_SCRIPT, SEARCH_SCRIPT, SHARE_SCRIPT, STYLESHEET } from '../frame/assets.ts';
import LINK_PICTURES from '../frame/link-pictures.json';
import { brandStyle } from '../frame/site.ts';

const headersOf = (type: string, isPresent: boolean): Record<string, string> => ({
  'content-type': type,
  'cache-control': isPresent ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
  'x-content-type-options': 'nosniff',
});

async function held(name: string): Promise<readonly Asset[]> {
  if (name !== 'console') return [STYLESHEET, SEARCH_SCRIPT, READING_SCRIPT, SHARE_SCRIPT, FAVICON];
  const { CONSOLE_SCRIPT, CONSOLE_STYLESHEET } = await import('../admin/console/assets.ts');
  return [CONSOLE_STYLESHEET, CONSOLE_SCRIPT];
}

/** The picture of links to a kind of page, by its path; another version's address gets the present one for a minute. */
async function linkPicture(path: string): Promise<Response | null> {
  const [, name = ''] = /^\/assets\/link-([a-z-]+)\.[0-9a-z]+\.png$/.exec(path) ?? [];
  if (!Object.hasOwn(LINK_PICTURES, name)) return null;
  const { default: files } = await import('../frame/link-picture-files.json');
  const body = Uint8Array.from(atob(files[name as keyof typeof files]), (byte) => byte.charCodeAt(0));
  const isPresent = LINK_PICTURES[name as keyof typeof LINK_PICTURES] === path;
  return new Response(body, { headers: headersOf('image/png', isPresent) });
}

/** The authority's own colours; null without any. Kept shortly, since a setting may change. */
export function brandStylesheet({ COLOURS }: Pick<Env, 'COLOURS'>): Response | null {
  const style = brandStyle(COLOURS);
  return style === '' ? null : new Response(style, { headers: headersOf(STYLE, false) });
}

/** Longest address drawn as a QR code: beyond it the dots are too small for a phone to read off paper. */
const MOST_QR = 600;

/** The QR code of a page of this site, for paper: `/qr.svg?path=/land-prices`. Null for what is no path here. */
export async function qrCode({ origin, searchParams }: URL): Promise<Response | null> {
  const path = searchParams.get('path') ?? '';
  if (!/^\/(?![/\\])[^\s]*$/.test(path) || path.length > MOST_QR || !URL.canParse(path, origin)) return null;
  const { renderSVG } = await import('uqr');
  const { href } = new URL(path, origin);
  return new Response(renderSVG(href, { border: 2, pixelSize: 4 }), {
    headers: headersOf('image/svg+xml', true),
  });
}

/**
 * The file of a path. A fingerprint of another version gets the present file for a minute, so that a page
 * kept by a cache still has its style after a deployment.
 */
export async function assetResponse(path: string): Promise<Response | null> {
  if (path.endsWith('.png')) return linkPicture(path);
  const [, name = '', extension = ''] = /^\/assets\/([a-z]+)\.[0-9a-z]+\.(css|js|svg)$/.exec(path) ?? [];
  const found = (await held(name)).find((one) => one.name === `${name}.${extension}`);
  if (!found) return null;
  return new Response(found.body, { headers: headersOf(found.type, found.path === path) });
}
