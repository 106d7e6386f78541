/** The tools: each is a read endpoint under a name, with its filters as arguments and its body as result. */
import type { Domain } from '../contract/domain.ts';
import type { Endpoint, ReadEndpoint } from '../contract/endpoint.ts';
import { whole } from '../contract/parameters.ts';
import { readQuery } from '../contract/query.ts';
import { DOMAINS } from '../registry.ts';
import type { PublicRecord } from '../store/reading.ts';
import { askEndpoint, readEndpoint, toSearch } from './asking.ts';
import {
  type AnswerBody,
  describeAnswer,
  describePlaces,
  describeRecords,
  type ListBody,
  type PlacesBody,
} from './texts.ts';
import type { Tool } from './tool.ts';
import { verifyTool } from './verify.ts';

/** Where an endpoint's arguments differ from what a tool calls them or leaves to the gateway. */
interface Asked {
  arguments: Tool['arguments'];
  names?: Readonly<Record<string, string>>;
  defaults?: Readonly<Record<string, string>>;
}

/** A read endpoint as a tool: its validation, its cache and its body. */
function fromEndpoint(endpoint: ReadEndpoint, asked: Asked): Pick<Tool, 'arguments' | 'result' | 'call'> {
  const result = endpoint.responses['application/json'];
  if (result === undefined || typeof result === 'string')
    throw new Error(`${endpoint.path} has no typed body`);
  return {
    arguments: asked.arguments,
    result,
    async call(c, given) {
      readQuery(toSearch(given), asked.arguments);
      const named = Object.entries({ ...asked.defaults, ...given }).map(([name, value]) => [
        asked.names?.[name] ?? name,
        value,
      ]);
      return JSON.parse(await askEndpoint(c, endpoint, endpoint.path, toSearch(Object.fromEntries(named))));
    },
  };
}

/** Records a tool gives: a model reads all of them, so fewer than a page of the API. */
const LIMIT = 10;
const MAX_LIMIT = 50;

/** What a model should know of a domain before it searches there. */
const ADVICE: Partial<Record<Domain['name'], string>> = {
  'land-prices':
    'Prices are whole đồng per m², by position (1 is the street front, 2 to 5 are alleys) and land type, in the table in force on `on` (today without it). Several segments or wards may have different prices: list them or ask which.',
  'legal-documents':
    'Finds documents by words, number, issuer or status; each hit of `q` has the article (Điều) that matched best in `passage`. `status` is of the day `on`.',
  procedures:
    'What to bring, where to file, fees and time limits; siblings differ by level and case: ask which. `amount` is absent where the fee depends.',
  recruitments: 'Open notices unless `status` says otherwise. `applyUntil` is the last day that counts.',
};

const toolName = (domain: Domain): string => `search_${domain.name.replaceAll('-', '_')}`;

function searchTool(endpoints: readonly Endpoint[], domain: Domain): Tool {
  const endpoint = readEndpoint(endpoints, `/v1/${domain.name}`);
  const cursor = endpoint.query?.cursor;
  return {
    name: toolName(domain),
    title: domain.label.vi,
    description: [
      domain.description.en,
      ADVICE[domain.name],
      `Read one record in full at motcua://${domain.name}/{id}.`,
      domain.description.vi,
    ]
      .filter(Boolean)
      .join(' '),
    ...fromEndpoint(endpoint, {
      arguments: {
        ...domain.filters,
        limit: whole(1, MAX_LIMIT, `Records given, 1–${MAX_LIMIT}; ${LIMIT} without it.`, LIMIT),
        ...(cursor ? { cursor } : {}),
      },
      defaults: { limit: String(LIMIT) },
    }),
    text: (body) => describeRecords(domain, body as ListBody<PublicRecord>),
  };
}

/** Units are not searched but resolved: which one a name means on a day. */
function placeTool(endpoints: readonly Endpoint[]): Tool {
  const endpoint = readEndpoint(endpoints, '/v1/places/resolve');
  return {
    name: 'resolve_place',
    title: 'Tra phường, xã cũ và mới',
    description:
      'Which ward or commune a name or code, old or new and spelt anyhow, is on a day, with the resolution that changed it. A divided unit has several in `current`. Tra tên phường, xã trước và sau sắp xếp.',
    ...fromEndpoint(endpoint, { arguments: endpoint.query ?? {} }),
    text: (body) => describePlaces(body as PlacesBody),
  };
}

/** A question in plain words: where a model should begin. */
function askTool(endpoints: readonly Endpoint[]): Tool {
  const endpoint = readEndpoint(endpoints, '/v1/ask');
  const { q, ...others } = endpoint.query ?? {};
  if (!q) throw new Error('a question needs its parameter');
  return {
    name: 'ask',
    title: 'Hỏi bằng lời',
    description:
      'Answers a question in plain Vietnamese (or English) from the records alone, with facts, quotes to cite, the day it is of and until when it holds. `ambiguous` gives `options` to choose from and `not_held` says where to ask: pass both on, never guess. Hỏi bằng tiếng Việt, có dấu hay không dấu.',
    ...fromEndpoint(endpoint, { arguments: { question: q, ...others }, names: { question: 'q' } }),
    text: (body, origin) => describeAnswer(body as AnswerBody, origin),
  };
}

/** Every tool, the one to begin with first. */
export const allTools = (endpoints: readonly Endpoint[]): Tool[] => [
  askTool(endpoints),
  verifyTool,
  ...DOMAINS.filter(({ name }) => name !== 'places').map((domain) => searchTool(endpoints, domain)),
  placeTool(endpoints),
];
