/** Files of the console; loaded with the first request for one, so that no reader pays for them. */
import { asset, JAVASCRIPT, STYLE } from '../../frame/asset.ts';
import bundle from './console.json';

export const CONSOLE_STYLESHEET = asset('console', 'css', STYLE, bundle.style);
export const CONSOLE_SCRIPT = asset('console', 'js', JAVASCRIPT, bundle.script);
