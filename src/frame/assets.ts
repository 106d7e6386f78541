/** Style, script and icon of the pages. */
import { asset, JAVASCRIPT, STYLE, squeezed } from './asset.ts';
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
