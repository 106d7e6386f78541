/**
 * Alerts by webhook: each fault is sent once when it begins and once when it is mended. What could not be delivered is
 * sent at the next turn. A message names faults and sources, and no person.
 */
import { sql } from 'drizzle-orm';
import type { Env } from '../env.ts';
import { openStore, type Row } from '../store/session.ts';
import { currentFaults, type Fault } from './faults.ts';
import { bucketFaults, databaseFault, type StoresEnv, sizeFaults } from './stores.ts';
import { type UsageEnv, usageFaults } from './usage.ts';

const PATIENCE_MS = 8_000;
/** Messages of one turn; the rest follow at the next. */
const MOST = 20;

/** The address of the setting, or null, said in the log, for one that is not HTTPS. */
function hookOf(given: string): URL | null {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol === 'https:') return url;
  console.error(JSON.stringify({ alert: 'ALERT_WEBHOOK', cause: 'it is no https:// address' }));
  return null;
}

/** Whether the message was taken. Where it went is not logged: such addresses carry their own key. */
async function deliver(hook: URL, message: Record<string, string>): Promise<boolean> {
  const failure = await fetch(hook, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(message),
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).then(
    ({ ok, status }) => (ok ? null : `status ${status}`),
    (error: Error) => error.name,
  );
  if (failure !== null) console.error(JSON.stringify({ alert: message.key, send: failure }));
  return failure === null;
}

/** A fault of the database cannot be noted in it: it is noted here, in the first bucket that is bound. */
const MARK = 'alert-database';

type Watched = Pick<Env, 'ALERT_WEBHOOK' | 'SITE_ORIGIN'> & StoresEnv & UsageEnv;

/** `text` and `content` are what chat services show. */
const begunMessage = ({ key, vi, en }: Fault, since: string, from: string) => {
  const text = `⚠ ${vi} / ${en}`;
  return { state: 'fault', key, vi, en, since, from, text, content: text };
};

const mendedMessage = ({ key, vi, en }: Fault, since: string, mendedAt: string, from: string) => {
  const text = `✓ Đã khắc phục: ${vi} / Mended: ${en}`;
  return { state: 'mended', key, vi, en, since, mendedAt, from, text, content: text };
};

/** Tells once of a database that does not answer; where there is no bucket to note it in, once an hour. */
async function tellOfDatabase(env: Watched, hook: URL, fault: Fault, now: number): Promise<void> {
  const at = new Date(now).toISOString();
  const bucket = env.SNAPSHOT ?? env.BACKUPS;
  const noted = await bucket?.head(MARK).catch(() => null);
  if (noted?.customMetadata?.key === fault.key) return;
  if (!bucket && new Date(now).getUTCMinutes() >= 15) return;
  if (!(await deliver(hook, begunMessage(fault, at, env.SITE_ORIGIN ?? '')))) return;
  await bucket?.put(MARK, JSON.stringify(fault), { customMetadata: { key: fault.key, since: at } });
}

/** Tells that the database answers again, if it was told that it did not. */
async function tellOfRecovery(env: Watched, hook: URL, at: string): Promise<void> {
  const bucket = env.SNAPSHOT ?? env.BACKUPS;
  const noted = await bucket?.get(MARK).catch(() => null);
  if (!bucket || !noted) return;
  const fault = (await noted.json()) as Fault;
  const since = noted.customMetadata?.since ?? at;
  if (await deliver(hook, mendedMessage(fault, since, at, env.SITE_ORIGIN ?? ''))) await bucket.delete(MARK);
}

/** Sends what has begun and what is mended since the last turn; nothing where `ALERT_WEBHOOK` is not set. */
export async function sendAlerts(env: Watched, snapshotFailure?: unknown, now = Date.now()): Promise<void> {
  const hook = env.ALERT_WEBHOOK ? hookOf(env.ALERT_WEBHOOK) : null;
  if (!hook) return;
  const store = openStore(env.DB, 'primary');
  const at = new Date(now).toISOString();
  const from = env.SITE_ORIGIN ?? '';
  let told: Row[];
  let faults: Fault[];
  try {
    told = (await store.read([sql`SELECT key, vi, en, since FROM alerts ORDER BY since, key`]))[0] ?? [];
    faults = [
      ...(await currentFaults(store, env, now, snapshotFailure)),
      ...(await sizeFaults(env)),
      ...(await bucketFaults(env)),
      ...(await usageFaults(env, now)),
    ];
  } catch (error) {
    console.error(JSON.stringify({ alert: 'database', cause: String((error as Error).cause ?? error) }));
    await tellOfDatabase(env, hook, databaseFault(error), now);
    return;
  }
  await tellOfRecovery(env, hook, at);
  const known = new Set(told.map(({ key }) => String(key)));
  const present = new Set(faults.map(({ key }) => key));
  const begun = faults.filter(({ key }) => !known.has(key));
  const mended = told.filter(({ key }) => !present.has(String(key)));
  for (const fault of begun.slice(0, MOST)) {
    const { key, vi, en } = fault;
    if (await deliver(hook, begunMessage(fault, at, from)))
      await store.write([
        sql`INSERT OR REPLACE INTO alerts (key, vi, en, since) VALUES (${key}, ${vi}, ${en}, ${at})`,
      ]);
  }
  for (const row of mended.slice(0, MOST)) {
    const [key, vi, en, since] = [String(row.key), String(row.vi), String(row.en), String(row.since)];
    if (await deliver(hook, mendedMessage({ key, vi, en }, since, at, from)))
      await store.write([sql`DELETE FROM alerts WHERE key = ${key}`]);
  }
}
