/**
 * A deploy that cannot half-happen. Its order is: look, add to the schema, deploy, ask the live address, take away from the
 * schema. Whatever fails, what people use goes on: before the deploy the old code on a schema that only grew, after it the
 * old code again. How the account is reached is handed in, so that all of it runs against a local database too.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
class Stopped extends Error {}

const DATABASE = 'motcua';
const BUCKETS = ['motcua-snapshot', 'motcua-files', 'motcua-backups'];
const QUEUE = 'motcua-pages';
const PLACEHOLDER = '00000000-0000-0000-0000-000000000000';
/** The copy of the settings with the identifier of the account's database. */
const CONFIG = '.wrangler.deploy.toml';

/** Names in a table or list of wrangler; a name is one only as a whole. */
const namesIn = (text: string): string[] => text.split(/[\s│|,]+/);

const lastLines = (text: string): string => text.trim().split('\n').slice(-6).join('\n');

/** The output of a command; throws `Stopped` with `what` and its last lines where it fails. */
async function must(
  { run }: Deployment,
  what: string,
  args: readonly string[],
  input?: string,
): Promise<string> {
  const { code, out } = await run(args, input);
  if (code !== 0) throw new Stopped(`${what}: wrangler ${args.join(' ')} → ${code}\n${lastLines(out)}`);
  return out;
}

function jsonIn<T>(text: string, what: string): T {
  try {
    return JSON.parse(text.slice(text.search(/[[{]/))) as T;
  } catch {
    throw new Stopped(`${what}: wrangler trả lời không phải JSON: ${text.slice(0, 200)}`);
  }
}

type Versions = { versions: { version_id: string; percentage: number }[] };

/** The version that serves most, or null where none was ever deployed. */
async function servingVersion(deployment: Deployment): Promise<string | null> {
  const { code, out } = await deployment.run(['deployments', 'status', '--json', '--config', CONFIG]);
  if (code === 0) {
    const { versions } = jsonIn<Versions>(out, 'Xem bản đang chạy');
    return [...versions].sort((a, b) => b.percentage - a.percentage)[0]?.version_id ?? null;
  }
  if (/\b10007\b|does not exist|not found/i.test(out)) return null;
  throw new Stopped(`Không xem được bản đang chạy:\n${lastLines(out)}`);
}

/** Identifier of the account's database, made when there is none; `isNew` where it was. */
async function findDatabase(deployment: Deployment): Promise<{ id: string; isNew: boolean }> {
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
async function findStores(deployment: Deployment): Promise<void> {
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
function writeConfig({ root }: Deployment, id: string, folder: string): void {
  const settings = readFileSync(join(root, 'wrangler.toml'), 'utf8');
  const written = settings
    .replace(PLACEHOLDER, id)
    .replace(/^migrations_dir = .*$/m, () => `migrations_dir = ${JSON.stringify(folder)}`);
  writeFileSync(join(root, CONFIG), written);
}

const apply = (deployment: Deployment, what: string) =>
  must(deployment, what, ['d1', 'migrations', 'apply', 'DB', '--remote', '--config', CONFIG]);

/** Pending migrations, and of these the ones to be applied after the deploy. */
async function pendingMigrations(
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
function migrationsWithout({ root }: Deployment, after: readonly string[]): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'motcua-migrations-')), 'migrations');
  mkdirSync(folder);
  for (const name of readdirSync(join(root, 'migrations')))
    if (name.endsWith('.sql') && !after.includes(name))
      cpSync(join(root, 'migrations', name), join(folder, name));
  return folder;
}

async function setToken(deployment: Deployment): Promise<void> {
  const listed = await must(deployment, 'Xem bí mật', ['secret', 'list', '--config', CONFIG]);
  if (jsonIn<{ name: string }[]>(listed, 'Xem bí mật').some(({ name }) => name === 'ADMIN_TOKEN')) return;
  const token = process.env.ADMIN_TOKEN ?? deployment.newToken();
  await must(deployment, 'Đặt ADMIN_TOKEN', ['secret', 'put', 'ADMIN_TOKEN', '--config', CONFIG], token);
  if (!process.env.ADMIN_TOKEN) deployment.tell(`ADMIN_TOKEN (chỉ hiện một lần): ${token}`);
}

/** The address to ask: given, of the settings, or where wrangler says it deployed to. */
function liveAddress({ root, url }: Deployment, deployed: string): string | null {
  const settings = readFileSync(join(root, 'wrangler.toml'), 'utf8');
  return (
    url ??
    /^SITE_ORIGIN\s*=\s*"([^"]+)"/m.exec(settings)?.[1] ??
    /https:\/\/[\w.-]+\.workers\.dev/.exec(deployed)?.[0] ??
    null
  );
}

/** Back to a version, and asked whether it serves. */
async function returnTo(deployment: Deployment, version: string, url: string | null): Promise<Outcome> {
  const { code, out } = await deployment.run([
    ...['rollback', version, '--yes', '--message', 'Trở lại bản trước', '--config', CONFIG],
  ]);
  if (code !== 0) {
    deployment.tell(
      `✗ Không trở lại được bản ${version}:\n${lastLines(out)}\n  Chạy: npm run rollback -- --version ${version}`,
    );
    return 'broken';
  }
  deployment.tell(`Đã trở lại bản ${version}; dữ liệu giữ nguyên.`);
  const faults = url === null ? [] : await deployment.smoke(url);
  return faults.length > 0 ? 'broken' : 'returned';
}

async function deploySteps(deployment: Deployment): Promise<Outcome> {
  const { tell } = deployment;
  tell('▸ 1/6 Xem tài khoản: đăng nhập, cơ sở dữ liệu, hàng đợi, kho R2');
  await must(deployment, 'Chưa đăng nhập Cloudflare (npx wrangler login)', ['whoami', '--json']);
  const { id, isNew } = await findDatabase(deployment);
  writeConfig(deployment, id, join(deployment.root, 'migrations'));
  await findStores(deployment);
  const before = await servingVersion(deployment);

  tell('▸ 2/6 Dấu thời gian của dữ liệu (Time Travel) và các migration đang chờ');
  const travel = ['d1', 'time-travel', 'info', DATABASE, '--json'];
  const bookmark = isNew
    ? null
    : jsonIn<{ bookmark: string }>(await must(deployment, 'Xem Time Travel', travel), 'Xem Time Travel')
        .bookmark;
  const { pending, after } = await pendingMigrations(deployment, before === null);
  for (const name of pending)
    tell(`  ${name}${after.includes(name) ? ' (sau khi bản mới đã được kiểm tra)' : ''}`);
  if (bookmark) tell(`  Dấu thời gian: ${bookmark}`);

  tell('▸ 3/6 Thêm vào lược đồ: bản đang chạy vẫn dùng được');
  const folder = migrationsWithout(deployment, after);
  try {
    writeConfig(deployment, id, folder);
    if (pending.length > after.length) await apply(deployment, 'Áp dụng migrations');
  } finally {
    rmSync(join(folder, '..'), { recursive: true, force: true });
    writeConfig(deployment, id, join(deployment.root, 'migrations'));
  }

  tell('▸ 4/6 Triển khai Worker');
  const deployed = await must(deployment, 'Triển khai', ['deploy', '--config', CONFIG]);
  const url = liveAddress(deployment, deployed);
  const back = `npm run rollback${before ? ` -- --version ${before}` : ''}`;
  try {
    await setToken(deployment);
  } catch (error) {
    tell(`✗ ${(error as Error).message}`);
  }

  tell(`▸ 5/6 Kiểm tra địa chỉ thật: ${url ?? 'không biết'}`);
  if (url === null) {
    tell('✗ Không biết địa chỉ để kiểm tra: đặt SITE_ORIGIN trong wrangler.toml, hoặc chạy lại với --url.');
    if (after.length > 0) tell(`  Chưa áp dụng: ${after.join(', ')}`);
    tell(`  Quay lại: ${back}`);
    return 'unproven';
  }
  const faults = await deployment.smoke(url);
  if (faults.length > 0) {
    tell(`✗ Bản mới trả lời sai ở ${faults.length} chỗ.`);
    if (before !== null) return returnTo(deployment, before, url);
    tell('  Chưa có bản nào trước để trở lại.');
    return 'broken';
  }

  tell('▸ 6/6 Bớt khỏi lược đồ những gì bản mới không dùng');
  if (after.length > 0) {
    try {
      await apply(deployment, 'Áp dụng migrations');
    } catch (error) {
      tell(
        `✗ ${(error as Error).message}\n  Bản mới vẫn chạy đúng; phần này được thử lại ở lần triển khai sau.`,
      );
    }
  }
  tell(`Đã triển khai. Quay lại: ${back}${bookmark && after.length > 0 ? ` --data ${bookmark}` : ''}`);
  return 'deployed';
}

/** Deploys. Answers how it ended; what happened and what to do next is told line by line. */
export async function deploy(deployment: Deployment): Promise<Outcome> {
  try {
    return await deploySteps(deployment);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    deployment.tell(
      `✗ ${error.message}\n  Bản đang chạy không bị thay đổi. Sửa rồi chạy lại: npm run deploy`,
    );
    return 'untouched';
  } finally {
    rmSync(join(deployment.root, CONFIG), { force: true });
  }
}

export interface Return {
  /** Version to return to; the one before the serving one by default. */
  version?: string | undefined;
  /** Bookmark of Time Travel to which the data goes back too: publishes after it are lost. */
  data?: string | undefined;
}

/** Returns to an earlier version. One that does not serve on today's data is left again for the one that was serving. */
export async function rollback(deployment: Deployment, { version, data }: Return): Promise<Outcome> {
  try {
    const { id } = await findDatabase(deployment);
    writeConfig(deployment, id, join(deployment.root, 'migrations'));
    const serving = await servingVersion(deployment);
    if (serving === null) throw new Stopped('Chưa có bản nào được triển khai.');
    const all = jsonIn<(Versions & { created_on: string })[]>(
      await must(deployment, 'Xem các bản', ['deployments', 'list', '--json', '--config', CONFIG]),
      'Xem các bản',
    );
    const earlier = all
      .sort((a, b) => b.created_on.localeCompare(a.created_on))
      .flatMap(({ versions }) => versions.map(({ version_id }) => version_id))
      .find((held) => held !== serving);
    const wanted = version ?? earlier;
    if (wanted === undefined) throw new Stopped('Không có bản nào trước bản đang chạy.');
    if (data !== undefined) {
      const travel = ['d1', 'time-travel', 'restore', DATABASE, '--bookmark', data, '--json'];
      await must(deployment, 'Đưa dữ liệu về dấu thời gian', travel);
    }
    const url = liveAddress(deployment, '');
    const outcome = await returnTo(deployment, wanted, url);
    if (url === null) deployment.tell('Chưa kiểm tra: chạy npm run test:contract -- --url https://…');
    if (outcome !== 'broken' || wanted === serving) return outcome;
    deployment.tell(
      `✗ Bản ${wanted} không chạy đúng với dữ liệu hiện nay; ` +
        `trở lại bản ${serving}. Nếu lần triển khai sau đó đã bớt ` +
        'khỏi lược đồ, hãy chạy lại với --data và dấu thời gian đã in khi ấy.',
    );
    await returnTo(deployment, serving, url);
    return 'untouched';
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    deployment.tell(`✗ ${error.message}`);
    return 'untouched';
  } finally {
    rmSync(join(deployment.root, CONFIG), { force: true });
  }
}
