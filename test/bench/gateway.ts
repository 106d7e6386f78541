/** The gateway as it would be deployed, and the bare workers it is compared with, each in its own workerd. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { documentRow, landRow } from './data.ts';

export const ROOT = join(import.meta.dirname, '../..');
const STATES = join(ROOT, '.wrangler/bench');
const TOKEN = 'bench-administrator-token';
const DATE = '2026-10-01';

export interface Running {
  url: string;
  /** Process of its workerd. */
  pid: number;
  inspectorPort: number;
  database(): Promise<D1Database>;
  stop(): Promise<void>;
}

const children = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return (
          stat.includes('(workerd)') &&
          Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === process.pid
        );
      } catch {
        return false;
      }
    })
    .map(Number);

/** Starts a worker in a workerd of its own; `state` is the folder it keeps its data in. */
export async function run(given: Record<string, unknown>): Promise<Running> {
  const { state, ...options } = given;
  const before = new Set(children());
  const kept = state === undefined ? {} : { resourcePersistencePath: state };
  const miniflare = new Miniflare({
    ...convertV4MiniflareOptions({ compatibilityDate: DATE, port: 0, inspectorPort: 0, ...options } as never),
    ...kept,
  } as never);
  const url = (await miniflare.ready).href.replace(/\/$/, '');
  const inspectorPort = Number((await miniflare.getInspectorURL()).port);
  return {
    url,
    pid: children().find((pid) => !before.has(pid)) ?? 0,
    inspectorPort,
    database: () => miniflare.getD1Database('DB') as unknown as Promise<D1Database>,
    stop: () => miniflare.dispose(),
  };
}

/** Bundles a Worker as a deploy does and answers the folder of its modules. */
export function bundle(main = 'src/index.ts'): string {
  const folder = join(STATES, main.replace(/\W/g, '-'));
  mkdirSync(folder, { recursive: true });
  const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
  const made = spawnSync(process.execPath, [wrangler, 'deploy', main, '--dry-run', '--outdir', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
  });
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);
  return folder;
}

/** The modules of a bundle, by what each of them is. */
export const modulesOf = (folder: string) => {
  const names = readdirSync(folder);
  const main = names.find((name) => name.endsWith('.js')) ?? '';
  const texts = names.filter((name) => /\.(ndjson|svg|css|txt)$/.test(name));
  return [
    { type: 'ESModule', path: join(folder, main) },
    ...texts.map((name) => ({ type: 'Text', path: join(folder, name) })),
    ...names
      .filter((name) => name.endsWith('.wasm'))
      .map((name) => ({ type: 'CompiledWasm', path: join(folder, name) })),
  ];
};

/** A gateway with that many rows, which are imported through its API on first use and kept. */
export async function startGateway(folder: string, land: number, documents: number): Promise<Running> {
  const state = join(STATES, `state-${land}-${documents}`);
  mkdirSync(state, { recursive: true });
  const fresh = !existsSync(join(state, 'ready'));
  const gateway = await run({
    modulesRoot: folder,
    modules: modulesOf(folder),
    d1Databases: ['DB'],
    state,
    r2Buckets: ['SNAPSHOT'],
    bindings: { ADMIN_TOKEN: TOKEN },
  });
  await migrate(await gateway.database());
  if (fresh) {
    await importAll(gateway.url, 'land-prices', land, landRow);
    await importAll(gateway.url, 'legal-documents', documents, documentRow);
    writeFileSync(join(state, 'ready'), '');
  }
  return gateway;
}

/** Runs the migrations that the database lacks, statement by statement. */
async function migrate(database: D1Database): Promise<void> {
  const folder = join(ROOT, 'migrations');
  await database.prepare('CREATE TABLE IF NOT EXISTS applied_migrations (name TEXT PRIMARY KEY)').run();
  const { results } = await database.prepare('SELECT name FROM applied_migrations').all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  const lacking = readdirSync(folder).filter((name) => name.endsWith('.sql') && !applied.has(name));
  for (const file of lacking.sort()) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/^--(?!> ).*$/gm, '');
    for (const statement of text.split(/--> statement-breakpoint|;\s*$/m)) {
      if (statement.trim()) await database.prepare(statement).run();
    }
    await database.prepare('INSERT INTO applied_migrations VALUES (?)').bind(file).run();
  }
}

async function importAll(
  url: string,
  domain: string,
  count: number,
  row: (n: number) => object,
): Promise<void> {
  const PART = 20_000;
  for (let start = 0; start < count; start += PART) {
    const rows = Array.from({ length: Math.min(PART, count - start) }, (_, index) =>
      JSON.stringify(row(start + index)),
    );
    const response = await fetch(`${url}/v1/admin/imports/${domain}?mode=publish&strategy=merge`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/x-ndjson' },
      body: rows.join('\n'),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${domain}: ${response.status} ${text.slice(0, 400)}`);
  }
}

/** Publishes rows beside what is held and answers what that cost, as `Server-Timing` tells it. */
export async function publishRows(url: string, domain: string, rows: readonly object[]): Promise<string> {
  const response = await fetch(`${url}/v1/admin/imports/${domain}?mode=publish&strategy=merge&confirm=all`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/x-ndjson' },
    body: rows.map((row) => JSON.stringify(row)).join('\n'),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${domain}: ${response.status} ${text.slice(0, 400)}`);
  return response.headers.get('server-timing') ?? '';
}

/** The same for one row. */
export const publishRow = (url: string, domain: string, row: object): Promise<string> =>
  publishRows(url, domain, [row]);
