/**
 * A Cloudflare account on this machine, as far as a deploy needs one: wrangler's own commands on a local D1, its own bundles,
 * and the version that serves in a workerd of its own at one address. Lists of what the account holds are kept here.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import type { Ran } from '../../src/cli/account.ts';
import { ROOT } from '../../src/cli/project.ts';
import { modulesOf } from '../bench/gateway.ts';

export const TOKEN = 'administrator-of-a-local-account';
const DATABASE_ID = '11111111-2222-4333-8444-555555555555';
const WRANGLER = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
/** What a checkout needs to be bundled. */
const PARTS = ['src', 'migrations', 'schemas', 'wrangler.toml', 'package.json', 'tsconfig.json'];

/** A copy of this project that a test may change. */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-project-'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9 });

/** The commit before the newest migration, whose code knows nothing of it; null where there is no history. */
export function versionBefore(): string | null {
  const added = git('log', '--diff-filter=A', '-1', '--format=%H', '--', 'migrations/*.sql');
  const parent = added.stdout?.trim() ? git('rev-parse', '--verify', `${added.stdout.trim()}^`) : null;
  return parent?.status === 0 ? parent.stdout.trim() : null;
}

/** The project as it was at a commit. */
export function checkOut(commit: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-before-'));
  const archive = spawnSync('git', ['archive', commit, ...PARTS], { cwd: ROOT, maxBuffer: 1e9 });
  const unpacked = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  if (archive.status !== 0 || unpacked.status !== 0) throw new Error(`${archive.stderr}${unpacked.stderr}`);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

export interface LocalAccount {
  url: string;
  /** Root of the project whose wrangler is run. */
  root: string;
  run(args: readonly string[], input?: string): Promise<Ran>;
  /** Called before a command; one that answers is not run. */
  before: ((args: readonly string[]) => Promise<Ran | undefined> | Ran | undefined) | null;
  /** Folder of the local database. */
  state: string;
  stop(): Promise<void>;
}

/** Opens an account whose database and versions are kept in `folder`, and serves the version that served last. */
export async function openAccount(folder: string, port: number): Promise<LocalAccount> {
  const state = join(folder, 'state');
  const record = join(folder, 'account.json');
  const held: { versions: string[]; queues: string[]; buckets: string[]; secrets: string[] } = existsSync(
    record,
  )
    ? JSON.parse(readFileSync(record, 'utf8'))
    : { versions: [], queues: ['motcua-pages-of-another'], buckets: ['motcua-files-old'], secrets: [] };
  let serving: Miniflare | null = null;

  /** Serves a version at the address; the database stays. */
  const serve = async (version: string): Promise<void> => {
    await serving?.dispose();
    const built = join(folder, version);
    serving = new Miniflare({
      ...convertV4MiniflareOptions({
        compatibilityDate: '2026-10-01',
        port,
        modulesRoot: built,
        modules: modulesOf(built),
        d1Databases: { DB: DATABASE_ID },
        r2Buckets: ['SNAPSHOT', 'FILES', 'BACKUPS'],
        bindings: { ADMIN_TOKEN: TOKEN },
      } as never),
      resourcePersistencePath: join(state, 'v3'),
    } as never);
    await serving.ready;
    held.versions.push(version);
    writeFileSync(record, JSON.stringify(held));
  };

  const wrangler = (args: readonly string[]): Promise<Ran> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [WRANGLER, ...args], {
        cwd: account.root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
      });
      let out = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (text: Buffer) => {
          out += text;
        });
      child.on('close', (code) => resolve({ code: code ?? 1, out }));
    });

  const ok = (out: string): Ran => ({ code: 0, out });
  const current = () => held.versions.at(-1);
  const status = (version: string) => ({ versions: [{ version_id: version, percentage: 100 }] });

  async function answer(args: readonly string[], input?: string): Promise<Ran> {
    const [command, action, third] = args;
    if (command === 'whoami') return ok('{ "loggedIn": true }');
    if (command === 'queues') {
      if (action === 'create') held.queues.push(third as string);
      return ok(held.queues.map((name) => `│ ${name} │`).join('\n'));
    }
    if (command === 'r2') {
      if (third === 'create') held.buckets.push(args[3] as string);
      return ok(held.buckets.map((name) => `name:           ${name}`).join('\n'));
    }
    if (command === 'secret') {
      if (action === 'put') held.secrets.push(`${third}=${input}`);
      return ok(JSON.stringify(held.secrets.map((secret) => ({ name: secret.split('=')[0] }))));
    }
    if (command === 'd1' && action === 'list')
      return ok(JSON.stringify([{ name: 'motcua', uuid: DATABASE_ID }]));
    if (command === 'd1' && action === 'time-travel') return ok('{ "bookmark": "00000085-0000024c" }');
    if (command === 'd1')
      return wrangler(
        args.flatMap((arg) => (arg === '--remote' ? ['--local', '--persist-to', state] : [arg])),
      );
    if (command === 'deployments') {
      const version = current();
      if (!version) return { code: 1, out: 'This Worker does not exist on your account. [code: 10007]' };
      if (action === 'status') return ok(JSON.stringify(status(version)));
      return ok(
        JSON.stringify(
          held.versions.map((held, index) => ({
            ...status(held),
            created_on: `2026-01-01T00:00:${10 + index}Z`,
          })),
        ),
      );
    }
    if (command === 'deploy') {
      const version = `version-${new Set(held.versions).size + 1}`;
      mkdirSync(join(folder, version), { recursive: true });
      const built = await wrangler([...args, '--dry-run', '--outdir', join(folder, version)]);
      if (built.code === 0) await serve(version);
      return built;
    }
    if (command === 'rollback') {
      if (!existsSync(join(folder, String(action)))) return { code: 1, out: `no version ${action}` };
      await serve(action as string);
      return ok('');
    }
    throw new Error(`this account knows no ${args.join(' ')}`);
  }

  const account: LocalAccount = {
    url: `http://127.0.0.1:${port}`,
    root: ROOT,
    before: null,
    state,
    run: async (args, input) => (await account.before?.(args)) ?? answer(args, input),
    stop: async () => {
      await serving?.dispose();
      serving = null;
    },
  };
  mkdirSync(state, { recursive: true });
  const version = current();
  if (version) await serve(version);
  return account;
}
