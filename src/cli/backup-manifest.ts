/** What a back-up folder says of itself, and whether it is what it says. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BackupManifest,
  filesOf,
  MANIFEST,
  manifestSchema,
  purgeListSchema,
} from '../backup/manifest.ts';
import { fail } from './remote.ts';

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The purged records that a `purged.json` or a manifest lists; ends the command where it is neither. */
export function readPurgeList(path: string): BackupManifest['purged'] {
  try {
    return purgeListSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).purged;
  } catch {
    return fail(`${path} không phải danh sách gỡ vĩnh viễn; không khôi phục gì.`);
  }
}

/** The manifest of a folder after every file it lists was found as it lists it; else ends the command. */
export async function readBackup(folder: string, name = MANIFEST): Promise<BackupManifest> {
  const path = join(folder, name);
  if (!existsSync(path)) fail(`${folder} không có ${name}: không phải bản sao lưu, hoặc sao lưu chưa xong.`);
  let manifest: BackupManifest;
  try {
    manifest = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return fail(`${path} bị hỏng; không khôi phục gì.`);
  }
  for (const listed of filesOf(manifest)) {
    const held = join(folder, listed.file);
    if (!existsSync(held)) fail(`Thiếu ${listed.file}; không khôi phục gì.`);
    if ((await sha256Of(held)) !== listed.sha256)
      fail(`${listed.file} khác với SHA-256 trong ${name}; không khôi phục gì.`);
  }
  return manifest;
}
