/** The cron triggers of `wrangler.toml`: scheduled publishes each minute; sources and snapshots each quarter. */
import { callOf } from './edge/call.ts';
import type { Edge } from './edge/engine.ts';
import { readContext } from './edge/read-context.ts';
import type { Env } from './env.ts';
import { publishScheduled } from './ingest/schedule/worker.ts';
import { vietnamDay } from './language/dates.ts';
import { checkSources } from './sources/worker.ts';
import { openStore } from './store/session.ts';

const EACH_MINUTE = '* * * * *';
const EACH_QUARTER = '*/15 * * * *';

/** Stands for the address where no request gives one; answers that write theirs are not kept in snapshots. */
const ORIGIN = 'https://motcua.invalid';

/** Forgets what nobody has asked for lately. */
async function forgetOldTerms(env: Env): Promise<void> {
  const { forgetUnanswered } = await import('./search/unanswered/report.ts');
  await forgetUnanswered(openStore(env.DB, 'primary'), vietnamDay(Date.now())).catch((error: Error) =>
    console.warn(`unanswered: ${String(error.cause ?? error)}`),
  );
}

/** Asks saved questions again whose ground has moved. */
async function askSavedQuestions(env: Env): Promise<void> {
  const { checkSavedQuestions } = await import('./ask/saved/saved-questions.ts');
  const context = readContext(env, { constraint: 'primary' });
  await checkSavedQuestions(context, openStore(env.DB, 'primary')).catch((error: Error) =>
    console.warn(`saved questions: ${String(error.cause ?? error)}`),
  );
}

/** Makes the back-up of the night, or goes on with it; a failure is told in the log, and tried again at the next turn. */
async function makeBackup(env: Env): Promise<void> {
  const { backUp } = await import('./backup/nightly.ts');
  await backUp(env).catch((error: Error) =>
    console.error(JSON.stringify({ backup: 'failed', cause: String(error.cause ?? error) })),
  );
}

/** Renews the snapshot, then tells of what is wrong by now; answers what the renewal threw once all is told. */
async function renewAndTell(
  edge: Edge,
  env: Env,
  context: ExecutionContext,
  before: Promise<unknown>,
): Promise<void> {
  let failure: unknown;
  try {
    await edge.snapshot?.renew(callOf(env, context, ORIGIN));
  } catch (error) {
    failure = error ?? new Error('unknown');
  }
  if (env.ALERT_WEBHOOK) {
    await before;
    const { sendAlerts } = await import('./alerts/send.ts');
    await sendAlerts(env, failure).catch((error: Error) =>
      console.error(JSON.stringify({ alert: 'failed', cause: String(error.cause ?? error) })),
    );
  }
  if (failure !== undefined) throw failure;
}

/** Does the work of a trigger; one of another name, as by hand, does all of it. No part waits for another's fate. */
export async function runTrigger(
  edge: Edge,
  cron: string,
  env: Env,
  context: ExecutionContext,
): Promise<void> {
  if (cron !== EACH_QUARTER) context.waitUntil(publishScheduled(edge, env, context, ORIGIN));
  if (cron === EACH_MINUTE) return;
  const sources = checkSources(edge, env, context);
  context.waitUntil(sources);
  // What sources published in this turn is asked of in this turn.
  context.waitUntil(Promise.allSettled([sources]).then(() => askSavedQuestions(env)));
  // Once an hour: it reads the whole table, and rows read are what the platform bills.
  if (cron !== EACH_QUARTER || new Date().getUTCMinutes() < 15) context.waitUntil(forgetOldTerms(env));
  const backup = makeBackup(env);
  context.waitUntil(backup);
  await renewAndTell(edge, env, context, Promise.allSettled([sources, backup]));
}
