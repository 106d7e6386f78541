/** `npm test`: every test, closed by one plain line of counts. Arguments go to vitest. */
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { administratorToken } from '../src/cli/remote.ts';

// Made before any gateway starts: one that finds its settings changed while it starts may never answer.
administratorToken();
const filters = process.argv.slice(2);
const vitest = await startVitest('test', filters, {
  config: join(import.meta.dirname, 'vitest.config.ts'),
  watch: false,
  ...(process.env.BAIL ? { bail: Number(process.env.BAIL) } : {}),
});
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const file of vitest.state.getTestModules()) {
  for (const test of file.children.allTests()) counts[test.result().state as keyof typeof counts] += 1;
  if (file.errors().length > 0) counts.failed += 1;
}
const broken = vitest.state.getUnhandledErrors().length;
await vitest.close();
const { passed, skipped } = counts;
const failed = counts.failed + broken;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
