/** Notices that a question is about, best first. Pure. */

import { expandAbbreviations } from '../../../language/abbreviations.ts';
import { type Evidence, evidence, read, type Weighed } from '../../../question/evidence.ts';
import type { Question } from '../../../question/question.ts';
import type { PublicRecord } from '../../../store/reading.ts';
import type { Row } from '../../../store/session.ts';
import { presentRecruitment } from '../list.ts';
import type { RecruitmentRecord } from '../record.ts';

export type Notice = PublicRecord & RecruitmentRecord;

export interface NoticeHit {
  notice: Notice;
  body: string;
  found: Evidence;
  /** Evidence of what the notice is called: title, organisation, positions. */
  named: Evidence;
  score: number;
}

/** The level in the name of an office, which people leave out: "Sở Y tế Gia Lai". */
const LEVEL = /\s(?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã)(?=\s\p{Lu})/u;

const nameOf = ({ title, organisation, positions }: Notice): string =>
  expandAbbreviations(
    [
      title,
      organisation,
      ...(LEVEL.test(organisation) ? [organisation.replace(LEVEL, '')] : []),
      positions.map((position) => `${position.title} ${position.code ?? ''}`).join('. '),
    ].join('. '),
  );

/** Hits with their evidence, best first. */
export function rankNotices(
  rows: readonly Row[],
  words: readonly Weighed[],
  question: Question,
  day: string,
): NoticeHit[] {
  return rows
    .map((row): NoticeHit => {
      const notice = presentRecruitment(row, day);
      const { body } = JSON.parse(String(row.detail ?? '{}')) as { body?: string | null };
      const name = nameOf(notice);
      const rest = [
        notice.place,
        notice.ward,
        notice.method,
        notice.fee,
        notice.contact,
        ...notice.positions.map(({ requirements }) => requirements),
        body,
      ];
      const whole = read(`${name}. ${expandAbbreviations(rest.filter(Boolean).join('. ').slice(0, 4_000))}`);
      const found = evidence(words, whole, null, question.accented);
      const named = evidence(words, read(name), null, question.accented);
      return { notice, body: body ?? '', found, named, score: found.score * 0.6 + named.score * 0.4 };
    })
    .sort((a, b) => b.score - a.score);
}
