/**
 * `npm run bench [-- options]`: how fast, how cheap and how heavy the gateway is, beside bare workers in the
 * same run. Rewrites the table between the `bench` markers of README.md.
 *   --sizes 10000x10000,100000x10000   land price rows × documents (1000000x100000 is possible, and slow)
 *   --seconds 2 --rounds 3             of each path; the medians of the rounds are compared
 *   --keys 50000                       distinct keys asked for to see what memory they take
 *   --print                            leaves README.md as it is
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBare } from './bare.ts';
import { bundle, ROOT, type Running, startGateway, startTime } from './gateway.ts';
import { alone, cost, drive, type Measured, median, memoryOf, type Path } from './measure.ts';
import { pathsOf } from './paths.ts';
import { costTable, mark, type Row, ratioTable, weightLines } from './table.ts';
import { weigh } from './weigh.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000x10000,100000x10000' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    keys: { type: 'string', default: '50000' },
    print: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const sizes = values.sizes.split(',').map((size) => size.split('x').map(Number) as [number, number]);

async function measure(
  folder: string,
  land: number,
  documents: number,
): Promise<{ rows: Row[]; gateway: Running }> {
  const gateway = await startGateway(folder, land, documents);
  const paths = pathsOf(gateway.url, land, documents);
  const body = await (await fetch(`${gateway.url}/v1/land-prices`)).text();
  const bare = {
    hono: await startBare('hono', body),
    d1: await startBare('d1', body),
    cache: await startBare('cache', body),
  };
  const all: { path: Path; pid: number; measured: Measured }[] = [
    { path: { name: 'bare Hono constant', url: bare.hono.url }, pid: bare.hono.pid },
    { path: { name: 'bare D1 query', url: bare.d1.url }, pid: bare.d1.pid },
    {
      path: { name: 'bare Cache API', url: bare.cache.url, against: 'bare Hono constant' },
      pid: bare.cache.pid,
    },
    ...paths.map((path) => ({ path, pid: gateway.pid })),
  ].map((given) => ({ ...given, measured: { perSecond: [], cpu: [], failed: 0 } }));
  const warm: Measured = { perSecond: [], cpu: [], failed: 0 };
  for (const { path, pid } of all) await drive(path, pid, 1, warm);
  for (let round = 0; round < rounds; round += 1) {
    for (const { path, pid, measured } of all) await drive(path, pid, seconds, measured);
  }
  const rows: Row[] = [];
  for (const { path, measured } of all) {
    rows.push({
      path,
      measured,
      perSecond: median(measured.perSecond),
      p99: await alone(path),
      cost: await cost(path),
    });
  }
  for (const worker of Object.values(bare)) await worker.stop();
  return { rows, gateway };
}

const folder = bundle('test/bench/colo-worker.ts');
const parts: string[] = [];
for (const [index, [land, documents]] of sizes.entries()) {
  const { rows, gateway } = await measure(folder, land, documents);
  const title = `**${land.toLocaleString('en')} land price rows, ${documents.toLocaleString('en')} documents**`;
  parts.push(
    index === 0 ? `${title}\n\n${ratioTable(rows)}\n\n${costTable(rows)}` : `${title}\n\n${ratioTable(rows)}`,
  );
  console.log(parts.at(-1));
  const keys = Number(values.keys);
  if (index === sizes.length - 1 && keys > 0) {
    const before = memoryOf(gateway.pid);
    const counted: Measured = { perSecond: [], cpu: [], failed: 0 };
    let asked = 0;
    const path: Path = {
      name: 'keys',
      url: gateway.url,
      next: (n) => `/v1/land-prices/lp-${n % land}?utm_source=${asked++}`,
    };
    while (asked < keys) await drive(path, gateway.pid, 5, counted);
    parts.push(
      `Memory of the process: ${before.toFixed(0)} MB before, ${memoryOf(gateway.pid).toFixed(0)} MB after ${asked.toLocaleString('en')} distinct keys.`,
    );
    console.log(parts.at(-1));
  }
  await gateway.stop();
}

const deployed = bundle();
const starts: number[] = [];
for (let round = 0; round < 5; round += 1) starts.push((await startTime(deployed)) - (await startTime(null)));
parts.push(weightLines(await weigh(), median(starts)));
console.log(parts.at(-1));

const readme = join(ROOT, 'README.md');
if (!values.print && existsSync(readme))
  writeFileSync(readme, mark(readFileSync(readme, 'utf8'), parts.join('\n\n')));
