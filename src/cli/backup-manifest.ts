/** What a back-up folder says of itself, and whether it is what it says. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { DOMAIN_NAMES } from '../registry.ts';
import { fail } from './remote.ts';

export const MANIFEST = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const file = z.string().regex(/^[a-z0-9.-]+$/);

const manifestSchema = z.object({
  madeAt: z.string(),
  from: z.string(),
  /** Editions of a domain follow each other, the oldest first. */
  editions: z.array(
    z.object({
      domain: z.enum(DOMAIN_NAMES),
      number: z.int(),
      /** The edition readers saw; of the others, later ones had been rolled back from. */
      state: z.enum(['current', 'earlier', 'rolled-back']).default('current'),
      publishedAt: z.string(),
      publishedBy: z.string(),
      source: z.string().nullable(),
      records: z.int(),
      /** Digest of the edition's records, as `/v1/manifest` publishes it. */
      digest: z.string().nullable(),
      file,
      /** Digest of the file itself. */
      sha256,
    }),
  ),
  /** Settings of the registered sources, as `POST /v1/admin/sources` takes them, one a line. */
  sources: z.object({ file, count: z.int(), sha256 }).optional(),
});

export type BackupManifest = z.infer<typeof manifestSchema>;

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The manifest of a folder after every file it lists was found as it lists it; else ends the command. */
export async function readBackup(folder: string): Promise<BackupManifest> {
  const path = join(folder, MANIFEST);
  if (!existsSync(path))
    fail(`${folder} không có ${MANIFEST}: không phải bản sao lưu, hoặc sao lưu chưa xong.`);
  let manifest: BackupManifest;
  try {
    manifest = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return fail(`${path} bị hỏng; không khôi phục gì.`);
  }
  for (const listed of [...manifest.editions, ...(manifest.sources ? [manifest.sources] : [])]) {
    const held = join(folder, listed.file);
    if (!existsSync(held)) fail(`Thiếu ${listed.file}; không khôi phục gì.`);
    if ((await sha256Of(held)) !== listed.sha256)
      fail(`${listed.file} khác với SHA-256 trong ${MANIFEST}; không khôi phục gì.`);
  }
  return manifest;
}
