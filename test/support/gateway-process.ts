/** A gateway as a person starts it, in a process group of its own that a test may end at any moment. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { administratorToken } from '../../src/cli/remote.ts';

const root = join(import.meta.dirname, '../..');

/** A port of the loopback address that nothing listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

export interface GatewayProcess {
  base: string;
  token: string;
  /** Ends the whole group; resolves when it is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts a gateway on the database in the folder `state`. Rejects with what it printed when it does not start. */
export async function startGateway(
  state: string,
  args: readonly string[] = [],
  at?: number,
): Promise<GatewayProcess> {
  const port = at ?? (await freePort());
  const gateway = spawn(process.execPath, ['src/cli/start.ts', ...args], {
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
  return {
    base: `http://127.0.0.1:${port}`,
    token: administratorToken() ?? '',
    async end(signal) {
      gateway.removeAllListeners('exit');
      const ended = new Promise((resolve) => gateway.once('exit', resolve));
      if (gateway.pid) process.kill(-gateway.pid, signal);
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000))]);
    },
  };
}
