/** Statements whose rows the isolate already knows: a read that may trust them leaves them out of its batch. */
import type { SQL } from 'drizzle-orm';
import type { Row } from './session.ts';

const known = new WeakMap<SQL, Row[]>();

/** Gives a statement its rows ahead of being asked. */
export function knowAhead(statement: SQL, rows: Row[]): SQL {
  known.set(statement, rows);
  return statement;
}

/** The rows of a statement that need not be asked. */
export const knownAhead = (statement: SQL): Row[] | undefined => known.get(statement);
