/** One fetch of a source: every hop checked, bounded in time, bytes and redirects, and conditional. */
import { hexadecimal, sha256 } from '../digest.ts';
import { readAddress } from './address.ts';
import { SourceFailure } from './failure.ts';
import { readBody } from './response-body.ts';
import { PRODUCT } from './robots.ts';

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** How the outside world is reached. */
export interface Reach {
  fetch: Fetch;
  /** `host:port` pairs that are let through although they are local. */
  allowed: readonly string[];
  /** Where people of the source can read who we are. */
  origin: string;
}

export interface Wanted {
  url: string;
  accept: string;
  /** Media types taken, without parameters; a missing one passes. */
  types: RegExp;
  maxBytes: number;
  milliseconds: number;
  etag?: string | null;
  lastModified?: string | null;
  /** Throws where an address must not be fetched; asked at every hop. */
  permit?: (url: URL) => Promise<void>;
}

export interface Fetched {
  /** Where the body was found at last. */
  url: string;
  bytes: Uint8Array;
  type: string;
  etag: string | null;
  lastModified: string | null;
  /** SHA-256 of the body in hexadecimal. */
  hash: string;
}

const MOST_HOPS = 5;

/** Who we say we are. */
export const userAgent = (origin: string): string =>
  `${PRODUCT}/1.0 (${origin === '' ? 'public-services gateway' : `+${origin}/docs`})`;

function refused(response: Response): SourceFailure {
  const given = response.headers.get('retry-after') ?? '';
  const seconds = /^\d{1,8}$/.test(given)
    ? Number(given)
    : Math.round((Date.parse(given) - Date.now()) / 1000);
  return new SourceFailure(
    `Trang nguồn trả lời ${response.status}.`,
    `The source answered ${response.status}.`,
    {
      retryAfter: seconds > 0 ? seconds : undefined,
      status: response.status,
    },
  );
}

async function follow(wanted: Wanted, reach: Reach, signal: AbortSignal): Promise<Fetched | 'unchanged'> {
  const headers: Record<string, string> = { accept: wanted.accept, 'user-agent': userAgent(reach.origin) };
  if (wanted.etag) headers['if-none-match'] = wanted.etag;
  if (wanted.lastModified) headers['if-modified-since'] = wanted.lastModified;
  let url = readAddress(wanted.url, reach.allowed);
  const seen = new Set<string>();
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    await wanted.permit?.(url);
    seen.add(url.href);
    const response = await reach.fetch(url.href, { headers, redirect: 'manual', signal });
    // Only who holds a body can be told that it is the same.
    if (response.status === 304 && (wanted.etag || wanted.lastModified)) return 'unchanged';
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      url = readAddress(location, reach.allowed, url.href);
      if (seen.has(url.href))
        throw new SourceFailure('Trang nguồn chuyển hướng vòng tròn.', 'The source redirects in a circle.');
      continue;
    }
    const type = response.headers.get('content-type') ?? '';
    const bare = type.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!response.ok || (bare !== '' && !wanted.types.test(bare))) {
      await response.body?.cancel();
      if (!response.ok) throw refused(response);
      throw new SourceFailure(
        `Không nhận nội dung kiểu “${bare}”.`,
        `Content of type “${bare}” is not taken.`,
      );
    }
    const bytes = await readBody(response, wanted.maxBytes);
    const hash = hexadecimal(await sha256(bytes));
    const { headers: got } = response;
    return {
      url: url.href,
      bytes,
      type,
      etag: got.get('etag'),
      lastModified: got.get('last-modified'),
      hash,
    };
  }
  throw new SourceFailure(`Chuyển hướng quá ${MOST_HOPS} lần.`, `More than ${MOST_HOPS} redirects.`);
}

/** Fetches an address, or learns that it has not changed. Throws SourceFailure with a reason that may be shown. */
export async function fetchSource(wanted: Wanted, reach: Reach): Promise<Fetched | 'unchanged'> {
  const controller = new AbortController();
  const late = () =>
    new SourceFailure(
      `Trang nguồn không trả lời trọn vẹn trong ${wanted.milliseconds / 1000} giây.`,
      `The source did not answer in full within ${wanted.milliseconds / 1000} seconds.`,
    );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(late());
      controller.abort();
    }, wanted.milliseconds);
  });
  const work = follow(wanted, reach, controller.signal);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, timeout]);
  } catch (error) {
    if (error instanceof SourceFailure) throw error;
    throw new SourceFailure('Không kết nối được với trang nguồn.', 'The source could not be reached.', {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}
