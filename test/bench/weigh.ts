/** What the Worker weighs: all of it, and the part a read has evaluated; each as the one module that is uploaded. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from './gateway.ts';

const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

/** Compressed sizes in kB, and the heaviest packages of what a read has evaluated. */
export async function weigh() {
  const made = await build({
    entryPoints: [join(ROOT, 'src/index.ts')],
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    metafile: true,
    outdir: 'out',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'browser', 'import'],
    external: [
      'node:*',
      'cloudflare:*',
      'canvas',
      'fs',
      'path',
      'stream',
      'buffer',
      'util',
      'crypto',
      'http',
      'https',
      'url',
      'perf_hooks',
    ],
    loader: { '.ndjson': 'text', '.svg': 'text', '.css': 'text', '.txt': 'text', '.wasm': 'copy' },
    logLevel: 'error',
  });
  const { outputs } = made.metafile;
  const text = new Map(made.outputFiles.map((file) => [file.path.split('/').at(-1) ?? '', file.contents]));
  // The parts that esbuild splits off are one module in the Worker, and compressed as one.
  const sizeOf = (names: Iterable<string>): number => {
    const parts = [...names].map((name) => text.get(name.split('/').at(-1) ?? '') ?? new Uint8Array());
    return gzipSync(Buffer.concat(parts)).byteLength;
  };
  const needed = new Set<string>();
  const follow = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const held of outputs[name]?.imports ?? [])
      if (held.kind === 'import-statement' && outputs[held.path]) follow(held.path);
  };
  follow(Object.keys(outputs).find((name) => outputs[name]?.entryPoint === 'src/index.ts') ?? '');
  const packages = new Map<string, number>();
  for (const name of needed) {
    for (const [input, { bytesInOutput }] of Object.entries(outputs[name]?.inputs ?? {})) {
      const owner =
        /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? input.split('/').slice(0, 2).join('/');
      packages.set(owner, (packages.get(owner) ?? 0) + bytesInOutput);
    }
  }
  const everything = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const owner =
        /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? input.split('/').slice(0, 2).join('/');
      everything.set(owner, (everything.get(owner) ?? 0) + bytesInOutput);
    }
  }
  const read = sizeOf(needed);
  const all = sizeOf(Object.keys(outputs));
  return {
    read: kilobytes(read),
    all: kilobytes(all),
    everything: [...everything]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 12)
      .map(([name, bytes]) => `${name} ${kilobytes(bytes)}`),
    heaviest: [...packages]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 8)
      .map(([name, bytes]) => `${name} ${kilobytes(bytes)}`),
  };
}
