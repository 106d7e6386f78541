/** A JSON document → rows: an array, an object with its list under `data`, `items`, `rows` or `records`, or one object. */
import type { HeadingSynonyms } from '../../contract/headings.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { type Limits, tooManyRows } from './limits.ts';
import { explainJson, ndjsonRows, parseSafely } from './ndjson.ts';
import { createObjectReader } from './objects.ts';
import type { ParseOptions } from './options.ts';
import type { ParsedRow } from './row.ts';
import { UnreadableFile } from './unreadable-file.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list that an interface wraps its records in. */
function listWithin(value: unknown): unknown[] | undefined {
  if (!isObject(value)) return undefined;
  const name = ['data', 'items', 'rows', 'records', 'results'].find((one) => Array.isArray(value[one]));
  return name === undefined ? undefined : (value[name] as unknown[]);
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value))
    throw new UnreadableFile('JSON phải là một mảng các bản ghi.', 'JSON must be an array of records.');
  const list =
    listWithin(value) ?? listWithin(value.result) ?? listWithin(value.data) ?? listWithin(value.response);
  return list ?? [value];
}

/** True for the document of a JSON Feed. */
export const isJsonFeed = (value: unknown): boolean =>
  isObject(value) && typeof value.version === 'string' && value.version.startsWith('https://jsonfeed.org/');

/** Rows of a JSON text, numbered from 1; lines of JSON sent under this type are read as NDJSON. */
export async function* jsonRows(
  text: string,
  options: {
    headings: HeadingSynonyms;
    mapping?: Mapping | undefined;
    limits: Limits;
    record?: ParseOptions['record'] | undefined;
  },
): AsyncIterable<ParsedRow> {
  let value: unknown;
  try {
    value = parseSafely(text);
  } catch (error) {
    const first = text.trimStart().split('\n', 1)[0]?.trim() ?? '';
    if (/^\{.*\}$/.test(first)) {
      yield* ndjsonRows(only(text), options);
      return;
    }
    const message = explainJson(error, text.trimEnd());
    throw new UnreadableFile(`Không đọc được tệp JSON: ${message}`, 'The JSON cannot be read.', {
      cause: error,
    });
  }
  const list = listOf(value);
  if (list.length > options.limits.maxRows) throw tooManyRows(options.limits.maxRows);
  const read = createObjectReader(options);
  for (const [place, item] of list.entries()) yield* read(item, place + 1);
}

async function* only(text: string): AsyncIterable<string> {
  yield text;
}

/** The document, or null when it is not JSON. */
export function parsedOrNull(text: string): unknown {
  try {
    return parseSafely(text);
  } catch {
    return null;
  }
}
