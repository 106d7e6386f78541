/** Sends an answer to the platform, message by message. Nothing of it is logged but that it failed. */
import type { Channel, Outgoing } from './channel.ts';

const PATIENCE_MS = 8_000;

async function sendOne({ url, headers, body }: Outgoing): Promise<string | null> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const said = (await response.json().catch(() => ({}))) as { error?: unknown };
  if (!response.ok) return `status ${response.status}`;
  // Zalo answers 200 with an error number; zero is none.
  return typeof said.error === 'number' && said.error !== 0 ? `error ${said.error}` : null;
}

/** Sends in order, each tried twice. */
export async function sendAll(channel: Channel['name'], messages: readonly Outgoing[]): Promise<void> {
  for (const message of messages) {
    let failure: string | null = null;
    for (let attempt = 0; attempt < 2; attempt += 1) {
      failure = await sendOne(message).catch((error: Error) => error.name);
      if (failure === null) break;
    }
    if (failure === null) continue;
    console.error(JSON.stringify({ channel, send: failure }));
    return;
  }
}
