/**
 * Files of embedding. They are committed and compared by `generate --check`, so that `npm ci` and `npm start` need no
 * build step; JSON, since the Worker, the tests and the type checker read it alike, imported only when asked for.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { RELEASES } from '../embed/releases.ts';
import { bundle } from './bundle.ts';
import { ROOT } from './project.ts';

const element = async (name: string): Promise<string> => `${await bundle(`src/embed/elements/${name}.ts`)}\n`;

const releasePath = (version: string): string => `src/embed/releases/${version}.json`;

function released(version: string): { code: string } | null {
  const path = join(ROOT, releasePath(version));
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { code: string }) : null;
}

/**
 * Generated files by their path in the project. A release is written once: partners pin its hash. Throws where the
 * elements have changed since and the version has not; one with a suffix, such as `0.3.0-dev`, may still change.
 */
export async function embedFiles(version: string): Promise<Map<string, unknown>> {
  if (!(version in RELEASES)) throw new Error(`src/embed/releases.ts has no entry for version ${version}`);
  const code = await element('motcua');
  const earlier = version.includes('-') ? null : released(version);
  if (earlier && earlier.code !== code)
    throw new Error(
      `The elements have changed since release ${version}, which partners pin. ` +
        'Raise the version in package.json and add it to src/embed/releases.ts.',
    );
  const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  const release = {
    version,
    integrity,
    bytes: Buffer.byteLength(code),
    gzipBytes: gzipSync(code, { level: 9 }).length,
    code,
  };
  const [frame, resize, builder] = await Promise.all(['frame', 'resize', 'builder'].map(element));
  return new Map<string, unknown>([
    ...(earlier ? [] : [[releasePath(version), release] as const]),
    ['src/embed/scripts.json', { frame, resize, builder }],
  ]);
}
