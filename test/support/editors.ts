/** What editors ask of the admin interface, and the cron trigger that works for them. */
import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test';
import worker from '../../src/index.ts';
import { realEnv } from './faults.ts';
import { ask, TOKEN } from './gateway.ts';

/** An admin call with the first administrator's token, or another. */
export async function admin(method: string, path: string, body?: unknown, token = TOKEN) {
  const response = await ask(`/v1/admin${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: bodies are checked by the tests that read them
  return { status: response.status, headers: response.headers, body: (await response.json()) as any };
}

/** The newest audit entries, by default of every domain. */
export const trail = async (query = 'limit=200', token = TOKEN) =>
  (await admin('GET', `/audit?${query}`, undefined, token)).body.data as {
    id: number;
    at: string;
    editor: string;
    action: string;
    domain: string | null;
    subject: string;
    detail: Record<string, unknown>;
  }[];

/** A token of some scopes. */
export async function makeToken(name: string, scopes: string[]): Promise<{ id: string; token: string }> {
  return (await admin('POST', '/tokens', { name, scopes })).body.data;
}

/** Runs the Worker's own cron trigger, and waits for its work; `env` may be faulty. */
export async function trigger(cron = '* * * * *', env = realEnv): Promise<void> {
  const context = createExecutionContext();
  await worker.scheduled(createScheduledController({ cron, scheduledTime: new Date() }), env, context);
  await waitOnExecutionContext(context);
}
