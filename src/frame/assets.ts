/** Style, script and icon of the pages. */
import { asset, JAVASCRIPT, STYLE } from './asset.ts';
import { ICON } from './icon.ts';
import site from './site.json';

export const STYLESHEET = asset('motcua', 'css', STYLE, site.style);
export const SEARCH_SCRIPT = asset('search', 'js', JAVASCRIPT, site.script);
export const READING_SCRIPT = asset('reading', 'js', JAVASCRIPT, site.reading);
export const SHARE_SCRIPT = asset('share', 'js', JAVASCRIPT, site.share);
export const FAVICON = asset('icon', 'svg', 'image/svg+xml', ICON);
