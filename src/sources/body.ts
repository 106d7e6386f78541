/** What editors send about a source, checked member by member. */

import type * as z from 'zod';
import { nearest } from '../contract/query.ts';
import type { Env } from '../env.ts';
import { readBytes } from '../http/body.ts';
import { type Fault, Problem, type PublicText } from '../problem.ts';
import { domainOf } from '../registry.ts';
import { allowedHosts, readAddress } from './address.ts';
import { SourceFailure } from './failure.ts';
import { type NewSource, PAGE_KINDS } from './source.ts';

const MOST_BYTES = 64 * 1024;

function explain(issue: z.core.$ZodIssue): PublicText {
  switch (issue.code) {
    case 'invalid_value':
      return { vi: `Chỉ nhận: ${issue.values.join(', ')}.`, en: `One of: ${issue.values.join(', ')}.` };
    case 'too_small':
      return { vi: `Phải từ ${issue.minimum} trở lên.`, en: `Must be at least ${issue.minimum}.` };
    case 'too_big':
      return { vi: `Không được quá ${issue.maximum}.`, en: `Must be at most ${issue.maximum}.` };
    case 'invalid_type':
      return issue.input === undefined
        ? { vi: 'Cần có trường này.', en: 'This member is needed.' }
        : { vi: `Phải có kiểu ${issue.expected}.`, en: `Must be of type ${issue.expected}.` };
    default:
      return { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' };
  }
}

function faultsOf(issue: z.core.$ZodIssue, known: readonly string[], given: unknown): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    const under = issue.path.map(String);
    return issue.keys.map((key) => ({
      in: 'body',
      name: [...under, key].join('.').slice(0, 100),
      message: { vi: 'Không có trường này.', en: 'There is no such member.' },
      suggestion: under.length === 0 ? nearest(key, known) : undefined,
    }));
  }
  const name = issue.path.map(String).join('.');
  let value: unknown = given;
  for (const step of issue.path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  const suggestion =
    issue.code === 'invalid_value' && typeof value === 'string'
      ? nearest(value, issue.values.map(String))
      : undefined;
  return [
    {
      in: 'body',
      name: name || 'body',
      message: explain(issue.code === 'invalid_type' ? { ...issue, input: value } : issue),
      suggestion,
    },
  ];
}

/** A body under a strict schema. Throws Problem `invalid-body` naming every member that is wrong. */
export async function readBody<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const text = new TextDecoder().decode(await readBytes(request, MOST_BYTES));
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Problem('invalid-body', { vi: 'Nội dung phải là JSON.', en: 'The body must be JSON.' });
  }
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const known = Object.keys(schema.shape);
  const faults = result.error.issues.flatMap((issue) => faultsOf(issue, known, given));
  const names = faults.map(({ name }) => name).join(', ');
  throw new Problem(
    'invalid-body',
    { vi: `Trường cần sửa: ${names}.`, en: `Members to correct: ${names}.` },
    { faults },
  );
}

/** The source as it is kept. Throws Problem `invalid-body` for an address or settings that cannot work. */
export async function checkSettings<S extends NewSource>(
  source: S,
  env: Pick<Env, 'ALLOW_LOCAL_SOURCES'>,
): Promise<S> {
  const faults: Fault[] = [];
  const fault = (name: string, vi: string, en: string) =>
    faults.push({ in: 'body', name, message: { vi, en } });
  let address = source.address;
  try {
    address = readAddress(source.address, allowedHosts(env.ALLOW_LOCAL_SOURCES)).href;
  } catch (error) {
    if (!(error instanceof SourceFailure)) throw error;
    fault('address', error.detail.vi, error.detail.en);
  }
  const leads = PAGE_KINDS.includes(source.kind) || source.followLinks === true;
  if (leads && !domainOf(source.domain)?.readsPages) {
    fault(
      'kind',
      'Trang danh sách, sitemap và followLinks chỉ dùng cho articles.',
      'Only articles come from list pages, sitemaps and followed links.',
    );
  }
  if (leads && source.strategy === 'replace') {
    fault('strategy', 'Nguồn gồm từng trang chỉ có thể merge.', 'A source of pages can only be merged.');
  }
  if (source.kind === 'feed' && source.strategy === 'replace') {
    fault(
      'strategy',
      'Nguồn tin chỉ chứa các mục mới nhất nên chỉ có thể merge.',
      'A feed holds the newest items alone and can only be merged.',
    );
  }
  if (source.kind === 'gateway' && source.strategy === 'replace') {
    fault(
      'strategy',
      'Cổng khác chỉ đưa bản ghi của mình nên chỉ có thể merge; bản ghi nó gỡ vẫn được gỡ theo.',
      'Another gateway brings its own records and can only be merged; what it withdraws is withdrawn all the same.',
    );
  }
  if (source.kind === 'gateway' && source.mapping !== undefined) {
    fault('mapping', 'Cổng khác không cần ánh xạ cột.', 'Another gateway needs no mapping.');
  }
  if (source.followLinks === true && source.kind !== 'feed') {
    fault('followLinks', 'Chỉ dùng cho feed.', 'For feeds only.');
  }
  const { parsePage } = await import('../extract/dom.ts');
  const page = parsePage('');
  for (const [name, selector] of Object.entries(source.selectors ?? {})) {
    try {
      page.querySelector(selector ?? '*');
    } catch {
      fault(`selectors.${name}`, 'Bộ chọn CSS không hợp lệ.', 'The CSS selector is not valid.');
    }
  }
  const [first] = faults;
  if (first) throw new Problem('invalid-body', first.message, { faults });
  return { ...source, address };
}
