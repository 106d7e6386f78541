/** Paths and processes shared by the commands. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Folder of the project. */
export const ROOT = join(import.meta.dirname, '../..');

const WRANGLER = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');

/** Runs wrangler and answers how it ended and what it said. */
export function runWrangler(args: readonly string[], input?: string): { code: number; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
    ...(input === undefined ? {} : { input }),
  });
  return { code: status ?? 1, out: status === 0 ? stdout : `${stdout}\n${stderr}` };
}

/** Runs wrangler and answers its output; prints it and exits with its code when it fails. */
export function wrangler(args: readonly string[], options: { quiet?: boolean } = {}): string {
  const { code, out } = runWrangler(args);
  if (code !== 0) {
    process.stderr.write(`${out}\n`);
    process.exit(code);
  }
  if (!options.quiet) process.stdout.write(out);
  return out;
}

/** Starts wrangler beside this process. */
export const startWrangler = (args: readonly string[]) =>
  spawn(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  });
