/** Files of the console; loaded with the first request for one, so that no reader pays for them. */
import { asset, JAVASCRIPT, STYLE, squeezed } from '../../frame/asset.ts';
import bundle from './console.json';
import { CONSOLE_STYLE } from './style.ts';

export const CONSOLE_STYLESHEET = asset('console', 'css', STYLE, squeezed(CONSOLE_STYLE));
export const CONSOLE_SCRIPT = asset('console', 'js', JAVASCRIPT, bundle.script);
