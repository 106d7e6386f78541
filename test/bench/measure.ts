/** Requests a second, waiting times and what an answer cost, of one address or a series of them. */
import { readFileSync } from 'node:fs';
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

export interface Measured {
  perSecond: number[];
  cpu: number[];
  failed: number;
}

const ticks = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
};

/** Resident memory of a process in MB. */
export const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const counters = new Map<string, number>();

/** Drives a path for so many seconds; series go on where they stopped, so no address comes twice. */
export async function drive(
  path: Path,
  pid: number,
  seconds: number,
  into: Measured,
  connections = 16,
): Promise<void> {
  const { next } = path;
  const before = ticks(pid);
  const result = await autocannon({
    url: path.url,
    connections,
    duration: seconds,
    ...(path.headers ? { headers: path.headers } : {}),
    ...(next
      ? {
          requests: [
            {
              setupRequest: (request: autocannon.Request) => {
                const n = counters.get(path.name) ?? 0;
                counters.set(path.name, n + 1);
                return { ...request, path: next(n) };
              },
            },
          ],
        }
      : {}),
  });
  const answered = result.requests.total;
  into.perSecond.push(result.requests.average);
  into.cpu.push(((ticks(pid) - before) * 10) / Math.max(1, answered));
  into.failed += result['4xx'] + result['5xx'] + result.errors;
}

/** The middle of several numbers. */
export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Waiting time in milliseconds below which 99 of 100 lone requests lie. */
export async function alone(path: Path, count = 200): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const n = counters.get(path.name) ?? 0;
    counters.set(path.name, n + 1);
    const started = performance.now();
    await (
      await fetch(path.next ? new URL(path.next(n), path.url) : path.url, { headers: path.headers ?? {} })
    ).arrayBuffer();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(count * 0.99)] ?? Number.NaN;
}

/** Round trips, rows read and bytes of one answer. */
export async function cost(path: Path) {
  const n = counters.get(path.name) ?? 0;
  counters.set(path.name, n + 1);
  const response = await fetch(path.next ? new URL(path.next(n), path.url) : path.url, {
    headers: path.headers ?? {},
  });
  const body = Buffer.from(await response.arrayBuffer());
  const [, trips = '0', rows = '0'] =
    /desc="(\d+) round trips, (\d+) rows/.exec(response.headers.get('server-timing') ?? '') ?? [];
  return {
    status: response.status,
    cache: response.headers.get('cache-status'),
    trips: Number(trips),
    rows: Number(rows),
    identity: body.byteLength,
    gzip: gzipSync(body).byteLength,
    brotli: brotliCompressSync(body).byteLength,
  };
}
