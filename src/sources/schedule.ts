/** When a source is checked next: its interval, or longer and longer while it fails. */

const MINUTE = 60_000;
const DAY = 24 * 3_600_000;
/** A source that stays broken is still asked once a day. */
const LONGEST_BACKOFF = DAY;
/** However long a source asks us to stay away, it is asked again after a week. */
const LONGEST_RETRY_AFTER = 7 * DAY;

/** The instant of the next check after one at `now`; `failures` counts those that failed in a row. */
export function nextCheck(
  intervalMinutes: number,
  failures: number,
  now: number,
  retryAfterSeconds?: number,
): string {
  const interval = intervalMinutes * MINUTE;
  const backedOff = Math.max(interval, Math.min(interval * 2 ** Math.min(failures, 20), LONGEST_BACKOFF));
  const asked = Math.min((retryAfterSeconds ?? 0) * 1000, LONGEST_RETRY_AFTER);
  return new Date(now + Math.max(failures === 0 ? interval : backedOff, asked)).toISOString();
}
