/** What is completed while a person types into a client: names that questions hold, and identifiers of records. */
import type { AppContext } from '../contract/context.ts';
import type { Domain } from '../contract/domain.ts';
import { Problem } from '../problem.ts';
import { askEndpoint, readEndpoint, toSearch } from './asking.ts';

/** A protocol answer holds up to a hundred; who picks from a list reads fewer. */
const MOST = 20;

async function read<T>(c: AppContext, path: string, search: string): Promise<T[]> {
  try {
    const body = await askEndpoint(c, readEndpoint(c.get('endpoints'), path), path, search);
    return (JSON.parse(body) as { data: T[] }).data;
  } catch (error) {
    // What is typed half is often no query yet: nothing completes it.
    if (error instanceof Problem && error.kind === 'invalid-parameter') return [];
    throw error;
  }
}

/** Streets, units, numbers of documents and what else is completed in the search box, out of the last words typed. */
export async function completeQuestion(c: AppContext, typed: string): Promise<string[]> {
  const words = typed.trim().split(/\s+/).filter(Boolean);
  for (let from = Math.max(0, words.length - 6); from < words.length; from += 1) {
    const found = await read<{ text: string }>(
      c,
      '/v1/suggest',
      toSearch({ q: words.slice(from).join(' ') }),
    );
    if (found.length === 0) continue;
    const before = words.slice(0, from).join(' ');
    return [...new Set(found.map(({ text }) => (before === '' ? text : `${before} ${text}`)))];
  }
  return [];
}

/** Identifiers of the records of a domain that hold the words typed. */
export async function completeIdentifier(c: AppContext, domain: Domain, typed: string): Promise<string[]> {
  const q = typed.trim();
  const asked = q === '' ? {} : domain.searchWith?.(q);
  if (asked === undefined) return [];
  const records = await read<{ id: string }>(
    c,
    `/v1/${domain.name}`,
    toSearch({ ...asked, fields: 'id', limit: MOST }),
  );
  return records.map(({ id }) => id);
}
