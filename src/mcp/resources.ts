/** What can be read by address: the catalogue of what is held, and every record as Markdown. */
import {
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
import type { AppContext } from '../contract/context.ts';
import { Problem } from '../problem.ts';
import { DOMAINS } from '../registry.ts';
import { askEndpoint, readEndpoint } from './asking.ts';
import { completeIdentifier } from './completion.ts';
import { quoted } from './texts.ts';
import { toolName } from './tools.ts';

export const CATALOGUE = 'catalog://datasets';

interface Status {
  data: { domain: string; edition: number | null; records: number; updatedAt: string | null }[];
}

/** A read's problem as the protocol's error. */
function protocolError(error: unknown, uri: string): Error {
  if (!(error instanceof Problem)) return new ProtocolError(ProtocolErrorCode.InternalError, 'Lỗi máy chủ.');
  const message = error.detail.vi;
  if (error.kind === 'not-found' || error.kind === 'gone') return new ResourceNotFoundError(uri, message);
  if (error.kind === 'invalid-parameter') return new ProtocolError(ProtocolErrorCode.InvalidParams, message);
  return new ProtocolError(ProtocolErrorCode.InternalError, message);
}

async function readText(c: AppContext, uri: string, path: string, declared: string): Promise<string> {
  try {
    return await askEndpoint(c, readEndpoint(c.get('endpoints'), declared), path);
  } catch (error) {
    throw protocolError(error, uri);
  }
}

async function catalogue(c: AppContext): Promise<string> {
  const { data } = JSON.parse(await readText(c, CATALOGUE, '/v1/status', '/v1/status')) as Status;
  const { origin } = new URL(c.req.url);
  const datasets = DOMAINS.map((domain) => {
    const held = data.find(({ domain: name }) => name === domain.name);
    return {
      domain: domain.name,
      label: domain.words.label.vi,
      description: domain.words.description.vi,
      records: held?.records ?? 0,
      edition: held?.edition ?? null,
      updatedAt: held?.updatedAt ?? null,
      tool: toolName(domain),
      record: `motcua://${domain.name}/{id}`,
      api: `${origin}/v1/${domain.name}`,
    };
  });
  return JSON.stringify({ datasets });
}

/** Registers the catalogue and one template a domain. */
export function registerResources(server: McpServer, c: AppContext): void {
  server.registerResource(
    'datasets',
    CATALOGUE,
    {
      title: 'Danh mục dữ liệu',
      description: 'What is held: records, edition and date of each dataset, its tool and its addresses.',
      mimeType: 'application/json',
      cacheHint: { ttlMs: 60_000, cacheScope: 'public' },
    },
    async () => ({ contents: [{ uri: CATALOGUE, mimeType: 'application/json', text: await catalogue(c) }] }),
  );
  for (const domain of DOMAINS) {
    server.registerResource(
      domain.name,
      new ResourceTemplate(`motcua://${domain.name}/{id}`, {
        list: undefined,
        complete: { id: (typed) => completeIdentifier(c, domain, typed) },
      }),
      {
        title: domain.words.label.vi,
        description: `One record in full, as Markdown. ${domain.words.description.en}`,
        mimeType: 'text/markdown',
        cacheHint: { ttlMs: 300_000, cacheScope: 'public' },
      },
      async (uri, { id }) => {
        const name = decodeURIComponent(String(id));
        const path = `/v1/${domain.name}/${encodeURIComponent(name)}.md`;
        const text = quoted(await readText(c, uri.href, path, `/v1/${domain.name}/:id{.+\\.md}`));
        return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text }] };
      },
    );
  }
}
