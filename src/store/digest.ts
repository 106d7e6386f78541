/** Digest of an edition: what a mirror, or a restored back-up, compares itself by. */
import { type SQL, sql } from 'drizzle-orm';
import { textDigest } from '../digest.ts';
import { storeArtifact } from './cached-artifact.ts';
import type { Store } from './session.ts';
import { visible } from './versions.ts';

/** Records read in one round trip, and folded into the digest together. */
export const DIGEST_PAGE = 20_000;

/** The artifact that holds the lines of the newest edition, from which those of the next are made. */
const LINES = 'digest-lines';

export interface EditionDigest {
  digest: string;
  /** Statements that keep its lines, and forget those of other editions. */
  statements: SQL[];
}

/** One `id TAB content-hash` a record, by id. */
type Lines = string[];

const idOf = (line: string): string => line.slice(0, line.lastIndexOf('\t'));

/** Orders texts by their code points, as SQLite does. */
function compare(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one === other) continue;
    // Halves of a pair stand for code points above all others.
    const isPaired = (code: number): boolean => code >= 0xd800 && code < 0xe000;
    return isPaired(one) === isPaired(other) ? one - other : isPaired(one) ? 1 : -1;
  }
  return a.length - b.length;
}

async function everyLine(store: Store, table: string, edition: number): Promise<Lines> {
  const lines: Lines = [];
  let after = '';
  for (;;) {
    const [rows = []] = await store.read([
      sql`SELECT v.id AS id, v.hash AS hash FROM ${sql.raw(table)} v
        WHERE ${visible('v', sql`${edition}`)} AND v.id > ${after} ORDER BY v.id LIMIT ${DIGEST_PAGE}`,
    ]);
    for (const { id, hash } of rows) lines.push(`${id}\t${hash}`);
    if (rows.length < DIGEST_PAGE) return lines;
    after = String(rows.at(-1)?.id);
  }
}

/** The lines out of those of the edition before and the versions that were opened and closed since; null without them. */
async function changedLines(
  store: Store,
  domain: string,
  table: string,
  edition: number,
  before: number,
): Promise<Lines | null> {
  const name = sql.raw(table);
  const [parts = [], closed = [], opened = []] = await store.read([
    sql`SELECT body FROM artifacts WHERE domain = ${domain} AND edition = ${before} AND name = ${LINES} ORDER BY part`,
    sql`SELECT id FROM ${name} WHERE to_edition = ${edition}`,
    sql`SELECT id, hash FROM ${name} v WHERE v.from_edition = ${edition} AND +v.to_edition > ${edition}`,
  ]);
  if (parts.length === 0) return null;
  const text = parts.map(({ body }) => String(body)).join('');
  const gone = new Set(closed.map(({ id }) => String(id)));
  const held = text === '' ? [] : text.split('\n');
  const left = gone.size === 0 ? held : held.filter((line) => !gone.has(idOf(line)));
  const added = opened.map(({ id, hash }) => `${id}\t${hash}`).sort((a, b) => compare(idOf(a), idOf(b)));
  const lines: Lines = [];
  let next = 0;
  for (const line of left) {
    for (; next < added.length && compare(idOf(added[next] as string), idOf(line)) < 0; next += 1)
      lines.push(added[next] as string);
    lines.push(line);
  }
  return [...lines, ...added.slice(next)];
}

/** The digest of lines `id TAB content-hash`, by id: each page is folded into the digest of the pages before it. */
export async function digestOf(lines: readonly string[]): Promise<string> {
  let digest = '';
  for (let at = 0; at <= lines.length; at += DIGEST_PAGE) {
    const page = lines.slice(at, at + DIGEST_PAGE);
    digest = await textDigest(digest + page.map((line) => `${line}\n`).join(''));
  }
  return digest;
}

/**
 * SHA-256 in hexadecimal over `id TAB content-hash LF` of every record of the edition, by id in order of code points.
 * `before` is the edition it follows, from which only what changed is read where its lines are kept.
 */
export async function editionDigest(
  store: Store,
  domain: string,
  table: string,
  edition: number,
  before?: number,
): Promise<EditionDigest> {
  const changed = before === undefined ? null : await changedLines(store, domain, table, edition, before);
  const lines = changed ?? (await everyLine(store, table, edition));
  const digest = await digestOf(lines);
  return {
    digest,
    statements: [
      sql`DELETE FROM artifacts WHERE domain = ${domain} AND name = ${LINES}`,
      ...storeArtifact(domain, edition, LINES, lines.join('\n')),
    ],
  };
}
