/**
 * A deploy that cannot half-happen. Its order is: look, add to the schema, deploy, ask the live address, take away from the
 * schema. Whatever fails, what people use goes on: before the deploy the old code on a schema that only grew, after it the
 * old code again. How the account is reached is handed in, so that all of it runs against a local database too.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  apply,
  CONFIG,
  DATABASE,
  type Deployment,
  findDatabase,
  findStores,
  jsonIn,
  lastLines,
  liveAddress,
  migrationsWithout,
  must,
  type Outcome,
  pendingMigrations,
  Stopped,
  servingVersion,
  setToken,
  type Versions,
  writeConfig,
} from './account.ts';

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
