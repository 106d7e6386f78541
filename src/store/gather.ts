/** Many reads asked in one moment as one batch, each distinct statement once. */
import type { SQL } from 'drizzle-orm';
import { type Row, type Store, toQuery } from './session.ts';

/** Statements of one batch; the platform bounds the time of a batch, not its length. */
const BATCH = 100;

interface Asked {
  statements: readonly SQL[];
  resolve(rows: Row[][]): void;
  reject(error: unknown): void;
}

const nameOf = (statement: SQL): string => {
  const { sql, params } = toQuery(statement);
  return `${sql}\n${JSON.stringify(params)}`;
};

/** A store whose concurrent reads share round trips. */
export function gather(store: Store): Store {
  let waiting: Asked[] = [];
  const flush = async (): Promise<void> => {
    const asked = waiting;
    waiting = [];
    const distinct = new Map<string, SQL>();
    const named = asked.map(({ statements }) =>
      statements.map((statement) => {
        const name = nameOf(statement);
        distinct.set(name, statement);
        return name;
      }),
    );
    try {
      const names = [...distinct.keys()];
      const rows = new Map<string, Row[]>();
      for (let start = 0; start < names.length; start += BATCH) {
        const part = names.slice(start, start + BATCH);
        const results = await store.read(part.map((name) => distinct.get(name) as SQL));
        for (const [index, name] of part.entries()) rows.set(name, results[index] ?? []);
      }
      for (const [index, { resolve }] of asked.entries()) {
        resolve((named[index] ?? []).map((name) => rows.get(name) ?? []));
      }
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  };
  return {
    ...store,
    read: (statements) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setTimeout(() => void flush(), 0);
        waiting.push({ statements, resolve, reject });
      }),
  };
}
