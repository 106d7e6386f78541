/** Paths and processes shared by the commands. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Folder of the project. */
export const ROOT = join(import.meta.dirname, '../..');

const WRANGLER = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');

/** Runs wrangler and answers its output; prints it and exits with its code when it fails. */
export function wrangler(args: readonly string[], options: { quiet?: boolean } = {}): string {
  const run = spawnSync(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
  });
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout}\n${run.stderr}\n`);
    process.exit(run.status ?? 1);
  }
  if (!options.quiet) process.stdout.write(run.stdout);
  return run.stdout;
}

/** Starts wrangler beside this process. */
export const startWrangler = (args: readonly string[]) =>
  spawn(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  });
