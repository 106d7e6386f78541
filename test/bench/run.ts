/**
 * `npm run bench [-- options]`: how fast, how cheap and how heavy the gateway is, beside bare workers in the
 * same run. Rewrites the table between the `bench` markers of README.md.
 *   --sizes 10000x10000,…     land price rows × documents (default: that, 100000x100000 and 1000000x100000,
 *                             whose data is written on first use, which takes a quarter of an hour)
 *   --seconds 2 --rounds 3    of each path; the medians of the rounds are compared
 *   --keys 50000              distinct keys asked for to see what memory they take
 *   --print                   leaves README.md as it is
 * `npm run bench -- bundle` prints the weight of the bundle and the time of the start alone, in half a minute.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBare } from './bare.ts';
import { bundle, ROOT, type Running, startGateway } from './gateway.ts';
import { cost, drive, type Path, processorOf } from './measure.ts';
import { type Memory, memoryAfter } from './memory.ts';
import { costPaths, drivenPaths } from './paths.ts';
import { startTime } from './start.ts';
import { costTable, type Measured, mark, ratioTable, weightLines } from './table.ts';
import { weigh } from './weigh.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '10000x10000,100000x100000,1000000x100000' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    keys: { type: 'string', default: '50000' },
    print: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const keys = Number(values.keys);
const sizes = values.sizes.split(',').map((size) => size.split('x').map(Number) as [number, number]);

async function measure(gateway: Running, land: number, documents: number): Promise<Measured> {
  const costs = [];
  for (const path of costPaths(gateway.url)) costs.push({ path, cost: await cost(path) });
  const body = await (await fetch(`${gateway.url}/v1/land-prices`)).text();
  const hono = await startBare('hono', body);
  const d1 = await startBare('d1', body);
  const cache = await startBare('cache', body);
  const colo = await startGateway(withoutMemory, 1_000, 100);
  const others: { path: Path; worker: Running }[] = [
    { path: { name: 'bare Hono constant', url: hono.url }, worker: hono },
    // Each request another address, as the uncached paths have: making those takes the client time.
    { path: { name: 'bare D1 query', url: d1.url, next: (n) => `/${n}` }, worker: d1 },
    { path: { name: 'bare Cache API', url: cache.url, against: 'bare Hono constant' }, worker: cache },
    {
      path: {
        name: 'Cache API hit',
        url: `${colo.url}/v1/land-prices`,
        against: 'bare Hono constant',
        reach: 0.33,
      },
      worker: colo,
    },
  ];
  const driven = [
    ...others,
    ...drivenPaths(gateway.url, land, documents).map((path) => ({ path, worker: gateway })),
  ].map((given) => ({ ...given, perSecond: [] as number[] }));
  for (const { path } of driven) await drive(path, 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const { path, perSecond } of driven) perSecond.push(await drive(path, seconds));
  }
  const rows = [];
  for (const { path, worker, perSecond } of driven) {
    rows.push({ path, perSecond, processor: await processorOf(path, worker.pid) });
  }
  for (const { worker } of others) await worker.stop();
  return { land, documents, rows, costs };
}

if (positionals[0] === 'bundle') {
  console.log(weightLines(await weigh(), startTime(), null));
  process.exit();
}

const folder = bundle();
const withoutMemory = bundle('test/bench/colo-worker.ts');
const all: Measured[] = [];
let memory: Memory | null = null;
for (const [land, documents] of sizes) {
  const gateway = await startGateway(folder, land, documents);
  all.push(await measure(gateway, land, documents));
  console.log(`\n${ratioTable(all.slice(-1))}`);
  if (keys > 0) memory ??= await memoryAfter(gateway, Math.floor(land / 32), keys);
  await gateway.stop();
}
const text = [ratioTable(all), costTable(all), weightLines(await weigh(), startTime(), memory)].join('\n\n');
console.log(`\n${text}`);
const readme = join(ROOT, 'README.md');
if (!values.print) writeFileSync(readme, mark(readFileSync(readme, 'utf8'), text));
