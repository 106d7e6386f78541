/** Claims of a sentence that names no document and no street, against the record that it is about. Pure. */
import { formatDate } from '../../language/dates.ts';
import { fold } from '../../language/fold.ts';
import { readNumbers } from '../../language/numbers.ts';
import type { ArticleHit } from '../articles/answer.ts';
import { documentUrl } from '../legal/say.ts';
import type { LegalHit } from '../legal/topic.ts';
import type { Notice, NoticeHit } from '../recruitments/rank.ts';
import type { Claim } from './claims.ts';
import { holds } from './judge-document.ts';
import { contradicted, unchecked, type Verdict, verified } from './verdict.ts';

const noticeUrl = (id: string): string => `/recruitments/${encodeURIComponent(id)}`;

function judgeNoticeDate(claim: Claim, notice: Notice, sentence: string): Verdict {
  const given = claim.date?.from;
  const before = fold(sentence.slice(0, sentence.indexOf(claim.text)));
  const from =
    /(?:tu|bat dau|mo)(?: [a-z]+){0,3}$/.test(before) && !/(?:den|han)(?: [a-z]+){0,3}$/.test(before);
  const right = from ? notice.applyFrom : notice.applyUntil;
  if (given === right || (!from && given === notice.applyFrom && !/han|den|truoc/.test(before)))
    return verified(claim, notice.id, noticeUrl(notice.id));
  return right === null
    ? unchecked(claim)
    : contradicted(claim, formatDate(right), notice.id, noticeUrl(notice.id));
}

/** A claim about a notice. */
export function judgeByNotice(claim: Claim, { notice, body }: NoticeHit, sentence: string): Verdict {
  const url = noticeUrl(notice.id);
  const whole = [
    notice.title,
    notice.organisation,
    notice.fee,
    notice.method,
    notice.place,
    notice.contact,
    ...notice.positions.flatMap((each) => [each.title, each.requirements]),
    body,
  ]
    .filter(Boolean)
    .join('\n');
  if (claim.kind === 'date') return judgeNoticeDate(claim, notice, sentence);
  if (claim.kind === 'quotation')
    return holds(whole, claim.text) ? verified(claim, notice.id, url) : unchecked(claim);
  const value = claim.number?.value;
  if (value === undefined) return unchecked(claim);
  if (claim.kind === 'price') {
    const fees = readNumbers(notice.fee ?? '').map((each) => each.value);
    if (fees.includes(value)) return verified(claim, notice.id, url);
    return fees.length > 0 && /phi|tien/.test(fold(sentence))
      ? contradicted(claim, notice.fee ?? '', notice.id, url)
      : unchecked(claim);
  }
  const counts = [notice.quota, ...notice.positions.map(({ count }) => count)].filter(
    (count) => count !== null,
  );
  if (counts.includes(value) || readNumbers(whole).some((each) => each.value === value))
    return verified(claim, notice.id, url);
  const counted = claim.number?.unit === 'person' || /chi tieu|tuyen \d/.test(fold(sentence));
  return counted && counts.length > 0
    ? contradicted(claim, counts.join('; '), notice.id, url)
    : unchecked(claim);
}

/** A claim about what an article of law or of news says. */
export function judgeByText(claim: Claim, text: string, recordId: string, url: string): Verdict {
  if (claim.kind === 'quotation')
    return holds(text, claim.text) ? verified(claim, recordId, url) : unchecked(claim);
  const value = claim.number?.value;
  if (value === undefined) return unchecked(claim);
  const numbers = readNumbers(text);
  if (numbers.some((each) => each.value === value)) return verified(claim, recordId, url);
  const same = numbers.filter(({ unit }) => unit !== undefined && unit === claim.number?.unit);
  return same.length > 0
    ? contradicted(claim, same.map((each) => each.text).join('; '), recordId, url)
    : unchecked(claim);
}

export const legalText = ({ passage }: LegalHit): string => `${passage.heading}\n${passage.text}`;
export const legalUrl = ({ record, passage }: LegalHit): string => documentUrl(record.id, passage.anchor);
export const newsText = ({ record, paragraphs }: ArticleHit): string =>
  [record.title, record.summary, ...paragraphs].join('\n');
