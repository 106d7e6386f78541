/**
 * How much of the account's budget of a day is used, asked of Cloudflare's GraphQL Analytics API
 * (https://developers.cloudflare.com/analytics/graphql-api/): the gateway itself counts no requests, since each count would
 * be a write. Days are UTC, as the platform bills them.
 */
import * as z from 'zod';
import type { Env } from '../env.ts';
import type { Fault } from './faults.ts';

const ADDRESS = 'https://api.cloudflare.com/client/v4/graphql';
const PATIENCE_MS = 8_000;
/** Told from this part of a budget on, so that there is time to act. */
const NEAR = 0.8;

const QUERY = `query Usage($account: string!, $day: Date!) { viewer { accounts(filter: { accountTag: $account }) {
  workersInvocationsAdaptive(limit: 1, filter: { date: $day }) { sum { requests } }
  d1AnalyticsAdaptiveGroups(limit: 1, filter: { date: $day }) { sum { rowsRead rowsWritten } } } } }`;

const count = z.number().nonnegative();
const answer = z.object({
  data: z.object({
    viewer: z.object({
      accounts: z.tuple([
        z.object({
          workersInvocationsAdaptive: z.array(z.object({ sum: z.object({ requests: count }) })),
          d1AnalyticsAdaptiveGroups: z.array(
            z.object({ sum: z.object({ rowsRead: count, rowsWritten: count }) }),
          ),
        }),
      ]),
    }),
  }),
});

export type UsageEnv = Pick<
  Env,
  'ACCOUNT_ID' | 'ANALYTICS_TOKEN' | 'DAY_REQUESTS' | 'DAY_ROWS_READ' | 'DAY_ROWS_WRITTEN'
>;

/** What can be used up in a day: its budget without a setting is the paid plan's month in thirty parts. */
const BUDGETS = [
  { key: 'requests', setting: 'DAY_REQUESTS', usual: 10_000_000 / 30, vi: 'lượt gọi Worker', en: 'requests' },
  { key: 'rows-read', setting: 'DAY_ROWS_READ', usual: 25e9 / 30, vi: 'hàng D1 đã đọc', en: 'D1 rows read' },
  {
    key: 'rows-written',
    setting: 'DAY_ROWS_WRITTEN',
    usual: 50e6 / 30,
    vi: 'hàng D1 đã ghi',
    en: 'D1 rows written',
  },
] as const;

async function usedToday(
  env: UsageEnv,
  day: string,
): Promise<Record<(typeof BUDGETS)[number]['key'], number>> {
  const response = await fetch(ADDRESS, {
    method: 'POST',
    headers: { authorization: `Bearer ${env.ANALYTICS_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { account: env.ACCOUNT_ID, day } }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const [{ workersInvocationsAdaptive, d1AnalyticsAdaptiveGroups }] = answer.parse(await response.json()).data
    .viewer.accounts;
  // A day on which nothing was done has no group.
  const [requests, rows] = [workersInvocationsAdaptive[0]?.sum, d1AnalyticsAdaptiveGroups[0]?.sum];
  return {
    requests: requests?.requests ?? 0,
    'rows-read': rows?.rowsRead ?? 0,
    'rows-written': rows?.rowsWritten ?? 0,
  };
}

/** Budgets of the day that are nearly used up; none where `ACCOUNT_ID` and `ANALYTICS_TOKEN` are not set. */
export async function usageFaults(env: UsageEnv, now: number): Promise<Fault[]> {
  if (!env.ACCOUNT_ID || !env.ANALYTICS_TOKEN) return [];
  try {
    const used = await usedToday(env, new Date(now).toISOString().slice(0, 10));
    return BUDGETS.flatMap(({ key, setting, usual, vi, en }) => {
      const budget = Number(env[setting] ?? usual);
      if (!(budget > 0)) throw new Error(`${setting} is no number`);
      if (used[key] < NEAR * budget) return [];
      const [vietnamese, english] = (['vi-VN', 'en'] as const).map((language) => {
        const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
        return `${figure.format(used[key])} / ${figure.format(budget)}`;
      });
      return [
        {
          key: `budget:${key}`,
          vi: `Hôm nay đã dùng gần hết hạn mức ${vi}: ${vietnamese}.`,
          en: `Today’s budget of ${en} is nearly used up: ${english}.`,
        },
      ];
    });
  } catch (error) {
    console.error(JSON.stringify({ alert: 'usage', cause: (error as Error).message.slice(0, 300) }));
    return [
      {
        key: 'usage',
        vi: 'Không đọc được số đã dùng trong ngày của tài khoản Cloudflare.',
        en: 'The account’s use of the day could not be read from Cloudflare.',
      },
    ];
  }
}
