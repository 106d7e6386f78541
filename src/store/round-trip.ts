/** Reads of several parts as one round trip, each distinct statement once: a part is written as if it were alone. */
import type { SQL } from 'drizzle-orm';
import { type Row, rowsPreset, type Store, toQuery } from './session.ts';

/** Statements of one batch; the platform bounds the time of a batch, not its length. */
const BATCH = 100;

interface Waiting {
  statements: readonly SQL[];
  resolve(rows: Row[][]): void;
  reject(cause: unknown): void;
}

/** What tells a statement from others; rows known ahead do not stand in for rows to be read. */
function nameOf(statement: SQL): string {
  const { sql, params } = toQuery(statement);
  return `${rowsPreset(statement) ? 'known ' : ''}${sql}\n${JSON.stringify(params)}`;
}

/** Rows of the statements in order; what several of them ask alike is read once. */
async function readDistinct(store: Store, statements: readonly SQL[]): Promise<Row[][]> {
  const names = statements.map(nameOf);
  const distinct = [...new Map(names.map((name, index) => [name, statements[index] as SQL]))];
  const rows = new Map<string, Row[]>();
  for (let start = 0; start < distinct.length; start += BATCH) {
    const part = distinct.slice(start, start + BATCH);
    const results = await store.read(part.map(([, statement]) => statement));
    for (const [index, [name]] of part.entries()) rows.set(name, results[index] ?? []);
  }
  return names.map((name) => rows.get(name) ?? []);
}

type Parts<T extends readonly unknown[]> = { [Index in keyof T]: (store: Store) => Promise<T[Index]> };

/**
 * Runs the parts side by side. Their statements wait until every part that is not done waits for some, and
 * then go out as one batch, so that the answer costs as many round trips as its slowest part, not their sum.
 */
export async function oneRoundTrip<T extends readonly unknown[]>(store: Store, parts: Parts<T>): Promise<T> {
  const waiting = new Set<number>();
  let queue: Waiting[] = [];
  let unfinished = parts.length;
  const send = (): void => {
    if (queue.length === 0 || waiting.size < unfinished) return;
    const batch = queue;
    queue = [];
    waiting.clear();
    const asked = batch.flatMap(({ statements }) => statements);
    readDistinct(store, asked).then(
      (rows) => {
        let from = 0;
        for (const { statements, resolve } of batch) {
          resolve(rows.slice(from, from + statements.length));
          from += statements.length;
        }
      },
      (cause) => {
        for (const { reject } of batch) reject(cause);
      },
    );
  };
  const run = async (part: (store: Store) => Promise<unknown>, index: number): Promise<unknown> => {
    const read = (statements: readonly SQL[]): Promise<Row[][]> => {
      // What this isolate knows without asking is not waited for.
      if (statements.every((statement) => rowsPreset(statement) !== undefined)) return store.read(statements);
      return new Promise((resolve, reject) => {
        queue.push({ statements, resolve, reject });
        waiting.add(index);
        // Statements the part asks for in the same breath are to go along.
        queueMicrotask(send);
      });
    };
    try {
      return await part(Object.assign(Object.create(store) as Store, { read }));
    } finally {
      unfinished -= 1;
      queueMicrotask(send);
    }
  };
  return (await Promise.all(parts.map(run))) as unknown as T;
}
