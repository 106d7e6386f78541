/** Claims of a sentence about a document, against the document. Pure. */

import { formatDate } from '../../../language/dates.ts';
import { fold } from '../../../language/fold.ts';
import { syllables } from '../../../language/syllables.ts';
import type { Claim, ClaimedSentence } from '../../../question/claims.ts';
import type { Question } from '../../../question/question.ts';
import { judgeStatement, type Statement, statementsOf } from '../../../question/statements.ts';
import { contradicted, holds, unchecked, type Verdict, verified } from '../../../question/verdict.ts';
import { clausesOf } from '../clauses.ts';
import type { LawName } from '../lexicon.ts';
import { lawsNamed, ofYear } from './by-name.ts';
import { contentOf, isAnother, plain } from './called-otherwise.ts';
import type { FullDocument, LegalRecord, Passage } from './numbers.ts';
import { documentUrl, nameOf, statusWords, titled } from './say.ts';
import type { LegalHit } from './topic.ts';

/** Articles read for a sentence that names none. */
const READ = 6;

/** The articles of a document that share most neighbouring words with a sentence, best first. */
function nearestPassages(sentence: string, passages: readonly Passage[]): Passage[] {
  const words = syllables(sentence);
  const accented = words.some(({ folded, spelling }) => folded !== spelling);
  const written = (text: string): string => (accented ? text.normalize('NFC').toLowerCase() : fold(text));
  const pairs = [
    ...new Set(words.slice(1).map((word, at) => written(`${words[at]?.text ?? ''} ${word.text}`))),
  ];
  return passages
    .map((passage) => {
      const text = written(`${passage.heading} ${passage.text}`);
      return { passage, met: pairs.filter((pair) => text.includes(pair)).length };
    })
    .filter(({ met }) => met > 0)
    .sort((a, b) => b.met - a.met)
    .slice(0, READ)
    .map(({ passage }) => passage);
}

const numberOf = ({ anchor }: Passage): string | null =>
  /^dieu-(\d+[a-z]?)(?:-\d+)?$/.exec(anchor)?.[1] ?? null;
const CLOSING = /hiệu lực|thi hành/iu;

/**
 * Whether a document has no such Điều: it is past the last one, and what is held is whole or ends as documents end.
 * A Điều that is merely not held proves nothing.
 */
function surelyLacks(passages: readonly Passage[], article: string): boolean {
  const numbers = passages.map((passage) => Number.parseInt(numberOf(passage) ?? '0', 10));
  const last = Math.max(0, ...numbers);
  if (last === 0 || Number.parseInt(article, 10) <= last) return false;
  const isWhole = new Set(numbers.filter((number) => number > 0)).size === last;
  const end = passages.findLast((passage) => Number.parseInt(numberOf(passage) ?? '0', 10) === last);
  return isWhole || CLOSING.test(end?.heading ?? '');
}

/** What one sentence says of one document: the articles that its claims are held against. */
export interface DocumentSentence {
  document: FullDocument;
  sentence: ClaimedSentence;
  /** Figures and days of the sentence, by offset. */
  stated: readonly Statement[];
  day: string;
  /** Statements of the articles named, or of the nearest ones. */
  statements: { passage: Passage; own: Statement[] }[];
  /** The articles named are held, or none is named. */
  isHeld: boolean;
}

/** An article by the one clause of it that a sentence names; none where it has no such clause. */
function clauseOf(passage: Passage, sentence: string): Passage[] {
  const [said, more] = [...sentence.matchAll(/khoản\s+(\d{1,2}[a-zđ]?)(?![\p{L}\d])/giu)].map(
    ([, clause = '']) => clause.toLowerCase(),
  );
  if (said === undefined || more !== undefined) return [passage];
  const own = clausesOf(passage.text).filter(({ clause }) => clause === said);
  const [first, last] = [own[0], own.at(-1)];
  return first && last ? [{ ...passage, text: passage.text.slice(first.start, last.end) }] : [];
}

/** Reads the articles of a document that a sentence is about. */
export function aboutDocument(
  document: FullDocument,
  sentence: ClaimedSentence,
  stated: readonly Statement[],
  day: string,
): DocumentSentence {
  const named = sentence.claims.flatMap(({ article }) => (article === undefined ? [] : [article]));
  const held = document.passages.filter((passage) => named.includes(numberOf(passage) ?? ''));
  const meant = named.length === 1 ? held.flatMap((passage) => clauseOf(passage, sentence.text)) : held;
  const read = named.length > 0 ? meant : nearestPassages(sentence.text, document.passages);
  return {
    document,
    sentence,
    stated,
    day,
    statements: read.map((passage) => ({
      passage,
      own: statementsOf(`${titled(document.record)}. ${passage.heading}.`, passage.text, day),
    })),
    isHeld:
      named.length === 0 || named.every((article) => meant.some((passage) => numberOf(passage) === article)),
  };
}

/** A figure or a day against what the articles state. */
function judgeStated(claim: Claim, about: DocumentSentence): Verdict {
  const own = about.stated.find(({ start }) => start === claim.start - about.sentence.start);
  if (!own || !about.isHeld) return unchecked(claim);
  const { verdict, by } = judgeStatement(
    own,
    about.statements.flatMap((each) => each.own),
  );
  const passage = about.statements.find((each) => by !== null && each.own.includes(by))?.passage;
  if (by === null || !passage) return unchecked(claim);
  const url = documentUrl(about.document.record.id, passage.anchor);
  return verdict === 'verified'
    ? verified(claim, about.document.record.id, url)
    : contradicted(claim, by.text, about.document.record.id, url);
}

const CUES: readonly [RegExp, (record: LegalRecord) => string | null][] = [
  [
    /(?:het hieu luc|cham dut hieu luc|den het|den ngay|\bden|sau ngay)[a-z ]{0,12}$/,
    ({ effectiveTo }) => effectiveTo,
  ],
  [/(?:hieu luc|ap dung|thi hanh)[a-z ]{0,20}$/, ({ effectiveFrom }) => effectiveFrom],
  [/(?:ban hanh|\bky)[a-z ]{0,12}$/, ({ issuedOn }) => issuedOn],
];

/** Words that leave no doubt which of a document's own days is meant. */
const SURE = /(?:(?:het|cham dut|co) hieu luc|ban hanh)[a-z ]{0,12}$/;

function judgeDate(claim: Claim, about: DocumentSentence): Verdict {
  const { record } = about.document;
  const given = claim.date?.from;
  const url = documentUrl(record.id);
  const before = about.sentence.text.slice(0, claim.start - about.sentence.start);
  // "QĐ 691/QĐ-UBND ngày 19/3/2018": the day beside a number is the day it was issued.
  const beside = about.sentence.claims.some(
    ({ kind, end }) =>
      kind === 'document' &&
      end <= claim.start &&
      /^[\s,]*(?:ngày|ký ngày)?\s*$/iu.test(
        about.sentence.text.slice(end - about.sentence.start, before.length),
      ),
  );
  const folded = plain(before);
  const cue = beside ? record.issuedOn : CUES.find(([pattern]) => pattern.test(folded))?.[1](record);
  if (given !== undefined && given === cue) return verified(claim, record.id, url);
  const days = [record.issuedOn, record.effectiveFrom, record.effectiveTo];
  // Its articles state the day on which it takes effect: that makes no end and no issue of it.
  if ((beside || SURE.test(folded)) && days.some((day) => day === given))
    return cue ? contradicted(claim, formatDate(cue), record.id, url) : unchecked(claim);
  const named = about.sentence.claims.some(({ kind }) => kind === 'article');
  const judged = judgeStated(claim, about);
  // Only of the article named is it known which days it states.
  const stated = named || judged.verdict === 'verified' ? judged : unchecked(claim);
  if (stated.verdict === 'verified') return stated;
  if (cue === undefined) return days.some((day) => day === given) ? verified(claim, record.id, url) : stated;
  return cue === null ? unchecked(claim) : contradicted(claim, formatDate(cue), record.id, url);
}

/** Years that a sentence says beside those of the document's number: a status of then is not one of today. */
function saysAnotherDay({ document, sentence, day }: DocumentSentence): boolean {
  const { record } = document;
  const own = [record.number, record.issuedOn, record.effectiveFrom, record.effectiveTo, day].join(' ');
  const bare = sentence.text.replaceAll(record.number, ' ');
  return [...bare.matchAll(/(?<![\d/.-])(?:19|20)\d\d(?![\d])|(?<=[/-])(?:19|20)\d\d(?!\d|\/)/g)].some(
    ([year]) => !own.includes(year),
  );
}

function judgeStatus(claim: Claim, about: DocumentSentence): Verdict {
  const { record } = about.document;
  const said = plain(claim.text);
  const partly = /mot phan/.test(said);
  // "Chưa hết hiệu lực" denies the end: it is still in force.
  const notOver = /(?:chua|khong)(?: bi)? het/.test(said);
  const over = /het hieu luc|khong con/.test(said) && !partly && !notOver;
  const right = over
    ? record.status === 'expired'
    : /chua/.test(said) && !notOver
      ? record.status === 'not_yet_in_force'
      : /ngung/.test(said)
        ? record.status === 'suspended'
        : partly
          ? record.status === 'partially_in_force'
          : record.status === 'in_force' || record.status === 'partially_in_force';
  if (record.status === 'unknown' || saysAnotherDay(about)) return unchecked(claim);
  const url = documentUrl(record.id);
  return right
    ? verified(claim, record.id, url)
    : contradicted(claim, statusWords(record.status), record.id, url);
}

function judgeQuotation(claim: Claim, about: DocumentSentence): Verdict {
  const { record, passages } = about.document;
  if (holds(record.title, claim.text)) return verified(claim, record.id, documentUrl(record.id));
  const holding = passages.filter((passage) => holds(`${passage.heading}\n${passage.text}`, claim.text));
  const named = about.sentence.claims.flatMap(({ article }) => (article === undefined ? [] : [article]));
  const right =
    named.length === 0 ? holding[0] : holding.find((passage) => named.includes(numberOf(passage) ?? ''));
  if (right) return verified(claim, record.id, documentUrl(record.id, right.anchor));
  const [elsewhere] = holding;
  if (elsewhere)
    return contradicted(claim, elsewhere.heading, record.id, documentUrl(record.id, elsewhere.anchor));
  const near = about.statements[0]?.passage ?? nearestPassages(claim.text, passages)[0];
  if (!near || !about.isHeld) return unchecked(claim);
  const words = contentOf(claim.text);
  const best = near.text
    .split(/(?<=[.;:\n])/u)
    .map((part) => ({ part: part.trim(), met: words.filter((word) => plain(part).includes(word)).length }))
    .sort((a, b) => b.met - a.met)[0];
  return contradicted(
    claim,
    (best?.part || near.heading).slice(0, 300),
    record.id,
    documentUrl(record.id, near.anchor),
  );
}

/** What one document does to another, by the words for it, with the kinds of relations from either side. */
const DOES: readonly [RegExp, string, string][] = [
  [/thay thế/iu, 'replaces', 'replacedBy'],
  [/bãi bỏ|hủy bỏ/iu, 'repeals', 'repealedBy'],
  [/sửa đổi|bổ sung/iu, 'amends', 'amendedBy'],
  [/hướng dẫn|quy định chi tiết/iu, 'guides', 'guidedBy'],
];
const PASSIVE = /(?:bị|được)\s+(?:\p{L}+\s+){0,3}(?:thay thế|bãi bỏ|hủy bỏ|sửa đổi|bổ sung|hướng dẫn)/iu;

/** Words between two numbers that relate nothing and tell nothing of what a document is about. */
const TELLS_NOTHING = new Set(
  'ngay thang nam hieu luc ban hanh ky van ban thay the bai bo sua doi bo sung luat nghi dinh quyet thong tu so dieu khoan'.split(
    ' ',
  ),
);

/** Whether a sentence says that one document does something to another which neither record has, or tells of another subject. */
function isToldOtherwise(
  claim: Claim,
  { document: { record, passages }, sentence }: DocumentSentence,
): boolean {
  const documents = sentence.claims.filter(({ kind }) => kind === 'document');
  const [first, second] = documents;
  if (first && second && documents.length === 2) {
    const between = sentence.text.slice(first.end - sentence.start, second.start - sentence.start);
    const does = DOES.find(([words]) => words.test(between));
    if (does) {
      const passive = PASSIVE.test(between);
      const other = plain((claim === first ? second : first).text);
      const kind = (claim === first) === passive ? does[2] : does[1];
      return !record.relations.some((each) => each.kind === kind && other.includes(plain(each.number)));
    }
  }
  if (documents.length > 1 || sentence.claims.some(({ kind }) => kind === 'article')) return false;
  const after = sentence.text.slice(claim.end - sentence.start).replace(OF_ISSUER, ' ');
  const told = contentOf(after).filter((word) => !TELLS_NOTHING.has(word));
  if (told.length < SUBJECT) return false;
  const held = new Set(
    contentOf(
      `${record.title} ${record.issuer} ${passages.map(({ heading, text }) => `${heading} ${text}`).join(' ')}`,
    ),
  );
  return told.filter((word) => held.has(word)).length < told.length * TOLD_SO;
}

/** Words on its subject from which a sentence tells what a document is about, and the share of them that it must have. */
const SUBJECT = 4;
const TOLD_SO = 0.5;
/** "… của Ủy ban nhân dân tỉnh Bình Dương", which is judged by itself. */
const OF_ISSUER = new RegExp(
  String.raw`\s(?:của|do)\s+(?:UBND|HĐND|Ủy ban|Hội đồng|Bộ|Chính phủ|Quốc hội|Sở)[^,.;:()“”"]{0,40}?` +
    String.raw`(?=\s(?:ban hành|về|còn|đã|hết|quy định|phê duyệt)|[,.;:()]|$)`,
  'u',
);

/** A claim of a sentence about one document. */
export function judgeByDocument(claim: Claim, about: DocumentSentence): Verdict {
  const { record, passages } = about.document;
  const url = documentUrl(record.id);
  switch (claim.kind) {
    case 'document':
      return isAnother(claim, record, about.sentence)
        ? contradicted(
            claim,
            `${record.title.includes(record.number) ? nameOf(record) : titled(record)}, ban hành ngày ${formatDate(record.issuedOn)}`,
            record.id,
            url,
          )
        : isToldOtherwise(claim, about)
          ? unchecked(claim)
          : verified(claim, record.id, url);
    case 'article': {
      const held = passages.find((passage) => numberOf(passage) === claim.article);
      if (held) return verified(claim, record.id, documentUrl(record.id, held.anchor));
      return surelyLacks(passages, claim.article ?? '')
        ? contradicted(claim, `${nameOf(record)} không có Điều ${claim.article}`, record.id, url)
        : unchecked(claim);
    }
    case 'quotation':
      return judgeQuotation(claim, about);
    case 'date':
      return judgeDate(claim, about);
    case 'status':
      return judgeStatus(claim, about);
    default:
      return judgeStated(claim, about);
  }
}

/**
 * The articles that a sentence may speak of: where it names laws without their numbers, those of these laws alone, and
 * none where they are not held or not of the year said.
 */
export function ofNamedLaws(
  question: Question,
  held: readonly LawName[],
  hits: readonly LegalHit[],
): readonly LegalHit[] {
  const named = lawsNamed(question, held);
  const ids = new Set(named.flatMap(ofYear).map(({ id }) => id));
  return named.length === 0 ? hits : hits.filter(({ record }) => ids.has(record.id));
}

/** How much more closely an article must speak of a sentence for it to be the one that is meant. */
const CLOSER = 0.03;

/** A claim about what the law says, by the articles that the sentence may mean. */
export function judgeByLaw(
  claim: Claim,
  own: Statement | undefined,
  hits: readonly LegalHit[],
  day: string,
): Verdict {
  let refused: Verdict | null = null;
  let [confirmed, best]: [Verdict | null, number] = [null, 0];
  let most = 0;
  for (const { record, passage } of hits) {
    const url = documentUrl(record.id, passage.anchor);
    if (claim.kind === 'quotation') {
      if (holds(`${passage.heading}\n${passage.text}`, claim.text)) return verified(claim, record.id, url);
      continue;
    }
    if (!own) continue;
    const statements = statementsOf(`${record.title}. ${passage.heading}.`, passage.text, day);
    const { verdict, by, agreement } = judgeStatement(own, statements);
    if (by === null) continue;
    if (verdict === 'verified' && agreement > best)
      [confirmed, best] = [verified(claim, record.id, url), agreement];
    if (verdict === 'contradicted') {
      refused ??= contradicted(claim, by.text, record.id, url);
      most = Math.max(most, agreement);
    }
  }
  // An article that speaks of the sentence more closely and says another figure is the one that is meant.
  if (confirmed) return most > best + CLOSER ? unchecked(claim) : confirmed;
  // Another law may say what this one denies: only where a single article is meant is a sentence without its law false.
  return hits.length === 1 && refused ? refused : unchecked(claim);
}
