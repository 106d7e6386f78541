/** Whether what the gateway keeps things in can be reached and has room. */
import type { Env } from '../env.ts';
import type { Fault } from './faults.ts';

export type StoresEnv = Pick<Env, 'DB' | 'SNAPSHOT' | 'FILES' | 'BACKUPS' | 'DATABASE_BYTES'>;

/** The largest database of the paid plan (https://developers.cloudflare.com/d1/platform/limits/), and when to tell. */
const MOST_BYTES = 10e9;
const NEAR = 0.8;
const PATIENCE_MS = 8_000;

/** An object that need not be there: that it is not there is an answer. */
const PROBE = 'alive';

const BUCKETS = [
  ['SNAPSHOT', 'bản chụp phục vụ khi D1 ngừng', 'the snapshot'],
  ['FILES', 'tệp gốc của bản ghi', 'original files'],
  ['BACKUPS', 'bản sao lưu', 'back-ups'],
] as const;

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS)),
  ]);

/** Buckets that do not answer. Those that are not bound are not wanted. */
export async function bucketFaults(env: StoresEnv): Promise<Fault[]> {
  const found = await Promise.all(
    BUCKETS.map(async ([binding, vi, en]): Promise<Fault[]> => {
      const bucket = env[binding];
      if (!bucket) return [];
      try {
        await inTime(bucket.head(PROBE));
        return [];
      } catch (error) {
        console.error(JSON.stringify({ alert: `bucket:${binding}`, cause: (error as Error).message }));
        return [
          {
            key: `bucket:${binding}`,
            vi: `Kho R2 giữ ${vi} (${binding}) không trả lời.`,
            en: `The R2 bucket of ${en} (${binding}) does not answer.`,
          },
        ];
      }
    }),
  );
  return found.flat();
}

/** A database that is nearly full: at its end no publish succeeds any more. */
export async function sizeFaults({ DB, DATABASE_BYTES }: StoresEnv): Promise<Fault[]> {
  const most = Number(DATABASE_BYTES ?? MOST_BYTES);
  const { meta } = await DB.withSession('first-primary').prepare('SELECT 1').all();
  const held = Number(meta.size_after);
  if (!(held >= NEAR * most)) return [];
  const part = Math.round((held / most) * 100);
  return [
    {
      key: 'database-size',
      vi: `Cơ sở dữ liệu đã dùng ${part}% dung lượng cho phép.`,
      en: `The database has used ${part}% of the room it may take.`,
    },
  ];
}

export const DATABASE_FAULT: Fault = {
  key: 'database',
  vi: 'Cơ sở dữ liệu D1 không trả lời; người dân đang được phục vụ từ bản đã lưu.',
  en: 'The D1 database does not answer; readers are served what was kept.',
};

/** D1 answers, and lacks a table: the Worker is newer than its schema. */
export const SCHEMA_FAULT: Fault = {
  key: 'schema',
  vi: 'Cơ sở dữ liệu thiếu bảng hoặc cột mà bản đang chạy cần: chưa áp dụng migration.',
  en: 'The database lacks a table or column that this version needs: a migration was not applied.',
};

/** What a failed read of the database means. */
export const databaseFault = (error: unknown): Fault => {
  const causes: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) causes.push(at.message);
  return /no such (?:table|column)/.test(causes.join(' ')) ? SCHEMA_FAULT : DATABASE_FAULT;
};
