/** Files browsers load: the module of the elements, the small scripts around iframes, and their style. */
import type { Answer, Read } from '../contract/read.ts';
import { notFound } from '../problem.ts';
import { LATEST, release } from './releases.ts';

const JAVASCRIPT = 'text/javascript; charset=utf-8';
/** A partner's page that isolates itself may still load them. */
const SHARED = { 'cross-origin-resource-policy': 'cross-origin' };
/** A moving address is asked again after minutes, and used meanwhile: no partner's page waits for it. */
const MOVING = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';
const FIXED = 'public, max-age=31536000, immutable';

const FRAME_STYLE =
  'html,body{margin:0;padding:0;background:transparent}.out{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}';

async function scriptNamed(name: 'frame' | 'resize' | 'builder'): Promise<string> {
  const { default: scripts } = await import('./scripts.json');
  return scripts[name];
}

async function moduleOf(version: string, cache: string): Promise<Answer> {
  const found = await release(version);
  if (!found) throw notFound();
  const headers = { ...SHARED, 'cache-control': cache, 'cloudflare-cdn-cache-control': cache };
  return { body: found.code, type: JAVASCRIPT, headers };
}

async function produce(file: string): Promise<Answer> {
  if (file === 'motcua.js') return moduleOf(LATEST, MOVING);
  const version = /^motcua-(\d+\.\d+\.\d+(?:-[a-z]+)?)\.js$/.exec(file)?.[1];
  if (version) return moduleOf(version, FIXED);
  const headers = { ...SHARED, 'cache-control': MOVING, 'cloudflare-cdn-cache-control': MOVING };
  if (file === 'frame.css') return { body: FRAME_STYLE, type: 'text/css; charset=utf-8', headers };
  const script = /^(frame|resize|builder)\.js$/.exec(file)?.[1];
  if (!script) throw notFound();
  return { body: await scriptNamed(script as 'frame'), type: JAVASCRIPT, headers };
}

/**
 * A file of `/embed/v1/`; nothing in it is read from the database. It is at hand in the Worker, so no tier of
 * ours keeps it, and a deployment is seen at once: the headers say what browsers and the Workers Cache may keep.
 */
export const readFile = (file: string): Read => ({
  key: `/embed/v1/${file}`,
  policy: 'never',
  domains: [],
  produce: () => produce(file),
});
