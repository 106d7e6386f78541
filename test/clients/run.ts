/** `npm run test:clients [-- --url https://…]`: readers and clients that others wrote, on what a gateway serves. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startGateway } from '../support/gateway-process.ts';
import { CLIENT_CHECKS } from './checks.ts';

const { values } = parseArgs({ options: { url: { type: 'string' } } });
const state = mkdtempSync(join(tmpdir(), 'motcua-clients-'));
const gateway = values.url === undefined ? await startGateway(state) : undefined;
const base = values.url ?? gateway?.base ?? '';
let faults = 0;
console.log('| format | client | what came |\n| --- | --- | --- |');
for (const { format, client, run } of CLIENT_CHECKS) {
  const came = await run(base).catch((error: Error) => {
    faults += 1;
    return `✗ ${error.message.split('\n', 1)[0]}`;
  });
  console.log(`| ${format} | ${client} | ${came} |`);
}
console.log(`\n${CLIENT_CHECKS.length} clients, ${faults} with a fault (${base})`);
await gateway?.end('SIGTERM');
rmSync(state, { recursive: true, force: true });
process.exit(faults > 0 ? 1 : 0);
