/** NDJSON → rows. A line that is not JSON is a fault of that line; the next one is read as usual. */
import type { HeadingSynonyms } from '../../contract/headings.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { type Limits, tooManyRows } from './limits.ts';
import { createObjectReader } from './objects.ts';
import { faultyRow, type ParsedRow } from './row.ts';
import { DAMAGED, isDamaged } from './text.ts';

interface Line {
  number: number;
  /** Null for a line over the limit, which is not held. */
  text: string | null;
}

async function* linesOf(text: AsyncIterable<string>, limit: number): AsyncIterable<Line> {
  let number = 1;
  let held = '';
  let dropping = false;
  for await (const chunk of text) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      const line = held + chunk.slice(start, end);
      yield { number, text: dropping || line.length > limit ? null : line };
      held = '';
      dropping = false;
      number += 1;
      start = end + 1;
    }
    if (!dropping) held += chunk.slice(start);
    if (held.length > limit) {
      held = '';
      dropping = true;
    }
  }
  if (held !== '' || dropping) yield { number, text: dropping ? null : held };
}

/** Explains a syntax error without the engine's English. */
export function explainJson(error: unknown, text: string): string {
  const place = /position (\d+)/.exec(String((error as Error).message))?.[1];
  if (/[{[,:]\s*$/.test(text) || !/[}\]]\s*$/.test(text)) return 'JSON bị cắt cụt, thiếu dấu đóng ở cuối.';
  return place === undefined ? 'JSON không hợp lệ.' : `JSON không hợp lệ ở ký tự thứ ${Number(place) + 1}.`;
}

/** JSON without members that would reach a prototype. */
export function parseSafely(text: string): unknown {
  if (!text.includes('__proto__')) return JSON.parse(text);
  return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
}

export interface NdjsonOptions {
  headings: HeadingSynonyms;
  mapping?: Mapping | undefined;
  limits: Limits;
  record?: ((values: Record<string, unknown>) => Record<string, unknown>) | undefined;
}

/** Rows of NDJSON text. Blank lines are passed over; `row` is the line, unless the object says `@row`. */
export async function* ndjsonRows(
  text: AsyncIterable<string>,
  options: NdjsonOptions,
): AsyncIterable<ParsedRow> {
  const { limits } = options;
  const read = createObjectReader(options);
  let count = 0;
  for await (const { number, text: line } of linesOf(text, limits.maxRecord)) {
    if (line === null) {
      yield faultyRow(number, `Dòng ${number} dài hơn ${limits.maxRecord} ký tự.`);
      continue;
    }
    const trimmed = line.trim();
    if (trimmed === '') continue;
    count += 1;
    if (count > limits.maxRows) throw tooManyRows(limits.maxRows);
    let value: unknown;
    try {
      value = parseSafely(trimmed);
    } catch (error) {
      yield faultyRow(number, `Dòng ${number}: ${explainJson(error, trimmed)}`, null, trimmed.slice(0, 200));
      continue;
    }
    if (isDamaged(trimmed)) yield faultyRow(number, DAMAGED, null, trimmed.slice(0, 200));
    else yield* read(value, number);
  }
}
