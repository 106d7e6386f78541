/** Faults put between the gateway and its real bindings; the gateway's own code is never replaced. */
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { createApp, gatewayEdge } from '../../src/app.ts';
import { serveFromMemory } from '../../src/edge/serve.ts';
import type { Env } from '../../src/env.ts';

export const realEnv = env as unknown as Env;
export const ORIGIN = 'https://motcua.test';

/** What happens to a batch instead of, or before, its being run. */
export type Fault = (
  run: () => Promise<unknown>,
  texts: readonly string[],
  constraint: string,
) => Promise<unknown>;

/** A D1 binding whose batches pass through a fault; `trips` counts those that reached it. */
export function faultyDatabase(database: D1Database) {
  const state = { fault: null as Fault | null, trips: 0 };
  const texts = new WeakMap<object, string>();
  const session = (constraint: string, opened: D1DatabaseSession) => ({
    prepare: (text: string) => {
      const statement = opened.prepare(text);
      const bind = statement.bind.bind(statement);
      statement.bind = (...values: unknown[]) => {
        const bound = bind(...values);
        texts.set(bound, text);
        return bound;
      };
      return statement;
    },
    batch: (statements: D1PreparedStatement[]) => {
      state.trips += 1;
      const run = () => opened.batch(statements);
      const named = statements.map((statement) => texts.get(statement) ?? '');
      return state.fault ? state.fault(run, named, constraint) : run();
    },
    getBookmark: () => opened.getBookmark(),
  });
  const binding = {
    withSession: (constraint = 'first-unconstrained') =>
      session(constraint, database.withSession(constraint)),
  } as unknown as D1Database;
  return { binding, state };
}

/** A gateway of its own, as one fresh isolate, with a faulty database. */
export function isolate(given: Partial<Env> = {}) {
  const { binding, state } = faultyDatabase(realEnv.DB);
  const edge = gatewayEdge();
  const app = createApp(edge);
  const bindings = { ...realEnv, DB: binding, ...given };
  /** Asks, and waits for the work left behind unless told not to. */
  const ask = async (path: string, init: RequestInit & { settle?: boolean } = {}) => {
    const { settle = true, ...rest } = init;
    const context = createExecutionContext();
    const request = new Request(`${ORIGIN}${path}`, rest);
    const response = await (serveFromMemory(edge, request, bindings, context) ??
      app.fetch(request, bindings, context));
    const text = await response.text();
    if (settle) await waitOnExecutionContext(context);
    const json =
      /[/+]json/.test(response.headers.get('content-type') ?? '') && text ? JSON.parse(text) : null;
    return { status: response.status, headers: response.headers, text, body: json };
  };
  return { ask, edge, state };
}

export const throwing: Fault = () => Promise.reject(new Error('D1_ERROR: Network connection lost.'));
export const limited: Fault = () =>
  Promise.reject(new Error('D1_ERROR: D1 DB is overloaded. Requests queued for too long.'));
export const hanging: Fault = () => new Promise((resolve) => setTimeout(resolve, 30_000));
export const slow =
  (milliseconds: number): Fault =>
  async (run) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return run();
  };
