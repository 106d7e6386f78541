/** The tools: each is a read endpoint under a name, with its filters as arguments and its body as result. */
import * as z from 'zod';
import type { Domain, LookupTool, Passages } from '../contract/domain.ts';
import type { Endpoint, ReadEndpoint } from '../contract/endpoint.ts';
import { whole } from '../contract/parameters.ts';
import { readQuery } from '../contract/query.ts';
import { DOMAIN_NAMES, DOMAINS } from '../registry.ts';
import type { PublicRecord } from '../store/reading.ts';
import { askEndpoint, readEndpoint, toSearch } from './asking.ts';
import {
  type AnswerBody,
  describeAnswer,
  describePassages,
  describeRecords,
  type ListBody,
  type PassageHit,
  quoted,
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

/** The tool that finds records of a domain. */
export const toolName = (domain: Domain): string =>
  domain.lookup?.name ?? `search_${domain.name.replaceAll('-', '_')}`;

function searchTool(endpoints: readonly Endpoint[], domain: Domain): Tool {
  const endpoint = readEndpoint(endpoints, `/v1/${domain.name}`);
  const cursor = endpoint.query?.cursor;
  return {
    name: toolName(domain),
    title: domain.words.label.vi,
    description: [
      domain.words.description.en,
      domain.words.advice,
      `Read one record in full at motcua://${domain.name}/{id}.`,
      domain.words.description.vi,
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
    text: (body, origin) => describeRecords(domain, body as ListBody<PublicRecord>, origin),
  };
}

/** A tool of a domain's own in place of its search. */
function lookupTool(
  endpoints: readonly Endpoint[],
  { path, name, title, description, text }: LookupTool,
): Tool {
  const endpoint = readEndpoint(endpoints, path);
  return {
    name,
    title,
    description,
    ...fromEndpoint(endpoint, { arguments: endpoint.query ?? {} }),
    text: (body) => text(body as Record<string, unknown>),
  };
}

/** A question in plain words: where a model should begin. */
function askTool(endpoints: readonly Endpoint[]): Tool {
  const endpoint = readEndpoint(endpoints, '/v1/ask');
  const { q, ...others } = endpoint.query ?? {};
  if (!q) throw new Error('a question needs its parameter');
  const asked = fromEndpoint(endpoint, { arguments: { question: q, ...others }, names: { question: 'q' } });
  return {
    name: 'ask',
    title: 'Hỏi bằng lời',
    description:
      'Answers a question in plain Vietnamese (or English) from the records alone, with facts, quotes ' +
      'to cite, the day it is of and until when it holds. `ambiguous` gives `options` to choose from, ' +
      '`related` has passages none of which is claimed to answer, `not_held` says where to ask, ' +
      '`urgent` the emergency lines: pass them on, never guess. Hỏi bằng tiếng Việt, có dấu hay không ' +
      'dấu.',
    arguments: asked.arguments,
    result: asked.result,
    async call(c, given) {
      const body = (await asked.call(c, given)) as unknown as AnswerBody;
      const { origin } = new URL(c.req.url);
      const citations = body.data.citations.map((each) => ({ ...each, url: new URL(each.url, origin).href }));
      return { ...body, data: { ...body.data, citations } };
    },
    text: (body) => describeAnswer(body as AnswerBody),
  };
}

/** Articles of law ranked by words: what a bot retrieves from. */
function passagesTool(endpoints: readonly Endpoint[], domain: Domain, { path }: Passages): Tool {
  const endpoint = readEndpoint(endpoints, path);
  const { fields: _, ...filters } = endpoint.query ?? {};
  return {
    name: 'search_passages',
    title: 'Tìm theo Điều',
    description:
      'Ranks articles (Điều) of legal documents by words, several of one document allowed, with ' +
      'number, issuer and validity on the day `on`. Retrieval only: none of them is claimed to answer. ' +
      'Tìm các Điều nói về một việc.',
    ...fromEndpoint(endpoint, { arguments: filters, defaults: { limit: String(LIMIT) } }),
    text: (body, origin) => describePassages(domain, body as ListBody<PassageHit>, origin),
  };
}

const RECORD = {
  domain: z
    .enum(DOMAIN_NAMES as [string, ...string[]])
    .meta({ description: 'Dataset, such as a search gives it.' }),
  id: z.string().min(1).max(300).meta({ description: '`id` of the record, as lists and answers give it.' }),
};

/** One record in full. */
function recordTool(endpoints: readonly Endpoint[]): Tool {
  return {
    name: 'read_record',
    title: 'Đọc một bản ghi',
    description:
      'One record in full by dataset and id: its fields, its text as Markdown, and its address to cite. Đọc toàn bộ một bản ghi.',
    arguments: RECORD,
    result: z.object({
      data: z.looseObject({ id: z.string() }),
      meta: z.looseObject({}),
      url: z.string(),
      markdown: z.string(),
    }),
    async call(c, given) {
      readQuery(toSearch(given), RECORD);
      const { domain, id } = given as { domain: string; id: string };
      const path = `/v1/${domain}/${encodeURIComponent(id)}`;
      const [body, markdown] = await Promise.all([
        askEndpoint(c, readEndpoint(endpoints, `/v1/${domain}/:id`), path),
        askEndpoint(c, readEndpoint(endpoints, `/v1/${domain}/:id{.+\\.md}`), `${path}.md`),
      ]);
      const { origin } = new URL(c.req.url);
      return { ...JSON.parse(body), url: `${origin}/${domain}/${encodeURIComponent(id)}`, markdown };
    },
    text: (body) => {
      const { url, markdown } = body as { url: string; markdown: string };
      return `${url}\n${quoted(markdown)}`;
    },
  };
}

/** Every tool, the one to begin with first. */
export const allTools = (endpoints: readonly Endpoint[]): Tool[] => [
  askTool(endpoints),
  verifyTool,
  ...DOMAINS.flatMap((domain) => (domain.passages ? [passagesTool(endpoints, domain, domain.passages)] : [])),
  recordTool(endpoints),
  ...DOMAINS.map((domain) =>
    domain.lookup ? lookupTool(endpoints, domain.lookup) : searchTool(endpoints, domain),
  ),
];
