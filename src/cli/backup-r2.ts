/** Fetches a nightly back-up out of its bucket, by wrangler and the account it is signed in to. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf, manifestSchema } from '../backup/manifest.ts';
import { PURGE_LIST } from '../ingest/purged.ts';
import { runWrangler, wrangler } from './project.ts';
import { fail } from './remote.ts';

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Fetches a manifest and the files it lists into a folder, a new one where none is given, and answers the folder.
 * What lies there is not fetched again. With `state`, the bucket is the local one of that folder.
 */
export function fetchBackup(
  from: string,
  given: string | undefined,
  manifest: string,
  state: string | undefined,
): string {
  const bucket =
    /^r2:\/\/([a-z0-9-]+)\/?$/.exec(from)?.[1] ??
    fail(`--from: “${from}” không có dạng r2://motcua-backups.`);
  const folder = given ?? mkdtempSync(join(tmpdir(), 'motcua-restore-'));
  mkdirSync(folder, { recursive: true });
  const place = state === undefined ? ['--remote'] : ['--local', '--persist-to', state];
  const getting = (name: string): string[] => [
    ...['r2', 'object', 'get', `${bucket}/${name}`, '--file', join(folder, name)],
    ...place,
  ];
  const get = (name: string): void => void wrangler(getting(name), { quiet: true });
  // The newest one is of another day tomorrow; files keep what they hold under their name.
  get(manifest);
  const listed = manifestSchema.safeParse(readJson(join(folder, manifest))).data;
  if (!listed) return fail(`${manifest} trong ${bucket} bị hỏng; không khôi phục gì.`);
  // Written with each purge: what was taken back since that night is not in the night's own list.
  if (runWrangler(getting(PURGE_LIST)).code !== 0)
    console.log(`Không tải được ${PURGE_LIST}; chỉ dùng danh sách gỡ vĩnh viễn trong ${manifest}.`);
  for (const { file } of filesOf(listed)) {
    if (existsSync(join(folder, file))) continue;
    get(file);
    console.log(`Đã tải ${file}`);
  }
  return folder;
}
