/** Where the bench searches: a local D1 within a Worker, SQLite within this process, or a running gateway. */
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { SQL } from 'drizzle-orm';
import { build } from 'esbuild';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import type { Feature } from '../../src/store/search/features.ts';
import { renewCommonTerms } from '../../src/store/search/statistics.ts';
import { toQuery } from '../../src/store/session.ts';
import { findPassages, insertPassages, type Read, SCHEMA } from './search-passages.ts';
import type { Passage } from './search-sets.ts';

export interface Answer {
  keys: string[];
  rowsRead?: number;
  size?: number;
}

export interface SearchStore {
  search(question: string, without?: Feature | 'rescoring'): Promise<Answer>;
  close(): Promise<void>;
}

const TOGETHER = 100;

async function load(
  run: (statements: SQL[]) => Promise<unknown>,
  passages: readonly Passage[],
  times: number,
) {
  const many = passages.length * times;
  for (let first = 0; first < many; first += TOGETHER) {
    const part = Array.from({ length: Math.min(TOGETHER, many - first) }, (_, index) => {
      const copy = Math.floor((first + index) / passages.length);
      const passage = passages[(first + index) % passages.length] as Passage;
      return copy === 0
        ? passage
        : { ...passage, document: passage.document + copy * 1e6, key: `${passage.key} (${copy})` };
    });
    await run(insertPassages(part, first + 1));
  }
  await run(renewCommonTerms('passages_search'));
}

/** A Worker with a local D1; slow to load, but it tells the rows read. `times` stores every passage so often. */
export async function openWorker(passages: readonly Passage[], times: number): Promise<SearchStore> {
  const bundled = await build({
    entryPoints: [join(import.meta.dirname, 'search-worker.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['node:*'],
  });
  const options = {
    modules: true as const,
    script: bundled.outputFiles[0]?.text ?? '',
    compatibilityDate: '2026-10-01',
    d1Databases: { DB: 'bench' },
  };
  const miniflare = new Miniflare(convertV4MiniflareOptions(options));
  const post = async (statements: { sql: string; params: unknown[] }[]) => {
    const answer = await miniflare.dispatchFetch('http://bench/', {
      method: 'POST',
      body: JSON.stringify(statements),
    });
    if (!answer.ok) throw new Error(await answer.text());
  };
  await post(SCHEMA.map((sql) => ({ sql, params: [] })));
  await load((statements) => post(statements.map(toQuery)), passages, times);
  return {
    search: async (question) => {
      const answer = await miniflare.dispatchFetch(`http://bench/?q=${encodeURIComponent(question)}`);
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.json()) as Answer;
    },
    close: () => miniflare.dispose(),
  };
}

/** SQLite in memory: quick to load, for tuning and ablations. */
export async function openSqlite(passages: readonly Passage[], times: number): Promise<SearchStore> {
  const database = new DatabaseSync(':memory:');
  for (const statement of SCHEMA) database.exec(statement);
  const read: Read = async (statements) =>
    statements
      .map(toQuery)
      .map(({ sql, params }) => database.prepare(sql).all(...(params as SQLInputValue[])));
  database.exec('BEGIN');
  await load(read, passages, times);
  database.exec('COMMIT');
  return {
    search: async (question, without) => ({
      keys: await findPassages(read, question, without ? { without } : {}),
    }),
    close: async () => database.close(),
  };
}

interface Found {
  data: { document: { number: string }; anchor: string }[];
}

/** A running gateway that the set was imported into. */
export function openGateway(base: string): SearchStore {
  return {
    search: async (question) => {
      const address = `${base.replace(/\/$/, '')}/v1/legal-documents/passages?limit=10&q=${encodeURIComponent(question)}`;
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      const { data } = (await answer.json()) as Found;
      return { keys: data.map(({ document, anchor }) => `${document.number}#${anchor}`) };
    },
    close: async () => {},
  };
}
