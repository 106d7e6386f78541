/**
 * Bundles what browsers load. The result is committed and compared by `generate --check`, so that `npm ci` and
 * `npm start` need no build step. It is JSON rather than a module of a dedicated extension because the Worker,
 * the tests and the type checker all read JSON alike, and it is imported only when asked for.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { RELEASES } from './releases.ts';

const SOURCES = join(import.meta.dirname, 'elements');

/** A script for browsers, with what it imports, as one minified module. */
export async function bundle(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
}

const element = (name: string): Promise<string> => bundle(join(SOURCES, `${name}.ts`));

const releasePath = (version: string): string => `src/embed/releases/${version}.json`;

function released(version: string): { code: string } | null {
  const path = join(import.meta.dirname, 'releases', `${version}.json`);
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
