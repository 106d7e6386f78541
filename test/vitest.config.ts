import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig, type Plugin, type UserWorkspaceConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

/** Tests of a file run in another order each time; `SEED` repeats one. */
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
console.log(`order of tests: SEED=${SEED}`);
const shuffled = { sequence: { shuffle: { tests: true, files: false }, seed: SEED } };
/** `CLOCK` moves the time of day of each test; see `support/clock.ts`. */
const clock = { provide: { clock: process.env.CLOCK ?? '' } };

/** Tests that start gateways of their own, and wait for what they started. */
const ALONE = [
  'test/integration/{deploy,kill-import,sources}.test.ts',
  'test/browser/console-sources.test.ts',
];
/** Tests that change what the shared gateway holds: they come last, in turn. */
const CHANGING = ['test/browser/console{,-sections}.test.ts'];
/** Tests of the gateway that only ask it. They share an isolate and its database, which holds the samples or nothing. */
const READING = ['test/worker/reading/**/*.test.ts'];
/** Files in work at once, one more than processors since some wait; the projects of a group must agree. */
const together = { maxWorkers: availableParallelism() + 1, ...clock };

/** Files that `wrangler.toml` imports as text. */
const texts: Plugin = {
  name: 'texts',
  enforce: 'pre',
  load: (id) =>
    /\.(?:ndjson|svg|css|txt)$/.test(id)
      ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`
      : null,
};

const migrations = await readD1Migrations(join(root, 'migrations'));

/** Tests in workerd with a D1 of their own. */
const inWorkerd = (name: string, options: UserWorkspaceConfig['test']): UserWorkspaceConfig => ({
  root,
  plugins: [
    cloudflareTest({
      main: './src/index.ts',
      wrangler: { configPath: './wrangler.toml' },
      miniflare: { bindings: { ADMIN_TOKEN: 'test-administrator-token', MIGRATIONS: migrations } },
    }),
  ],
  test: {
    name,
    setupFiles: ['test/support/clock.ts', 'test/support/migrate.ts'],
    // An isolate fetches its modules one by one when it starts: packages come as one module each.
    deps: {
      optimizer: {
        ssr: { enabled: true, include: ['drizzle-orm', 'drizzle-orm/sqlite-core', 'zod', 'hono'] },
      },
    },
    ...shuffled,
    ...together,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    ...options,
  },
});

/** Tests that ask the one gateway which `serve.ts` starts as a person would. */
const asking = {
  environment: 'node' as const,
  globalSetup: ['test/support/serve.ts'],
  setupFiles: ['test/support/served.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
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
      inWorkerd('workerd', { include: ['test/{worker,contract}/**/*.test.ts'], exclude: READING }),
      inWorkerd('reading', { include: READING, isolate: false }),
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
          include: ['test/{browser,integration}/**/*.test.ts'],
          exclude: [...ALONE, ...CHANGING],
          ...together,
          ...asking,
        },
      },
      {
        root,
        test: { name: 'changing', include: CHANGING, ...asking, fileParallelism: false },
      },
    ],
  },
});
