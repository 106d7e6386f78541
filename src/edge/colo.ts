/** The Cache API tier: what one isolate of a data centre has produced, for the others and for bad days. */
import { LATE, withTimeLimit } from '../time-limit.ts';
import type { Entry } from './entry.ts';

/** It may never hold an answer up: slower than this, it counts as empty. */
const PATIENCE_MS = 250;
const META = 'x-motcua-entry';

export interface Colo {
  /** Whether lookups have been finding things lately; when they have not, only some are made. */
  isWorthAsking(): boolean;
  match(key: string): Promise<Entry | null>;
  put(key: string, entry: Entry): Promise<void>;
}

const addressOf = (key: string): string => {
  const at = key.indexOf('/', 8);
  return `${key.slice(0, at)}/.motcua-cache/${encodeURIComponent(key.slice(at))}`;
};

function toResponse(entry: Entry, now: number): Response {
  const { body, ...meta } = entry;
  return new Response(body, {
    headers: {
      'content-type': 'application/octet-stream',
      'cache-control': `public, max-age=${Math.floor((entry.errorUntil - now) / 1000)}`,
      [META]: encodeURIComponent(JSON.stringify(meta)),
    },
  });
}

async function fromResponse(response: Response): Promise<Entry | null> {
  const meta = response.headers.get(META);
  if (meta === null) return null;
  const body = new Uint8Array(await response.arrayBuffer());
  const entry = JSON.parse(decodeURIComponent(meta)) as Omit<Entry, 'body'>;
  // It may have been made by the code of another deploy: it is renewed as soon as its time is over.
  return { ...entry, currentUntil: entry.freshUntil, body };
}

/** A lookup in twenty is made even when none has been finding anything, so that a warm cache is noticed. */
const LEAST_SHARE = 20;

/** The tier of one isolate. Whatever goes wrong in it is a miss. */
export function createColo(): Colo {
  let finding = 1;
  let turn = 0;
  const find = async (key: string): Promise<Entry | null> => {
    const response = await caches.default.match(addressOf(key));
    return response ? await fromResponse(response) : null;
  };
  return {
    isWorthAsking() {
      turn += 1;
      return finding > 0.1 || turn % LEAST_SHARE === 0;
    },
    async match(key) {
      const answer = await withTimeLimit(
        find(key).catch(() => null),
        PATIENCE_MS,
      );
      const found = answer === LATE ? null : answer;
      finding = finding * 0.9 + (found ? 0.1 : 0);
      return found;
    },
    async put(key, entry) {
      const now = Date.now();
      if (entry.errorUntil - now < 1_000) return;
      try {
        await caches.default.put(addressOf(key), toResponse(entry, now));
      } catch {
        // The tier is a help, not a need.
      }
    },
  };
}
