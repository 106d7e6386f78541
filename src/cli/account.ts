/** The account a gateway is deployed to, as wrangler shows it and changes it: database, stores, versions, migrations, secrets. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrationKind } from './migration-order.ts';

/** What a command of wrangler came to. */
export interface Ran {
  code: number;
  out: string;
}

export interface Deployment {
  /** Folder with `wrangler.toml` and `migrations`. */
  root: string;
  /** Runs wrangler, with `input` on its standard input. */
  run(args: readonly string[], input?: string): Ran | Promise<Ran>;
  /** Faults of the gateway at an address. */
  smoke(url: string): Promise<string[]>;
  tell(line: string): void;
  newToken(): string;
  /** Address that people use, where the settings do not say it. */
  url?: string | undefined;
}

/** How it ended: `untouched` and `returned` leave the version that was there, `unproven` the new one, not yet asked. */
export type Outcome = 'deployed' | 'untouched' | 'returned' | 'unproven' | 'broken';

/** Ends a deploy, in words for whoever runs it. */
export class Stopped extends Error {}

export const DATABASE = 'motcua';
const BUCKETS = ['motcua-snapshot', 'motcua-files', 'motcua-backups'];
const QUEUE = 'motcua-pages';
const PLACEHOLDER = '00000000-0000-0000-0000-000000000000';
/** The copy of the settings with the identifier of the account's database. */
export const CONFIG = '.wrangler.deploy.toml';

/** Names in a table or list of wrangler; a name is one only as a whole. */
const namesIn = (text: string): string[] => text.split(/[\s│|,]+/);

export const lastLines = (text: string): string => text.trim().split('\n').slice(-6).join('\n');

/** The output of a command; throws `Stopped` with `what` and its last lines where it fails. */
export async function must(
  { run }: Deployment,
  what: string,
  args: readonly string[],
  input?: string,
): Promise<string> {
  const { code, out } = await run(args, input);
  if (code !== 0) throw new Stopped(`${what}: wrangler ${args.join(' ')} → ${code}\n${lastLines(out)}`);
  return out;
}

export function jsonIn<T>(text: string, what: string): T {
  try {
    return JSON.parse(text.slice(text.search(/[[{]/))) as T;
  } catch {
    throw new Stopped(`${what}: wrangler trả lời không phải JSON: ${text.slice(0, 200)}`);
  }
}

export type Versions = { versions: { version_id: string; percentage: number }[] };

/** The version that serves most, or null where none was ever deployed. */
export async function servingVersion(deployment: Deployment): Promise<string | null> {
  const { code, out } = await deployment.run(['deployments', 'status', '--json', '--config', CONFIG]);
  if (code === 0) {
    const { versions } = jsonIn<Versions>(out, 'Xem bản đang chạy');
    return [...versions].sort((a, b) => b.percentage - a.percentage)[0]?.version_id ?? null;
  }
  if (/\b10007\b|does not exist|not found/i.test(out)) return null;
  throw new Stopped(`Không xem được bản đang chạy:\n${lastLines(out)}`);
}

/** Identifier of the account's database, made when there is none; `isNew` where it was. */
export async function findDatabase(deployment: Deployment): Promise<{ id: string; isNew: boolean }> {
  const listed = async () =>
    jsonIn<{ name: string; uuid: string }[]>(
      await must(deployment, 'Xem cơ sở dữ liệu', ['d1', 'list', '--json']),
      'Xem cơ sở dữ liệu',
    ).find(({ name }) => name === DATABASE);
  const held = await listed();
  if (held) return { id: held.uuid, isNew: false };
  await must(deployment, 'Tạo cơ sở dữ liệu', ['d1', 'create', DATABASE]);
  const made = await listed();
  if (!made) throw new Stopped(`D1 không tạo được cơ sở dữ liệu ${DATABASE}.`);
  return { id: made.uuid, isNew: true };
}

/** Finds or makes the queue and the buckets. Nothing that is there is changed. */
export async function findStores(deployment: Deployment): Promise<void> {
  const queues = namesIn(await must(deployment, 'Xem hàng đợi', ['queues', 'list']));
  if (!queues.includes(QUEUE)) await must(deployment, 'Tạo hàng đợi', ['queues', 'create', QUEUE]);
  const listed = await deployment.run(['r2', 'bucket', 'list']);
  if (listed.code !== 0)
    throw new Stopped(
      'Không xem được R2. Nếu tài khoản chưa bật R2, hãy bật trong ' +
        `bảng điều khiển rồi chạy lại.\n${lastLines(listed.out)}`,
    );
  const buckets = namesIn(listed.out);
  for (const bucket of BUCKETS)
    if (!buckets.includes(bucket)) await must(deployment, 'Tạo kho', ['r2', 'bucket', 'create', bucket]);
}

/** Writes the settings for this account, with the migrations of `folder`. */
export function writeConfig({ root }: Deployment, id: string, folder: string): void {
  const settings = readFileSync(join(root, 'wrangler.toml'), 'utf8');
  const written = settings
    .replace(PLACEHOLDER, id)
    .replace(/^migrations_dir = .*$/m, () => `migrations_dir = ${JSON.stringify(folder)}`);
  writeFileSync(join(root, CONFIG), written);
}

export const apply = (deployment: Deployment, what: string) =>
  must(deployment, what, ['d1', 'migrations', 'apply', 'DB', '--remote', '--config', CONFIG]);

/** Pending migrations, and of these the ones to be applied after the deploy. */
export async function pendingMigrations(
  deployment: Deployment,
  isFirst: boolean,
): Promise<{ pending: string[]; after: string[] }> {
  const out = await must(deployment, 'Xem migrations', [
    'd1',
    'migrations',
    'list',
    'DB',
    '--remote',
    '--config',
    CONFIG,
  ]);
  const pending = [...new Set(out.match(/\b\d{4}_\w+\.sql\b/g) ?? [])].sort();
  // With no code deployed there is none that could be broken.
  if (isFirst) return { pending, after: [] };
  const after = pending.filter((name) => {
    const text = readFileSync(join(deployment.root, 'migrations', name), 'utf8');
    try {
      return migrationKind(name, text) === 'contract';
    } catch (error) {
      throw new Stopped((error as Error).message);
    }
  });
  return { pending, after };
}

/** A folder of the migrations without those of `after`. */
export function migrationsWithout({ root }: Deployment, after: readonly string[]): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'motcua-migrations-')), 'migrations');
  mkdirSync(folder);
  for (const name of readdirSync(join(root, 'migrations')))
    if (name.endsWith('.sql') && !after.includes(name))
      cpSync(join(root, 'migrations', name), join(folder, name));
  return folder;
}

export async function setToken(deployment: Deployment): Promise<void> {
  const listed = await must(deployment, 'Xem bí mật', ['secret', 'list', '--config', CONFIG]);
  if (jsonIn<{ name: string }[]>(listed, 'Xem bí mật').some(({ name }) => name === 'ADMIN_TOKEN')) return;
  const token = process.env.ADMIN_TOKEN ?? deployment.newToken();
  await must(deployment, 'Đặt ADMIN_TOKEN', ['secret', 'put', 'ADMIN_TOKEN', '--config', CONFIG], token);
  if (!process.env.ADMIN_TOKEN) deployment.tell(`ADMIN_TOKEN (chỉ hiện một lần): ${token}`);
}

/** The address to ask: given, of the settings, or where wrangler says it deployed to. */
export function liveAddress({ root, url }: Deployment, deployed: string): string | null {
  const settings = readFileSync(join(root, 'wrangler.toml'), 'utf8');
  return (
    url ??
    /^SITE_ORIGIN\s*=\s*"([^"]+)"/m.exec(settings)?.[1] ??
    /https:\/\/[\w.-]+\.workers\.dev/.exec(deployed)?.[0] ??
    null
  );
}
