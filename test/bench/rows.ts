/**
 * What a publish of one row costs, and rows read of every filter, facet and pair of them, worst first; `npm
 * run bench:rows -- 100000 10000`.
 */

import { documentRow, landRow } from './data.ts';
import { bundle, publishRow, startGateway } from './gateway.ts';
import { listPaths } from './list-paths.ts';
import { cost } from './measure.ts';

const [land = 100_000, documents = 10_000, shown = 40] = process.argv.slice(2).map(Number);
const gateway = await startGateway(bundle(), land, documents);
try {
  // The first publish makes what the second goes on from.
  for (const turn of [1, 2]) {
    const position1 = 1_350_000 + (Date.now() % 300) * 1_000;
    const price = await publishRow(gateway.url, 'land-prices', { ...landRow(7), position1 });
    const title = `Quyết định sửa lúc ${Date.now()}`;
    const document = await publishRow(gateway.url, 'legal-documents', { ...documentRow(7), title });
    console.log(`one row published, ${turn}: price ${price}; document ${document}`);
  }
  const openapi = (await (await fetch(`${gateway.url}/openapi.json`)).json()) as Parameters<
    typeof listPaths
  >[0];
  const paths = listPaths(openapi, land, documents);
  const read: { address: string; rows: number; trips: number; milliseconds: number }[] = [];
  for (const address of paths) {
    const before = performance.now();
    try {
      const { rows, trips } = await cost({ name: address, url: gateway.url + address });
      read.push({ address, rows, trips, milliseconds: Math.round(performance.now() - before) });
    } catch (error) {
      console.log(String(error).slice(0, 200));
    }
  }
  read.sort((a, b) => b.rows - a.rows);
  for (const { address, rows, trips, milliseconds } of read.slice(0, shown))
    console.log(`${rows}\t${trips}\t${milliseconds} ms\t${address}`);
  console.log(
    `${read.length} addresses; ${read.filter(({ rows }) => rows > 1_000).length} read more than 1,000 rows`,
  );
} finally {
  await gateway.stop();
}
