/** `npm run deploy [-- --url https://…] [--dry-run]`: the dry run shows each command, bundles, and works offline. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Deployment, Ran } from './account.ts';
import { deploy } from './deployment.ts';
import { ROOT, runWrangler } from './project.ts';
import { newToken } from './remote.ts';
import { checkLive } from './smoke.ts';

const { values } = parseArgs({
  options: { url: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
});
const tell = (line: string) => console.log(line);

/** An account that holds nothing but a database without tables: each command is shown, and only the bundling is done. */
function dryRun(args: readonly string[]): Ran {
  tell(`  wrangler ${args.join(' ')}`);
  const [command, action] = args;
  if (command === 'deploy') {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-deploy-'));
    try {
      const { code, out } = runWrangler([...args, '--dry-run', '--outdir', folder]);
      tell(out.match(/^Total Upload.*$/m)?.[0] ?? out);
      return { code, out: `${out}\nhttps://motcua.example.workers.dev` };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  if (command === 'deployments') return { code: 1, out: 'Worker does not exist [code: 10007]' };
  if (command === 'secret') return { code: 0, out: '[{ "name": "ADMIN_TOKEN" }]' };
  if (action === 'list')
    return { code: 0, out: '[{ "name": "motcua", "uuid": "00000000-0000-0000-0000-000000000000" }]' };
  if (action === 'time-travel') return { code: 0, out: '{ "bookmark": "-" }' };
  if (args[2] === 'list') return { code: 0, out: readdirSync(join(ROOT, 'migrations')).join('\n') };
  return { code: 0, out: '' };
}

const deployment: Deployment = {
  root: ROOT,
  run: values['dry-run'] ? dryRun : runWrangler,
  smoke: values['dry-run'] ? async () => [] : (url) => checkLive(url, tell),
  tell,
  newToken,
  url: values.url,
};
const outcome = await deploy(deployment);
if (values['dry-run']) tell('Chạy thử xong: không có gì được thay đổi trên tài khoản.');
process.exit(outcome === 'deployed' ? 0 : 1);
