/**
 * A database in memory: SQLite itself, compiled for the web. What the snapshot holds is put into it when D1 is down, so
 * that the very statements of every read are answered from the copy. Loaded only then.
 */
/// <reference types="@journeyapps/wa-sqlite/src/types/index.d.ts" />
import { Factory, SQLITE_ROW } from '@journeyapps/wa-sqlite';
import openModule from '@journeyapps/wa-sqlite/dist/wa-sqlite.mjs';
import type { Row } from '../store/session.ts';

export interface MemoryDatabase {
  /** Runs the statements of a text one after another, each with the same values; answers the rows of them all. */
  run(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

type Engine = ReturnType<typeof Factory>;
let engine: Promise<Engine> | undefined;
/** Databases are opened one after another: the engine passes the new one through a place all calls share. */
let opening: Promise<unknown> = Promise.resolve();

async function startEngine(): Promise<Engine> {
  // Compiled with the deployment: a Worker may not compile code itself.
  const { default: compiled } = await import('@journeyapps/wa-sqlite/dist/wa-sqlite.wasm');
  const scope = globalThis as { location?: unknown };
  const isGiven = 'location' in scope && scope.location !== undefined;
  // The module asks where it was loaded from, which a Worker does not tell; nothing is fetched from there.
  if (!isGiven) scope.location = { href: 'file:///' };
  try {
    const module = await openModule({
      locateFile: (name: string) => name,
      instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
        WebAssembly.instantiate(compiled, imports).then((instance) => done(instance));
        return {};
      },
    });
    return Factory(module);
  } finally {
    if (!isGiven) delete scope.location;
  }
}

/** Opens an empty database. The engine is started once an isolate. */
export async function openMemoryDatabase(): Promise<MemoryDatabase> {
  engine ??= startEngine();
  const sqlite = await engine;
  const opened = opening.then(() => sqlite.open_v2(':memory:'));
  opening = opened.catch(() => undefined);
  const database = await opened;
  // Statements take turns: the engine knows one at a time.
  let turn: Promise<unknown> = Promise.resolve();
  const execute = async (text: string, values: readonly unknown[]): Promise<Row[]> => {
    const rows: Row[] = [];
    for await (const statement of sqlite.statements(database, text)) {
      for (const [index, value] of values.entries()) sqlite.bind(statement, index + 1, value as never);
      const names = sqlite.column_names(statement);
      while ((await sqlite.step(statement)) === SQLITE_ROW) {
        const cells = sqlite.row(statement);
        rows.push(Object.fromEntries(names.map((name, index) => [name, cells[index]])));
      }
    }
    return rows;
  };
  return {
    run(text, values = []) {
      const done = turn.then(() => execute(text, values));
      turn = done.catch(() => undefined);
      return done;
    },
  };
}
