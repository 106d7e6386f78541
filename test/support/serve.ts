/** Starts the gateway with sample data, as a person would, for tests that drive it from outside. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const root = join(import.meta.dirname, '../..');

declare module 'vitest' {
  interface ProvidedContext {
    base: string;
    token: string;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const state = mkdtempSync(join(tmpdir(), 'motcua-'));
  const port = await freePort();
  const gateway = spawn(process.execPath, ['src/cli/start.ts'], {
    cwd: root,
    detached: true,
    env: { ...process.env, PORT: String(port), STATE: state },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the gateway did not start:\n${printed}`)), 100_000);
    const listen = (text: Buffer) => {
      printed += text;
      if (printed.includes(`http://localhost:${port}`)) {
        clearTimeout(timer);
        resolve();
      }
    };
    gateway.stdout.on('data', listen);
    gateway.stderr.on('data', listen);
    gateway.on('exit', (code) => reject(new Error(`the gateway ended with ${code}:\n${printed}`)));
  });
  project.provide('base', `http://127.0.0.1:${port}`);
  project.provide(
    'token',
    /ADMIN_TOKEN=(\S+)/.exec(readFileSync(join(root, '.dev.vars'), 'utf8'))?.[1] ?? '',
  );
  return async () => {
    gateway.removeAllListeners('exit');
    const ended = new Promise((resolve) => gateway.once('exit', resolve));
    if (gateway.pid) process.kill(-gateway.pid, 'SIGTERM');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000))]);
    rmSync(state, { recursive: true, force: true });
  };
}
