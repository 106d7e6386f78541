/**
 * Alerts by webhook: each fault is sent once when it begins and once when it is mended. What could not be delivered is
 * sent at the next turn. A message names faults and sources, and no person.
 */
import { sql } from 'drizzle-orm';
import type { Env } from '../env.ts';
import { openStore } from '../store/session.ts';
import { currentFaults } from './faults.ts';

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

/** Sends what has begun and what is mended since the last turn; nothing where `ALERT_WEBHOOK` is not set. */
export async function sendAlerts(
  env: Pick<Env, 'DB' | 'BACKUPS' | 'ALERT_WEBHOOK' | 'SITE_ORIGIN'>,
  snapshotFailure?: unknown,
  now = Date.now(),
): Promise<void> {
  const hook = env.ALERT_WEBHOOK ? hookOf(env.ALERT_WEBHOOK) : null;
  if (!hook) return;
  const store = openStore(env.DB, 'primary');
  const [told = []] = await store.read([sql`SELECT key, vi, en, since FROM alerts ORDER BY since, key`]);
  const faults = await currentFaults(store, env, now, snapshotFailure);
  const at = new Date(now).toISOString();
  const from = env.SITE_ORIGIN ?? '';
  const known = new Set(told.map(({ key }) => String(key)));
  const present = new Set(faults.map(({ key }) => key));
  const begun = faults.filter(({ key }) => !known.has(key));
  const mended = told.filter(({ key }) => !present.has(String(key)));
  for (const { key, vi, en } of begun.slice(0, MOST)) {
    // `text` and `content` are what chat services show.
    const text = `⚠ ${vi} / ${en}`;
    if (await deliver(hook, { state: 'fault', key, vi, en, since: at, from, text, content: text }))
      await store.write([
        sql`INSERT OR REPLACE INTO alerts (key, vi, en, since) VALUES (${key}, ${vi}, ${en}, ${at})`,
      ]);
  }
  for (const row of mended.slice(0, MOST)) {
    const [key, vi, en, since] = [String(row.key), String(row.vi), String(row.en), String(row.since)];
    const text = `✓ Đã khắc phục: ${vi} / Mended: ${en}`;
    if (await deliver(hook, { state: 'mended', key, vi, en, since, mendedAt: at, from, text, content: text }))
      await store.write([sql`DELETE FROM alerts WHERE key = ${key}`]);
  }
}
