/** Starts the gateway with sample data, as a person would, for tests that drive it from outside. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startGateway } from './gateway-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    base: string;
    token: string;
  }
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const state = mkdtempSync(join(tmpdir(), 'motcua-'));
  const gateway = await startGateway(state);
  project.provide('base', gateway.base);
  project.provide('token', gateway.token);
  return async () => {
    await gateway.end('SIGTERM');
    rmSync(state, { recursive: true, force: true });
  };
}
