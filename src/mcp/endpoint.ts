/** `POST /mcp`: the Model Context Protocol over Streamable HTTP. The server is loaded when first asked for. */
import * as z from 'zod';
import type { Endpoint } from '../contract/endpoint.ts';

export const MCP_PATH = '/mcp';

export const mcpEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: MCP_PATH,
    operationId: 'callMcp',
    tag: 'assistants',
    summary: 'Model Context Protocol server over Streamable HTTP',
    description:
      'Stateless, read-only and open. Serves revision 2026-07-28 and the 2025 revisions on one path. Errors are JSON-RPC errors.',
    body: {
      description: 'One JSON-RPC message, or a short batch for clients of revision 2025-03-26.',
      content: { 'application/json': 'JSON-RPC 2.0 message, at most 256 kB.' },
    },
    responses: {
      'application/json': z
        .looseObject({ jsonrpc: z.literal('2.0') })
        .meta({ id: 'JsonRpcResponse', description: 'A response, or a list of them to a batch.' }),
      'text/event-stream': 'The same as an event stream',
    },
    act: async (c) => (await import('./serve.ts')).serveMcp(c),
  },
];
