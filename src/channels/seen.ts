/** Deliveries answered of late, by a keyed hash that tells nothing and goes after a day. */
import { sql } from 'drizzle-orm';
import { bytesOf, hexadecimal, hmac } from '../digest.ts';
import type { Store } from '../store/session.ts';

/** Platforms try a delivery again for half a day. */
const KEPT_MS = 24 * 3_600_000;

/** The key under which a delivery is remembered; without the secret nobody can tell what it was. */
export const keyOf = async (secret: string, channel: string, event: string): Promise<string> =>
  hexadecimal(await hmac(bytesOf(secret), bytesOf(`${channel}:${event}`)));

/** Takes a delivery for oneself: false when it has been taken before. */
export async function claim(store: Store, key: string, now: number): Promise<boolean> {
  const [, taken] = await store.write([
    sql`DELETE FROM seen_deliveries WHERE expires_at <= ${now}`,
    sql`INSERT OR IGNORE INTO seen_deliveries (key, expires_at) VALUES (${key}, ${now + KEPT_MS}) RETURNING key`,
  ]);
  return (taken ?? []).length > 0;
}

/** Gives a delivery back that could not be answered, so that the platform's next try can be. */
export const release = async (store: Store, key: string): Promise<void> => {
  await store.write([sql`DELETE FROM seen_deliveries WHERE key = ${key}`]);
};
