/** Which notices are open: everywhere, in a ward, or for a kind of work. */
import { type SQL, sql } from 'drizzle-orm';
import { formatDate } from '../../../language/dates.ts';
import type { Draft } from '../../../question/answer.ts';
import type { Row } from '../../../store/session.ts';
import { editionOf, visible } from '../../../store/versions.ts';
import type { Lexicon } from '../../answering/lexicon.ts';
import { wardCondition } from '../../places/ward-condition.ts';
import { presentRecruitment } from '../list.ts';
import type { Notice } from './rank.ts';
import { noticeFact, noticeOption, noticeSource } from './say.ts';

const edition = editionOf('recruitments');
const LISTED = 60;

/** Open notices by deadline, of some wards when they are named. */
export function openStatement(wards: readonly string[], lexicon: Lexicon, day: string): SQL {
  const inWards = wards.map((ward) => wardCondition(lexicon.graph, ward));
  const where = [
    visible('v', edition),
    sql`v.apply_from <= ${day} AND v.apply_until >= ${day}`,
    ...(inWards.length > 0 ? [sql`(${sql.join(inWards, sql` OR `)})`] : []),
  ];
  return sql`SELECT v.id AS id, v.record AS record FROM recruitments v WHERE ${sql.join(where, sql` AND `)}
    ORDER BY v.apply_until, v.id LIMIT ${LISTED}`;
}

export const readNotices = (rows: readonly Row[] | undefined, day: string): Notice[] =>
  (rows ?? []).map((row) => presentRecruitment(row, day));

/** A list of notices that are open, soonest deadline first; `of` says what was asked for. */
export function answerList(
  notices: readonly Notice[],
  of: string,
  understood: Record<string, unknown>,
): Draft {
  if (notices.length === 0) {
    return {
      outcome: 'not_held',
      domain: 'recruitments',
      understood,
      answer: `Hiện không có thông báo tuyển dụng nào đang nhận hồ sơ${of} trong dữ liệu đang có.`,
    };
  }
  const shown = notices.slice(0, 6);
  const more = notices.length > shown.length ? ` và ${notices.length - shown.length} thông báo khác` : '';
  return {
    outcome: 'answer',
    domain: 'recruitments',
    understood,
    answer:
      `Có ${notices.length} thông báo đang nhận hồ sơ${of}: ` +
      `${shown.map((notice) => `${notice.title} – ${notice.organisation} (hạn ${formatDate(notice.applyUntil)})`).join('; ')}` +
      `${more}.`,
    facts: notices.map((notice) => noticeFact(notice.title, notice.applyUntil, notice)),
    citations: shown.map((notice) => noticeSource(notice)),
    options: notices.slice(0, 8).map(noticeOption),
    validUntil: notices.map(({ applyUntil }) => applyUntil).sort()[0] ?? null,
  };
}
