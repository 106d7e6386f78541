/** Secrets the gateway makes for itself, once a database: kept there, and in isolate memory once read. */
import { sql } from 'drizzle-orm';
import type { Store } from './session.ts';

/** A secret by name: the one in memory, else one round trip (or part of another, within `together`). */
function secretNamed(name: string) {
  let known: string | null = null;
  return {
    async load(store: Store): Promise<string> {
      if (known !== null) return known;
      const [rows] = await store.read([sql`SELECT value FROM secrets WHERE name = ${name}`]);
      const value = rows?.[0]?.value;
      if (typeof value !== 'string') throw new Error(`no secret "${name}" in the database`);
      known = value;
      return value;
    },
  };
}

/** What cursors are signed with. */
export const cursorSecret = secretNamed('cursor');
