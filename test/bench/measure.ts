/** Requests a second, processor time and what an answer costs, of one address or a series of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import autocannon from 'autocannon';

export interface Path {
  name: string;
  url: string;
  /** Address of the `n`th request, when each is another. */
  next?: (n: number) => string;
  headers?: Record<string, string>;
  /** Path it is compared with, and the share of it that is aimed at. */
  against?: string;
  reach?: number;
}

const counters = new Map<string, number>();

/** The next address of a series, which goes on where it stopped so that none comes twice. */
const following = (path: Path): string => {
  if (!path.next) return path.url;
  const n = counters.get(path.name) ?? 0;
  counters.set(path.name, n + 1);
  return new URL(path.next(n), path.url).href;
};

/** Requests a second over so many seconds; throws when one of them failed. */
export async function drive(path: Path, seconds: number, connections = 16): Promise<number> {
  const series = {
    setupRequest: (request: autocannon.Request) => {
      const { pathname, search } = new URL(following(path));
      return { ...request, path: `${pathname}${search}` };
    },
  };
  const result = await autocannon({
    url: path.url,
    connections,
    duration: seconds,
    ...(path.headers ? { headers: path.headers } : {}),
    ...(path.next ? { requests: [series] } : {}),
  });
  const failed = result['4xx'] + result['5xx'] + result.errors;
  if (failed > 0) throw new Error(`${path.name}: ${failed} requests failed`);
  return result.requests.average;
}

/** The number below which a share of them lies. */
export const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** Processor time of all threads of a process so far, in milliseconds. */
function processorTime(pid: number): number {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    try {
      nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // The thread has ended.
    }
  }
  return nanoseconds / 1e6;
}

export interface Processor {
  median: number;
  p99: number;
}

/** Processor time of lone requests, the platform's and the database's part in it; other programs do not show. */
export async function processorOf(path: Path, pid: number, count = 300): Promise<Processor> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const url = following(path);
    const before = processorTime(pid);
    await (await fetch(url, { headers: path.headers ?? {} })).arrayBuffer();
    times.push(processorTime(pid) - before);
  }
  return { median: median(times), p99: quantile(times, 0.99) };
}

export interface Cost {
  trips: number;
  rows: number;
  identity: number;
  gzip: number;
  brotli: number;
}

/** Round trips, rows read and bytes of one answer. */
export async function cost(path: Path): Promise<Cost> {
  const response = await fetch(following(path), { headers: path.headers ?? {} });
  const body = Buffer.from(await response.arrayBuffer());
  if (response.status >= 400) throw new Error(`${path.name}: ${response.status} ${body}`);
  const [, trips = '0', rows = '0'] =
    /desc="(\d+) round trips, (\d+) rows/.exec(response.headers.get('server-timing') ?? '') ?? [];
  return {
    trips: Number(trips),
    rows: Number(rows),
    identity: body.byteLength,
    gzip: gzipSync(body).byteLength,
    brotli: brotliCompressSync(body).byteLength,
  };
}
