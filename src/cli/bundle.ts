/** The one bundler: what browsers load, minified. Results are committed, and compared by `generate --check`. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './project.ts';

/** A script for browsers with what it imports, or a style with its parts, by its path in the project. */
export async function bundle(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, path)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/** Generated files of the pages and the console, by their path in the project. */
export async function siteFiles(): Promise<Map<string, unknown>> {
  const [script, reading, share, style, consoleScript, consoleStyle] = await Promise.all(
    [
      'src/frame/client/search.ts',
      'src/frame/client/reading.ts',
      'src/frame/client/share.ts',
      'src/frame/style/site.css',
      'src/admin/console/client/console.ts',
      'src/admin/console/style.css',
    ].map(bundle),
  );
  return new Map<string, unknown>([
    ['src/frame/site.json', { script, reading, share, style }],
    ['src/admin/console/console.json', { script: consoleScript, style: consoleStyle }],
  ]);
}
