/** The files that records came from, copied beside the editions: without them a restored record names a file nobody has. */
import { filePath } from '../contract/origin.ts';
import { DOMAIN_NAMES } from '../registry.ts';
import type { BackupOriginal } from './manifest.ts';

/** R2 answers 1,000 requests an invocation, and a file may have 100 MB. */
const MOST_COPIES = 40;
const FOLDER = filePath('').slice(1);

/** `land-prices.original.3f0a…`: a purge of the domain finds it by its first part. */
const nameOf = (domain: string, sha256: string): string => `${domain}.original.${sha256}`;

const isDomain = (name: string | undefined): name is BackupOriginal['domain'] =>
  (DOMAIN_NAMES as readonly (string | undefined)[]).includes(name);

/** The published originals as they lie there now: what was purged is none of them. */
async function publishedOriginals(files: R2Bucket): Promise<BackupOriginal[]> {
  const found: BackupOriginal[] = [];
  let cursor: string | undefined;
  do {
    const listed = await files.list({
      prefix: FOLDER,
      include: ['customMetadata', 'httpMetadata'],
      ...(cursor ? { cursor } : {}),
    });
    for (const { key, customMetadata, httpMetadata } of listed.objects) {
      const { domain, name = '' } = customMetadata ?? {};
      const sha256 = key.slice(FOLDER.length);
      if (!isDomain(domain) || !/^[0-9a-f]{64}$/.test(sha256)) continue;
      found.push({
        domain,
        file: nameOf(domain, sha256),
        sha256,
        name: decodeURIComponent(name) || sha256,
        type: httpMetadata?.contentType ?? 'application/octet-stream',
      });
    }
    cursor = listed.truncated ? listed.cursor : undefined;
  } while (cursor);
  return found;
}

/**
 * Copies the originals that the back-up lacks and answers all it has of those published; null where the turn ended
 * before the last. Throws what R2 throws, also where a file is not what its name says.
 */
export async function copyOriginals(
  files: R2Bucket | undefined,
  bucket: R2Bucket,
  held: { has(name: string): boolean },
): Promise<BackupOriginal[] | null> {
  if (!files) return [];
  let left = MOST_COPIES;
  const copied = new Set<string>();
  for (const { file, sha256 } of await publishedOriginals(files)) {
    if (!held.has(file)) {
      if (left === 0) return null;
      left -= 1;
      const original = await files.get(filePath(sha256).slice(1));
      if (!original) continue;
      await bucket.put(file, original.body, { sha256 });
    }
    copied.add(file);
  }
  // One that was purged meanwhile is listed by no back-up.
  return (await publishedOriginals(files)).filter(({ file }) => copied.has(file));
}
