/** Waits until the shared gateway has started, or fails with what it printed. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, inject } from 'vitest';

beforeAll(async () => {
  const started = inject('started');
  while (!existsSync(started)) await new Promise((resolve) => setTimeout(resolve, 100));
  const said = readFileSync(started, 'utf8');
  if (said !== 'started') throw new Error(said);
});
