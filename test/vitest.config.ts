import { join } from 'node:path';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

/** Tests of a file run in another order each time; `SEED` repeats one. */
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
console.log(`order of tests: SEED=${SEED}`);

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [
          cloudflareTest({
            main: './src/index.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                ADMIN_TOKEN: 'test-administrator-token',
                MIGRATIONS: await readD1Migrations(join(root, 'migrations')),
                ...(process.env.CLOCK ? { CLOCK: process.env.CLOCK } : {}),
              },
            },
          }),
        ],
        test: {
          name: 'workerd',
          include: ['test/{unit,worker,contract}/**/*.test.ts'],
          setupFiles: ['test/support/clock.ts', 'test/support/migrate.ts'],
          sequence: { shuffle: { tests: process.env.SEED !== undefined, files: false }, seed: SEED },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/{browser,integration}/**/*.test.ts'],
          globalSetup: ['test/support/serve.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
