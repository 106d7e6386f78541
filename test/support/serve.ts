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

interface Shared {
  base: string;
  started: string;
  /** Projects that ask it. */
  users: number;
  stop(): Promise<void>;
}
/** Each project loads this file anew; the gateway is one for all of them. */
const held = globalThis as { sharedGateway?: Promise<Shared> };

async function start(): Promise<Shared> {
  const state = mkdtempSync(join(tmpdir(), 'motcua-'));
  const port = await freePort();
  const started = join(state, 'started');
  const starting = startGateway(state, [], port);
  starting.then(
    () => writeFileSync(started, 'started'),
    (error: Error) => writeFileSync(started, error.message),
  );
  return {
    base: `http://127.0.0.1:${port}`,
    started,
    users: 0,
    async stop() {
      await (await starting.catch(() => undefined))?.end('SIGTERM');
      rmSync(state, { recursive: true, force: true });
    },
  };
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  held.sharedGateway ??= start();
  const shared = await held.sharedGateway;
  shared.users += 1;
  project.provide('base', shared.base);
  project.provide('token', administratorToken() ?? '');
  project.provide('started', shared.started);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    delete held.sharedGateway;
    await shared.stop();
  };
}
