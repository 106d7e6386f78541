/** Reads that several parts of a question ask for at the same time, made in one round trip. */
import type { SQL } from 'drizzle-orm';
import type { Row, Store } from '../../store/session.ts';

/** The store, in which all reads begun before the next microtask are one batch. */
export function gatherReads(store: Store): Store {
  let waiting: {
    statements: readonly SQL[];
    resolve: (rows: Row[][]) => void;
    reject: (cause: unknown) => void;
  }[] = [];
  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    try {
      const rows = await store.read(batch.flatMap(({ statements }) => statements));
      let at = 0;
      for (const { statements, resolve } of batch) {
        resolve(rows.slice(at, at + statements.length));
        at += statements.length;
      }
    } catch (cause) {
      for (const { reject } of batch) reject(cause);
    }
  };
  return {
    ...store,
    use: store.use,
    read: (statements) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) queueMicrotask(flush);
        waiting.push({ statements, resolve, reject });
      }),
  };
}
