/**
 * Files that imports came from, in R2: kept unseen until their publish, then open to readers where their domain's
 * files are. The bucket is checked against the digest a file is named by.
 */
import { filePath } from '../contract/origin.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problem.ts';

/** Bytes of a file that is kept. */
export const MOST_BYTES = 100 * 1024 * 1024;

export interface KeptFile {
  sha256: string;
  /** As the editor's machine calls it. */
  name: string;
  type: string;
  domain: string;
  open: boolean;
}

const waiting = (domain: string, sha256: string): string => `waiting/${domain}/${sha256}`;
const published = (sha256: string): string => filePath(sha256).slice(1);

/** R2 takes ASCII metadata. */
const metadataOf = ({ name, domain, open }: KeptFile): Record<string, string> => ({
  name: encodeURIComponent(name.slice(-300)),
  domain,
  open: open ? 'yes' : 'no',
});

/** Keeps a file until its publish. Throws Problem `invalid-body` when it is not what its digest says. */
export async function keepFile(
  bucket: R2Bucket,
  file: KeptFile,
  bytes: Uint8Array<ArrayBuffer> | ReadableStream,
): Promise<void> {
  const { sha256, type, domain } = file;
  const options = { sha256, httpMetadata: { contentType: type }, customMetadata: metadataOf(file) };
  await bucket.put(waiting(domain, sha256), bytes, options).catch((error: unknown) => {
    const detail = { vi: 'Tệp gửi lên khác với mã băm đã nêu.', en: 'The file is not what its digest says.' };
    throw new Problem('invalid-body', detail, { cause: error });
  });
}

/** Moves the files of a publish to where readers find them. What fails is logged: the publish itself is done. */
export async function openFiles(
  { FILES: bucket }: Pick<Env, 'FILES'>,
  domain: string,
  digests: Iterable<string>,
): Promise<void> {
  for (const sha256 of digests) {
    try {
      const held = await bucket?.get(waiting(domain, sha256));
      if (!bucket || !held) continue;
      const { httpMetadata, customMetadata } = held;
      await bucket.put(published(sha256), held.body, {
        sha256,
        ...(httpMetadata ? { httpMetadata } : {}),
        ...(customMetadata ? { customMetadata } : {}),
      });
      await bucket.delete(waiting(domain, sha256));
    } catch (error) {
      console.warn(`file ${sha256}: ${error}`);
    }
  }
}

/** A published file with its bytes; null where there is none. */
export async function readFile({ FILES: bucket }: Pick<Env, 'FILES'>, sha256: string) {
  const held = await bucket?.get(published(sha256));
  if (!held) return null;
  const { name = '', domain = '', open = 'no' } = held.customMetadata ?? {};
  const type = held.httpMetadata?.contentType ?? 'application/octet-stream';
  return {
    body: held.body,
    size: held.size,
    type,
    name: decodeURIComponent(name),
    domain,
    open: open === 'yes',
  };
}

/** Deletes a kept file, so that nobody can fetch it; `which` is all of it unless only the one that waits is meant. */
export async function forgetFile(
  { FILES: bucket }: Pick<Env, 'FILES'>,
  domain: string,
  sha256: string,
  which: 'all' | 'waiting' = 'all',
): Promise<void> {
  await bucket?.delete([waiting(domain, sha256), ...(which === 'all' ? [published(sha256)] : [])]);
}
