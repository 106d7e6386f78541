/**
 * Starts the gateway with sample data, as a person would, for tests that drive it from outside. It starts while other
 * tests run: `served.ts` waits for it before the first file that asks it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { administratorToken } from '../../src/cli/remote.ts';
import { freePort, startGateway } from './gateway-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    base: string;
    token: string;
    /** File that comes to hold `started`, or why the gateway did not start. */
    started: string;
  }
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const state = mkdtempSync(join(tmpdir(), 'motcua-'));
  const port = await freePort();
  const started = join(state, 'started');
  const token = administratorToken() ?? '';
  const starting = startGateway(state, [], port);
  starting.then(
    () => writeFileSync(started, 'started'),
    (error: Error) => writeFileSync(started, error.message),
  );
  project.provide('base', `http://127.0.0.1:${port}`);
  project.provide('token', token);
  project.provide('started', started);
  return async () => {
    await (await starting.catch(() => undefined))?.end('SIGTERM');
    rmSync(state, { recursive: true, force: true });
  };
}
