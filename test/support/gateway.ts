/** The gateway under test, asked as a client would, in workerd with a real D1. */
import { exports } from 'cloudflare:workers';
import { SAMPLES, sample } from './samples.ts';

export { sample } from './samples.ts';

export const TOKEN = 'test-administrator-token';
export const ORIGIN = 'https://motcua.test';

const worker = (exports as unknown as { default: Fetcher }).default;

/** Any request; paths are of the gateway. */
export const ask = (path: string, init?: RequestInit): Promise<Response> =>
  worker.fetch(`${ORIGIN}${path}`, init);

export interface Answered {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: bodies are checked by the tests that read them
  body: any;
}

/** Status, headers and parsed JSON of a GET. */
export async function get(path: string, headers: Record<string, string> = {}): Promise<Answered> {
  const response = await ask(path, { headers });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text ? JSON.parse(text) : null,
  };
}

/** Sends rows to an import as NDJSON. */
export async function importNdjson(
  domain: string,
  rows: readonly object[] | string,
  query = 'mode=publish&strategy=replace&confirm=all',
) {
  const body = typeof rows === 'string' ? rows : rows.map((row) => JSON.stringify(row)).join('\n');
  const response = await ask(`/v1/admin/imports/${domain}?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/x-ndjson' },
    body,
  });
  // biome-ignore lint/suspicious/noExplicitAny: reports are checked by the tests that read them
  return { status: response.status, body: (await response.json()) as any };
}

/** Imports the sample of the domains, all of them by default. */
export async function importSamples(domains: readonly string[] = Object.keys(SAMPLES)): Promise<void> {
  for (const domain of domains) {
    const { status, body } = await importNdjson(domain, sample(domain));
    if (status !== 200) throw new Error(`${domain}: ${JSON.stringify(body).slice(0, 500)}`);
  }
}

let held: Promise<void> | undefined;
/** Imports all samples, once for the files that share a database and change nothing in it. */
export function holdSamples(): Promise<void> {
  held ??= importSamples();
  return held;
}
