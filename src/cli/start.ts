/**
 * `npm start`: a token, migrations, sample data into an empty database, and the gateway on `PORT`.
 * `--empty` leaves the database empty; `STATE` names another folder for it; `--var NAME:value` tries a setting.
 */

import { parseArgs } from 'node:util';
import { startWrangler, wrangler } from './project.ts';
import { administratorToken } from './remote.ts';
import { importSample } from './sample.ts';

const { values } = parseArgs({
  options: {
    empty: { type: 'boolean', default: false },
    var: { type: 'string', multiple: true, default: [] },
  },
});
const port = Number(process.env.PORT ?? 8787);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT phải là số từ 1 đến 65535, không phải “${process.env.PORT}”.`);
  process.exit(2);
}

const token = administratorToken();
if (!token) {
  console.error('.dev.vars cần có ADMIN_TOKEN.');
  process.exit(2);
}

/** Folder of the local database, when it is not the project's own. */
const state = process.env.STATE ? ['--persist-to', process.env.STATE] : [];
wrangler(['d1', 'migrations', 'apply', 'DB', '--local', ...state], { quiet: true });
const gateway = startWrangler([
  'dev',
  ...state,
  ...values.var.flatMap((setting) => ['--var', setting]),
  '--port',
  String(port),
  '--ip',
  '127.0.0.1',
  '--show-interactive-dev-session=false',
  '--log-level',
  'warn',
]);
gateway.stdout.pipe(process.stdout);
gateway.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => gateway.kill(signal));

const base = `http://127.0.0.1:${port}`;
for (let attempt = 0; ; attempt += 1) {
  const answered = await fetch(`${base}/healthz`).then(
    (response) => response.ok,
    () => false,
  );
  if (answered) break;
  if (attempt > 300) {
    console.error('Cổng dịch vụ chưa trả lời sau 60 giây.');
    gateway.kill();
    process.exit(1);
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
}
if (!values.empty) await importSample(base, token);
// `wrangler dev` runs no cron trigger by itself; this one publishes what was scheduled.
setInterval(() => fetch(`${base}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`).catch(() => undefined), 60_000);
console.log(`Một Cửa: http://localhost:${port}`);
