/** The server as the two official clients see it, over HTTP. */
import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernTransport,
} from '@modelcontextprotocol/client';
import { Client as EarlierClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as EarlierTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DOMAINS } from '../../src/registry.ts';

interface Listed {
  name: string;
  title?: string | undefined;
  description?: string | undefined;
  inputSchema: { properties?: Record<string, unknown> | undefined };
  outputSchema?: unknown;
  annotations?: { readOnlyHint?: boolean | undefined } | undefined;
}
interface Called {
  content?: { type: string; text?: string }[];
  structuredContent?: unknown;
  isError?: boolean;
}

/** What both clients can do, in one shape. */
interface Calls {
  tools(): Promise<Listed[]>;
  call(name: string, given: Record<string, unknown>): Promise<Called>;
  resources(): Promise<{ uri: string }[]>;
  templates(): Promise<{ uriTemplate: string }[]>;
  read(uri: string): Promise<{ mimeType?: string | undefined; text?: string }[]>;
  instructions(): string | undefined;
  close(): Promise<void>;
}

const address = () => new URL('/mcp', inject('base'));
const identity = { name: 'motcua-test', version: '1.0.0' };

async function modern(mode: 'auto' | 'legacy' | { pin: string }): Promise<Calls> {
  const client = new ModernClient(identity, { versionNegotiation: { mode } });
  await client.connect(new ModernTransport(address()));
  return {
    tools: async () => (await client.listTools()).tools as Listed[],
    call: async (name, given) => (await client.callTool({ name, arguments: given })) as Called,
    resources: async () => (await client.listResources()).resources,
    templates: async () => (await client.listResourceTemplates()).resourceTemplates,
    read: async (uri) => (await client.readResource({ uri })).contents as { text?: string }[],
    instructions: () => client.getInstructions(),
    close: () => client.close(),
  };
}

async function earlier(): Promise<Calls> {
  const client = new EarlierClient(identity);
  await client.connect(new EarlierTransport(address()) as Parameters<EarlierClient['connect']>[0]);
  return {
    tools: async () => (await client.listTools()).tools as Listed[],
    call: async (name, given) => (await client.callTool({ name, arguments: given })) as Called,
    resources: async () => (await client.listResources()).resources,
    templates: async () => (await client.listResourceTemplates()).resourceTemplates,
    read: async (uri) => (await client.readResource({ uri })).contents as { text?: string }[],
    instructions: () => client.getInstructions(),
    close: () => client.close(),
  };
}

const textOf = ({ content }: Called): string => content?.find(({ type }) => type === 'text')?.text ?? '';
const ARGUMENTS: Record<string, Record<string, unknown>> = {
  search_land_prices: { street: 'nguyen hue', position: 1, area: 100, limit: 3 },
  search_legal_documents: { q: 'vỉa hè', limit: 2 },
  search_recruitments: { q: 'giáo viên', status: 'all', closesBefore: '' },
  search_articles: { kind: 'news', limit: 2, topic: null },
  search_procedures: { q: 'khai sinh', limit: 2 },
  search_indicators: { limit: 2 },
  search_passages: { q: 'vỉa hè', limit: 2 },
  read_record: { domain: 'legal-documents', id: 'vb-via-he-2024' },
  resolve_place: { q: 'phường Trần Phú' },
  ask: { question: 'giá đất đường Nguyễn Huệ' },
  verify: { text: 'Giá đất đường Nguyễn Huệ là 1 đồng/m².' },
};

describe.each<[string, () => Promise<Calls>]>([
  ['client 2.x, revision 2026-07-28', () => modern({ pin: '2026-07-28' })],
  ['client 2.x, negotiating', () => modern('auto')],
  ['client 2.x, earlier revision', () => modern('legacy')],
  ['sdk 1.x', earlier],
])('%s', (_, connect) => {
  let calls: Calls;
  beforeAll(async () => {
    calls = await connect();
  });
  afterAll(() => calls.close());

  it('lists every tool, read-only, with both schemas and words in both languages', async () => {
    const tools = await calls.tools();
    expect(tools.map(({ name }) => name).sort()).toEqual(Object.keys(ARGUMENTS).sort());
    for (const tool of tools) {
      expect(tool.annotations?.readOnlyHint, tool.name).toBe(true);
      expect(tool.outputSchema, tool.name).toBeTruthy();
      expect(tool.title, tool.name).toBeTruthy();
      expect((tool.description ?? '').length, tool.name).toBeGreaterThan(40);
      expect(JSON.stringify(tool).length, tool.name).toBeLessThan(14_000);
    }
    expect(calls.instructions()).toContain('catalog://datasets');
  });

  // The clients validate each result against the tool's output schema, and reject one that does not fit.
  it.each(Object.keys(ARGUMENTS))('calls %s', async (name) => {
    await calls.tools();
    const result = await calls.call(name, ARGUMENTS[name] ?? {});
    expect(result.isError ?? false, textOf(result)).toBe(false);
    expect(result.structuredContent).toHaveProperty('data');
    expect(textOf(result)).toMatch(/[à-ỹđ]/i);
    expect(textOf(result).length).toBeLessThan(6_000);
  });

  it('says what is wrong with arguments, in words to act on', async () => {
    const result = await calls.call('search_land_prices', { stret: 'x', position: 9 });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(/stret[\s\S]*street/);
    expect(textOf(result)).toContain('position');
    await expect(calls.call('search_weather', {})).rejects.toThrow(/search_weather/);
  });

  it('walks a list by its cursor', async () => {
    type Body = { data: { id: string }[]; page: { nextCursor: string; total: number } };
    const first = (await calls.call('search_articles', { limit: 4 })).structuredContent as Body;
    const cursor = first.page.nextCursor;
    const second = (await calls.call('search_articles', { limit: 4, cursor })).structuredContent as Body;
    expect(new Set([...first.data, ...second.data].map(({ id }) => id)).size).toBe(8);
    expect(second.page.total).toBe(first.page.total);
  });

  it('reads the catalogue and records by address', async () => {
    expect((await calls.resources()).map(({ uri }) => uri)).toContain('catalog://datasets');
    const [catalogue] = await calls.read('catalog://datasets');
    const { datasets } = JSON.parse(catalogue?.text ?? '{}');
    expect(datasets).toHaveLength(DOMAINS.length);
    for (const dataset of datasets)
      expect(dataset).toMatchObject({ records: expect.any(Number), updatedAt: expect.any(String) });
    const templates = (await calls.templates()).map(({ uriTemplate }) => uriTemplate);
    expect(templates).toContain('motcua://land-prices/{id}');
    type Body = { data: { id: string }[] };
    const { data } = (await calls.call('search_land_prices', { limit: 1 })).structuredContent as Body;
    const [record] = await calls.read(`motcua://land-prices/${encodeURIComponent(data[0]?.id ?? '')}`);
    expect(record?.mimeType).toBe('text/markdown');
    expect(record?.text).toContain('đồng/m²');
    await expect(calls.read('motcua://land-prices/khong-co')).rejects.toThrow();
  });
});
