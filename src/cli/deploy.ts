/** `npm run deploy [-- --dry-run]`: database, migrations, secret and Worker, each step shown. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, wrangler } from './project.ts';
import { newToken } from './remote.ts';

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
const dry = values['dry-run'];
const DATABASE = 'motcua';
const BUCKETS = ['motcua-snapshot', 'motcua-files', 'motcua-backups'];
const QUEUE = 'motcua-pages';
const PLACEHOLDER = '00000000-0000-0000-0000-000000000000';

const step = (name: string, command: string) => console.log(`\n▸ ${name}\n  ${command}`);

interface Listed {
  name: string;
  uuid: string;
}

/** Identifier of the account's database, made when there is none. */
function databaseId(): string {
  const listed = JSON.parse(wrangler(['d1', 'list', '--json'], { quiet: true })) as Listed[];
  const held = listed.find(({ name }) => name === DATABASE);
  if (held) return held.uuid;
  wrangler(['d1', 'create', DATABASE]);
  const made = (JSON.parse(wrangler(['d1', 'list', '--json'], { quiet: true })) as Listed[]).find(
    ({ name }) => name === DATABASE,
  );
  if (!made) throw new Error(`D1 database ${DATABASE} was not made`);
  return made.uuid;
}

const settings = readFileSync(join(ROOT, 'wrangler.toml'), 'utf8');
step('Tìm hoặc tạo cơ sở dữ liệu D1', `wrangler d1 list | wrangler d1 create ${DATABASE}`);
const id = dry ? PLACEHOLDER : databaseId();

const folder = mkdtempSync(join(tmpdir(), 'motcua-deploy-'));
const config = join(ROOT, '.wrangler.deploy.toml');
try {
  writeFileSync(config, settings.replace(PLACEHOLDER, id));
  step('Áp dụng migrations', 'wrangler d1 migrations apply DB --remote');
  if (!dry) wrangler(['d1', 'migrations', 'apply', 'DB', '--remote', '--config', config]);

  step('Tìm hoặc tạo hàng đợi', `wrangler queues list | wrangler queues create ${QUEUE}`);
  if (!dry && !wrangler(['queues', 'list'], { quiet: true }).includes(QUEUE))
    wrangler(['queues', 'create', QUEUE]);

  for (const bucket of BUCKETS) {
    step(`Tìm hoặc tạo kho ${bucket}`, `wrangler r2 bucket list | wrangler r2 bucket create ${bucket}`);
    if (!dry && !wrangler(['r2', 'bucket', 'list'], { quiet: true }).includes(bucket)) {
      wrangler(['r2', 'bucket', 'create', bucket]);
    }
  }

  step('Triển khai Worker', `wrangler deploy${dry ? ' --dry-run' : ''}`);
  wrangler(['deploy', '--config', config, ...(dry ? ['--dry-run', '--outdir', folder] : [])]);

  step('Đặt ADMIN_TOKEN nếu chưa có', 'wrangler secret put ADMIN_TOKEN');
  if (!dry) {
    const secrets = JSON.parse(wrangler(['secret', 'list', '--config', config], { quiet: true })) as {
      name: string;
    }[];
    if (!secrets.some(({ name }) => name === 'ADMIN_TOKEN')) {
      const token = process.env.ADMIN_TOKEN ?? newToken();
      const put = spawnSync(
        process.execPath,
        [
          join(ROOT, 'node_modules/wrangler/bin/wrangler.js'),
          'secret',
          'put',
          'ADMIN_TOKEN',
          '--config',
          config,
        ],
        { input: token, stdio: ['pipe', 'inherit', 'inherit'] },
      );
      if (put.status !== 0) process.exit(put.status ?? 1);
      if (!process.env.ADMIN_TOKEN) console.log(`ADMIN_TOKEN (chỉ hiện một lần): ${token}`);
    }
  }
  console.log(dry ? '\nChạy thử xong: không có gì được thay đổi trên tài khoản.' : '\nĐã triển khai.');
} finally {
  rmSync(config, { force: true });
  rmSync(folder, { recursive: true, force: true });
}
