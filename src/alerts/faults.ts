/** What an operator is told of: faults that do not mend by themselves, known from the gateway's own record. */
import { sql } from 'drizzle-orm';
import { BACKUP_LATE_MS } from '../backup/status.ts';
import type { Env } from '../env.ts';
import { DOMAINS } from '../registry.ts';
import type { Store } from '../store/session.ts';

/** Failures in a row before a source is told of: the first ones are the network's. */
const FAILURES = 3;
/** A source promises a look at each interval; beyond this many of them without one that succeeded, its data is old. */
const INTERVALS = 4;
/** But no sooner than a day, which a site may be under repair. */
const AT_LEAST_MS = 86_400_000;
/** A scheduled publish is tried for an hour; what failed is told for a day, in which somebody sends it again. */
const OVERDUE_MS = 15 * 60_000;
const TOLD_MS = 86_400_000;
/** A token is renewed by hand: so long before its end. */
const ENDING_MS = 7 * 86_400_000;
/** Pages of a check travel through the queue in minutes; after so long it does not move. */
const STUCK_MS = 6 * 3_600_000;

export interface Fault {
  /** What it is a fault of; the same fault has the same key. */
  key: string;
  vi: string;
  en: string;
}

const label = (domain: unknown) => DOMAINS.find(({ name }) => name === domain)?.words.label;

/** The faults there are now. `snapshotFailure` is what the renewal of the snapshot threw in this turn, if it did. */
export async function currentFaults(
  store: Store,
  env: Pick<Env, 'BACKUPS'>,
  now: number,
  snapshotFailure: unknown,
): Promise<Fault[]> {
  const at = (ms: number) => new Date(ms).toISOString();
  const [sources = [], backups = [], first = [], scheduled = [], tokens = [], stuck = []] = await store.read([
    sql`SELECT s.id, s.domain, s.name, s.failures, s.interval_minutes, s.updated_at,
        (SELECT max(r.started_at) FROM source_runs r
          WHERE r.source_id = s.id AND r.outcome IN ('published', 'unchanged')) AS good_at
      FROM sources s WHERE s.enabled = 1 ORDER BY s.id LIMIT 500`,
    sql`SELECT max(made_at) AS at FROM backups`,
    sql`SELECT min(published_at) AS at FROM heads WHERE edition > 0`,
    sql`SELECT id, domain, state FROM scheduled_imports
      WHERE (state IN ('waiting', 'publishing') AND publish_at < ${at(now - OVERDUE_MS)})
        OR (state = 'failed' AND publish_at < ${at(now)} AND finished_at > ${at(now - TOLD_MS)})
      ORDER BY publish_at LIMIT 50`,
    sql`SELECT id, name FROM tokens WHERE revoked_at IS NULL
      AND expires_at > ${at(now)} AND expires_at <= ${at(now + ENDING_MS)} ORDER BY expires_at LIMIT 50`,
    sql`SELECT s.id, s.name, s.domain FROM source_runs r JOIN sources s ON s.id = r.source_id
      WHERE r.outcome = 'gathering' AND r.started_at < ${at(now - STUCK_MS)} GROUP BY s.id LIMIT 50`,
  ]);
  const faults: Fault[] = [];
  for (const source of sources) {
    const [name, words] = [String(source.name), label(source.domain)];
    const failures = Number(source.failures);
    if (failures >= FAILURES)
      faults.push({
        key: `source:${source.id}`,
        vi: `Nguồn “${name}” (${words?.vi}) không đọc được nhiều lần liên tiếp.`,
        en: `Source “${name}” (${words?.en}) failed several times in a row.`,
      });
    // One that was stopped and is begun again, or was only just registered, has its whole time before it.
    const since = Math.max(
      Date.parse(String(source.updated_at)),
      Date.parse(String(source.good_at ?? source.updated_at)),
    );
    if (now - since > Math.max(INTERVALS * Number(source.interval_minutes) * 60_000, AT_LEAST_MS))
      faults.push({
        key: `age:${source.id}`,
        vi: `Dữ liệu của nguồn “${name}” (${words?.vi}) cũ hơn lịch kiểm tra đã hẹn.`,
        en: `Data of source “${name}” (${words?.en}) is older than its schedule promises.`,
      });
  }
  for (const { id, domain, state } of scheduled) {
    const words = label(domain);
    faults.push({
      key: `scheduled:${id}`,
      vi: `Lần công bố hẹn giờ của ${words?.vi} ${state === 'failed' ? 'đã thất bại' : 'quá giờ mà chưa xong'}.`,
      en: `A scheduled publish of ${words?.en} ${state === 'failed' ? 'failed' : 'is overdue'}.`,
    });
  }
  for (const { id, name } of tokens)
    faults.push({
      key: `token:${id}`,
      vi: `Mã truy cập “${name}” hết hạn trong bảy ngày tới.`,
      en: `Token “${name}” ends within seven days.`,
    });
  for (const { id, name, domain } of stuck)
    faults.push({
      key: `queue:${id}`,
      vi: `Hàng đợi đọc bài của nguồn “${name}” (${label(domain)?.vi}) không chạy.`,
      en: `The queue of pages of source “${name}” (${label(domain)?.en}) does not move.`,
    });
  // Before the first night there is nothing to be late with.
  const backedUp = backups[0]?.at ?? first[0]?.at;
  if (env.BACKUPS && backedUp && now - Date.parse(String(backedUp)) > BACKUP_LATE_MS)
    faults.push({
      key: 'backup',
      vi: 'Bản sao lưu hằng đêm đã trễ hơn một ngày.',
      en: 'The nightly back-up is more than a day late.',
    });
  if (snapshotFailure !== undefined)
    faults.push({
      key: 'snapshot',
      vi: 'Không ghi được bản chụp phục vụ khi cơ sở dữ liệu ngừng.',
      en: 'The snapshot served when the database is down could not be written.',
    });
  return faults;
}
