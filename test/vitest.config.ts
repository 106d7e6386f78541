import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig, type Plugin } from 'vitest/config';

const root = join(import.meta.dirname, '..');

/** Tests of a file run in another order each time; `SEED` repeats one. */
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
console.log(`order of tests: SEED=${SEED}`);
const shuffled = { sequence: { shuffle: { tests: true, files: false }, seed: SEED } };
/** `CLOCK` moves the time of day of each test; see `support/clock.ts`. */
const clock = { provide: { clock: process.env.CLOCK ?? '' } };

/** Tests that start gateways of their own: they wait more than they compute, so they run beside the others. */
const ALONE = ['test/integration/{kill-import,sources}.test.ts', 'test/browser/console-sources.test.ts'];
/** Files in work at once; the projects of a group must agree. The tests of the shared gateway come last, in turn. */
const together = { maxWorkers: Math.max(2, availableParallelism() - 1), ...clock };

/** Files that `wrangler.toml` imports as text. */
const texts: Plugin = {
  name: 'texts',
  enforce: 'pre',
  load: (id) =>
    /\.(?:ndjson|svg|css|txt)$/.test(id)
      ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`
      : null,
};

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [texts],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: ['test/support/clock.ts'],
          ...shuffled,
          ...together,
          isolate: false,
          testTimeout: 30_000,
        },
      },
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
              },
            },
          }),
        ],
        test: {
          name: 'workerd',
          include: ['test/{worker,contract}/**/*.test.ts'],
          setupFiles: ['test/support/clock.ts', 'test/support/migrate.ts'],
          // Each file starts an isolate that fetches its modules one by one: packages come as one module each.
          deps: {
            optimizer: {
              ssr: { enabled: true, include: ['drizzle-orm', 'drizzle-orm/sqlite-core', 'zod', 'hono'] },
            },
          },
          ...shuffled,
          ...together,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'alone',
          environment: 'node',
          include: ALONE,
          ...together,
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
      {
        root,
        test: {
          name: 'shared',
          environment: 'node',
          include: ['test/{browser,integration}/**/*.test.ts'],
          exclude: ALONE,
          globalSetup: ['test/support/serve.ts'],
          setupFiles: ['test/support/served.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
