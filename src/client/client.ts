/** A client of the gateway for programs, with the types of its document and nothing to install: `npm run client`. */
import type { paths } from '../../schemas/client.d.ts';

type Get<Path extends keyof paths> = paths[Path] extends { get: infer Operation } ? Operation : never;
type Body<Operation> = Operation extends {
  responses: { 200: { content: { 'application/json': infer Given } } };
}
  ? Given
  : never;
type Query<Operation> = Operation extends { parameters: { query?: infer Given } }
  ? NonNullable<Given>
  : never;

/** Paths of lists that come in pages. */
export type ListPath = {
  [Path in keyof paths]: Body<Get<Path>> extends { data: unknown[]; page: { nextCursor: unknown } }
    ? Path
    : never;
}[keyof paths];
export type Listed<Path extends ListPath> = Body<Get<Path>> extends { data: (infer One)[] } ? One : never;
export type Answer = Body<Get<'/v1/ask'>>;
export type Found = Body<Get<'/v1/search'>>;

/** A refusal (RFC 9457): its `type`, words for people, and each parameter that is wrong with the nearest right one. */
export class Refusal extends Error {
  readonly status: number;
  readonly problem: { type?: string; title?: string; detail?: string; instance?: string; errors?: unknown[] };
  constructor(status: number, problem: Refusal['problem']) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = 'Refusal';
    this.status = status;
    this.problem = problem;
  }
}

export interface ClientOptions {
  /** Another `fetch`, as in tests. */
  fetch?: typeof fetch;
  /** Times that a request is made again when the gateway is busy or away; 3 without it. */
  retries?: number;
  /** Longest wait in seconds before one; 60 without it. A `Retry-After` beyond it is a refusal at once. */
  longestWait?: number;
  /** Language of refusals: `vi` without it. */
  language?: 'vi' | 'en';
}

/** What may pass when it is asked again later. */
const PASSING = new Set([429, 503]);

const pause = (seconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });

/** Seconds that a `Retry-After` asks for, written as a number or as a date; null where it says neither. */
export function secondsOf(retryAfter: string | null, now: number): number | null {
  if (retryAfter === null || retryAfter.trim() === '') return null;
  const seconds = /^\d+$/.test(retryAfter.trim())
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - now) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}

const toSearch = (query: object): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null)
      search.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  return search.size > 0 ? `?${search}` : '';
};

/**
 * A client of the gateway at an address.
 *
 * @example
 * const gateway = createClient('https://motcua.example.vn');
 * const { data } = await gateway.ask('Giá đất đường Nguyễn Huệ?');
 * for await (const row of gateway.list('/v1/land-prices', { street: 'Nguyễn Huệ' })) console.log(row.prices);
 */
export function createClient(baseUrl: string, options: ClientOptions = {}) {
  const { retries = 3, longestWait = 60, language = 'vi' } = options;
  const send = options.fetch ?? fetch;

  async function get<Path extends keyof paths>(
    path: Path,
    query: Partial<Query<Get<Path>>> = {},
    signal?: AbortSignal,
  ): Promise<Body<Get<Path>>> {
    const address = new URL(`${String(path)}${toSearch(query)}`, baseUrl);
    for (let tried = 0; ; tried += 1) {
      const response = await send(address, {
        headers: { accept: 'application/json', 'accept-language': language },
        ...(signal ? { signal } : {}),
      });
      if (response.ok) return (await response.json()) as Body<Get<Path>>;
      const problem = (await response.json().catch(() => ({}))) as Refusal['problem'];
      const wait = secondsOf(response.headers.get('retry-after'), Date.now()) ?? 2 ** tried;
      if (!PASSING.has(response.status) || tried >= retries || wait > longestWait)
        throw new Refusal(response.status, problem);
      await pause(wait, signal);
    }
  }

  return {
    /** Any read of the document by its path. Throws `Refusal`, and what `fetch` throws. */
    get,
    /** The answer to a question; `context` is the `understood` of the answer before, for a follow-up. */
    ask: (
      question: string,
      more: { on?: string; context?: Record<string, unknown>; signal?: AbortSignal } = {},
    ) => {
      const { signal, context, on } = more;
      const query = { q: question, on, context: context && JSON.stringify(context) };
      return get('/v1/ask', query as Partial<Query<Get<'/v1/ask'>>>, signal);
    },
    /** The best few of each domain, with the answer where there is one. */
    search: (q: string, signal?: AbortSignal) =>
      get('/v1/search', { q } as Partial<Query<Get<'/v1/search'>>>, signal),
    /** Every record of a list, page by page as they are wanted, of the edition in which the walk began. */
    async *list<Path extends ListPath>(
      path: Path,
      filters: Partial<Query<Get<Path>>> = {},
      signal?: AbortSignal,
    ): AsyncGenerator<Listed<Path>, void> {
      for (let cursor: string | null = null; ; ) {
        const query = { limit: 100, ...filters, ...(cursor === null ? {} : { cursor }) };
        const body = (await get(path, query as Partial<Query<Get<Path>>>, signal)) as unknown as {
          data: Listed<Path>[];
          page: { nextCursor: string | null };
        };
        yield* body.data;
        cursor = body.page.nextCursor;
        if (cursor === null) return;
      }
    },
  };
}
