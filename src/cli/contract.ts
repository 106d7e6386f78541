/** `npm run test:contract -- --url https://…`: asks a gateway what the contract promises. It reads and changes nothing. */
import { parseArgs } from 'node:util';
import { checkLive } from './smoke.ts';

const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://localhost:8787' } } });
const faults = await checkLive(values.url, (line) => console.log(line));
process.exit(faults.length > 0 ? 1 : 0);
