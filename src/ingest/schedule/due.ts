/** Publishes the imports whose time has come, as an editor's own publish would. */
import type { DomainName } from '../../contract/domain.ts';
import type { Env } from '../../env.ts';
import { Problem } from '../../problem.ts';
import { domainOf } from '../../registry.ts';
import type { Store } from '../../store/session.ts';
import { openFiles } from '../files.ts';
import { unconfirmed } from '../report.ts';
import { type Claim, claimDue, endFailed, endUnchanged, endWithPublish, postpone } from './claim.ts';
import { keptRows } from './parts.ts';

const MOST_ATTEMPTS = 8;
/** Nothing more is begun after so long: an invocation has a budget, and the next trigger is a minute away. */
const TURN_MS = 20_000;

interface Work {
  store: Store;
  /** Where a language model for summaries is reached. */
  models: Pick<Env, 'AI' | 'SUMMARY_MODEL' | 'FILES'>;
  /** Tells the caches of a publish; never rejects. */
  announcePublish(domain: DomainName): Promise<void>;
}

const UNTOUCHED = 'Dữ liệu công khai không đổi.';

function reasonOf(error: unknown): string {
  const kind = error instanceof Problem ? error.kind : null;
  if (kind === 'conflict') return 'Một lần nhập khác đang giữ miền dữ liệu này.';
  if (kind === 'unavailable') return 'Cơ sở dữ liệu không trả lời.';
  return 'Lỗi ngoài dự tính khi công bố.';
}

async function publishClaimed({ store, models, announcePublish }: Work, claim: Claim): Promise<void> {
  const domain = domainOf(claim.domain);
  if (!domain) return endFailed(store, claim, `Miền dữ liệu ${claim.domain} không còn.`, null);
  if (claim.attempt > MOST_ATTEMPTS) {
    const reason = `Bị ngắt giữa chừng ${MOST_ATTEMPTS} lần nên đã dừng. ${UNTOUCHED}`;
    return endFailed(store, claim, reason, null);
  }
  const { importRows } = await import('../publish.ts');
  const report = await importRows(store, domain, keptRows(store, claim.id), {
    mode: 'publish',
    strategy: claim.strategy,
    rejects: claim.rejects,
    // What the editor confirmed when the file was kept; a doubt that came up since stops it.
    confirm: (claim.report?.confirmations ?? []).filter(({ confirmed }) => confirmed).map(({ code }) => code),
    editor: claim.createdBy,
    source: claim.source,
    now: Date.now(),
    models,
    scheduled: claim.id,
    withPublish: (published) => endWithPublish(claim, published),
  });
  if (!report.published) {
    const [doubt] = unconfirmed(report);
    const reason = doubt
      ? `Có điều chưa được xác nhận (${doubt.code}): ${doubt.first.message} ${UNTOUCHED}`
      : `${report.rejected} dòng không còn hợp lệ với dữ liệu hiện nay nên không công bố. ${UNTOUCHED}`;
    return endFailed(store, claim, reason, report);
  }
  await openFiles(models, domain.name, report.files);
  await announcePublish(domain.name);
  return endUnchanged(store, claim, report);
}

/** Publishes what is due, one after another. Rejects only when the database does not answer. */
export async function publishDue(work: Work): Promise<void> {
  const begun = Date.now();
  do {
    const claim = await claimDue(work.store);
    if (!claim) return;
    try {
      await publishClaimed(work, claim);
    } catch (error) {
      console.error(JSON.stringify({ scheduled: claim.id, cause: String((error as Error).cause ?? error) }));
      const reason = reasonOf(error);
      if (claim.attempt < MOST_ATTEMPTS) {
        await postpone(work.store, claim, `Lần thử ${claim.attempt}: ${reason} Sẽ thử lại.`);
      } else {
        const ended = `Đã thử ${MOST_ATTEMPTS} lần. ${reason} ${UNTOUCHED}`;
        await endFailed(work.store, claim, ended, null);
      }
    }
  } while (Date.now() - begun < TURN_MS);
}
