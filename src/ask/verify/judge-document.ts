/** Claims beside a document's number, against the document. Pure. */

import { expandAbbreviations } from '../../language/abbreviations.ts';
import { formatDate } from '../../language/dates.ts';
import { fold } from '../../language/fold.ts';
import { readNumbers } from '../../language/numbers.ts';
import type { FullDocument } from '../legal/numbers.ts';
import { bestPassage } from '../legal/passage.ts';
import { documentUrl, statusWords } from '../legal/say.ts';
import type { Question } from '../question.ts';
import type { Claim } from './claims.ts';
import { contradicted, unchecked, type Verdict, verified } from './verdict.ts';

const plain = (text: string): string => fold(expandAbbreviations(text));
const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Whether a text holds a quotation word for word. */
export const holds = (text: string, quotation: string): boolean =>
  squeezed(text).includes(squeezed(quotation).replace(/^(?:…|\.\.\.)\s*|\s*(?:…|\.\.\.)$|[.;,]$/g, ''));

/** The issuer a sentence names, when it is among those held. */
export function saidIssuer(sentence: string, issuers: readonly string[]): string | null {
  const said = ` ${plain(sentence)} `;
  const named = issuers.filter((issuer) => said.includes(` ${plain(issuer)} `));
  return named.sort((a, b) => b.length - a.length)[0] ?? null;
}

const sameUnit = (one: string | undefined, other: string | undefined): boolean =>
  one === other || one === undefined || other === undefined;

/** A number against the articles: the article nearest to the sentence decides. */
function judgeNumber(claim: Claim, document: FullDocument, sentence: Question): Verdict {
  const { record, passages } = document;
  const asked = claim.number;
  if (!asked) return unchecked(claim);
  const best = bestPassage(sentence, passages, record);
  const ordered = best
    ? [best.passage, ...passages.filter(({ anchor }) => anchor !== best.passage.anchor)]
    : passages;
  for (const { anchor, heading, text } of ordered) {
    const met = readNumbers(`${heading}. ${text}`).some(
      ({ value, unit }) => value === asked.value && sameUnit(unit, asked.unit),
    );
    if (met) return verified(claim, record.id, documentUrl(record.id, anchor));
  }
  const others = best
    ? readNumbers(best.passage.text).filter(({ unit }) => unit !== undefined && unit === asked.unit)
    : [];
  return best && others.length > 0
    ? contradicted(
        claim,
        others.map(({ text }) => text).join('; '),
        record.id,
        documentUrl(record.id, best.passage.anchor),
      )
    : unchecked(claim);
}

function judgeDate(claim: Claim, { record }: FullDocument, sentence: string): Verdict {
  const given = claim.date?.from;
  const url = documentUrl(record.id);
  const before = plain(sentence.slice(0, sentence.indexOf(claim.text)));
  const cue = /(?:het hieu luc|den het|den ngay|den)[a-z ]*$/.test(before)
    ? record.effectiveTo
    : /(?:hieu luc|ap dung|thi hanh)[a-z ]*$/.test(before)
      ? record.effectiveFrom
      : /(?:ban hanh|ky)[a-z ]*$/.test(before)
        ? record.issuedOn
        : null;
  if (
    [record.issuedOn, record.effectiveFrom, record.effectiveTo].some((day) => day === given) &&
    (cue === null || cue === given)
  ) {
    return verified(claim, record.id, url);
  }
  return cue === null ? unchecked(claim) : contradicted(claim, formatDate(cue), record.id, url);
}

function judgeStatus(claim: Claim, { record }: FullDocument): Verdict {
  const said = plain(claim.text);
  const over = /het hieu luc|khong con/.test(said) && !/mot phan/.test(said);
  const none = /chua/.test(said);
  const paused = /ngung/.test(said);
  const right = over
    ? record.status === 'expired'
    : none
      ? record.status === 'not_yet_in_force'
      : paused
        ? record.status === 'suspended'
        : record.status === 'in_force' || record.status === 'partially_in_force';
  const url = documentUrl(record.id);
  if (record.status === 'unknown') return unchecked(claim);
  return right
    ? verified(claim, record.id, url)
    : contradicted(claim, statusWords(record.status), record.id, url);
}

/** A claim of a sentence about one document. */
export function judgeByDocument(
  claim: Claim,
  document: FullDocument,
  sentence: Question,
  text: string,
  issuers: readonly string[],
): Verdict {
  const { record, passages } = document;
  if (claim.kind === 'document') {
    const issuer = saidIssuer(text, issuers);
    return issuer !== null && plain(issuer) !== plain(record.issuer)
      ? contradicted(
          claim,
          `${record.number} do ${record.issuer} ban hành`,
          record.id,
          documentUrl(record.id),
        )
      : verified(claim, record.id, documentUrl(record.id));
  }
  if (claim.kind === 'quotation') {
    if (holds(record.title, claim.text)) return verified(claim, record.id, documentUrl(record.id));
    const found = passages.find((passage) => holds(`${passage.heading}\n${passage.text}`, claim.text));
    if (found) return verified(claim, record.id, documentUrl(record.id, found.anchor));
    const near = bestPassage(sentence, passages, record);
    return near
      ? contradicted(claim, near.quote, record.id, documentUrl(record.id, near.passage.anchor))
      : unchecked(claim);
  }
  if (claim.kind === 'date') return judgeDate(claim, document, text);
  if (claim.kind === 'status') return judgeStatus(claim, document);
  return judgeNumber(claim, document, sentence);
}
