/** `npm run rollback [-- --version ID] [--url https://…] [--data DẤU]`: back to the version before, or to the one named. */
import { parseArgs } from 'node:util';
import { rollback } from './deployment.ts';
import { ROOT, runWrangler } from './project.ts';
import { newToken } from './remote.ts';
import { checkLive } from './smoke.ts';

const { values } = parseArgs({
  options: { version: { type: 'string' }, data: { type: 'string' }, url: { type: 'string' } },
});
const tell = (line: string) => console.log(line);
const { version, data, url } = values;
const outcome = await rollback(
  { root: ROOT, run: runWrangler, smoke: (address) => checkLive(address, tell), tell, newToken, url },
  { version, data },
);
process.exit(outcome === 'returned' ? 0 : 1);
