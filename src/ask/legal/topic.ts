/** Articles of law that a question is about, best first, and the answer they give. Pure. */
import { presentLegalDocument } from '../../domains/legal-documents/present.ts';
import type { Row } from '../../store/session.ts';
import type { Draft } from '../answer.ts';
import type { Question } from '../question.ts';
import { askedValue, asksHowMuch, hasValue } from '../text/asked-value.ts';
import { type Evidence, evidence, read, type Weighed } from '../text/evidence.ts';
import type { LegalRecord, Passage } from './numbers.ts';
import { quoteOf } from './passage.ts';
import { documentFact, documentOption, nameOf, passageSource, validity } from './say.ts';

export interface LegalHit {
  record: LegalRecord;
  passage: Passage;
  found: Evidence;
  score: number;
}

const IN_FORCE = new Set(['in_force', 'partially_in_force', 'unknown']);
/** Articles of every document that answer nothing by themselves. */
const BOILERPLATE =
  /^điều\s+\d+\w?\.?\s*(?:phạm vi|đối tượng|tổ chức thực hiện|hiệu lực|điều khoản thi hành|trách nhiệm thi hành|trách nhiệm phối hợp|kinh phí|thi hành)/iu;
/** What a wanted value is worth, and what a stated one lacks. */
const VALUE = 0.12;
/** How much better an article no longer in force must be for it to be the one that is meant. */
const OLDER = 0.2;
/** Where two articles of different documents count as equally good. */
export const NEAR = 0.04;

/** Hits with their evidence, best first. */
export function rankLegal(
  rows: readonly Row[],
  words: readonly Weighed[],
  question: Question,
  day: string,
): LegalHit[] {
  const kind = askedValue(question);
  const titles = new Map<string, ReturnType<typeof read>>();
  return rows
    .map((row): LegalHit => {
      const record = presentLegalDocument(row, day);
      const passage = { anchor: String(row.anchor), heading: String(row.heading), text: String(row.text) };
      const title = titles.get(record.id) ?? read(`${record.title}. ${record.field ?? ''}. ${record.issuer}`);
      titles.set(record.id, title);
      const body = read(`${passage.heading}. ${passage.text}`);
      const found = evidence(words, body, title, question.accented);
      const own = evidence(words, body, null, question.accented);
      const valued = kind === null ? 0 : hasValue(passage.text, kind) ? VALUE : -VALUE;
      const empty = BOILERPLATE.test(passage.heading) ? 0.15 : 0;
      return { record, passage, found, score: found.score * 0.75 + own.score * 0.25 + valued - empty };
    })
    .sort((a, b) => b.score - a.score);
}

const clashes = (one: LegalHit, other: LegalHit): boolean => one.record.id !== other.record.id;

/** A later document's words beside those they amend: what is in force is what the amendment says. */
function amended(best: LegalHit, hits: readonly LegalHit[]): LegalHit {
  const by = best.record.relations.filter(({ kind }) => kind === 'amendedBy').map(({ id }) => id);
  const later = hits.find(
    ({ record, score }) =>
      by.includes(record.id) && IN_FORCE.has(record.status) && score >= best.score * 0.55,
  );
  return later ?? best;
}

const understood = (hit: LegalHit, day: string) => ({
  intent: 'topic',
  number: hit.record.number,
  issuer: hit.record.issuer,
  anchor: hit.passage.anchor,
  on: day,
});

/** The answer of the best articles in force, or what is to be said when none is. */
export function answerTopic(
  hits: readonly LegalHit[],
  words: readonly Weighed[],
  question: Question,
  day: string,
): Draft {
  const [top] = hits as [LegalHit, ...LegalHit[]];
  const held = hits.filter(({ record }) => IN_FORCE.has(record.status));
  const [first] = held;
  if (!first || (first.score < top.score - OLDER && !related(first, top))) return notInForce(top, day);
  const best = amended(first, held);
  const rivals = held.filter(
    (hit) => clashes(hit, best) && hit !== first && hit.score >= first.score - NEAR && !related(hit, best),
  );
  if (best === first && rivals.length > 0) return whichRule([best, ...rivals], day);
  const quote = quoteOf(question, best.passage.text, words) || best.passage.heading;
  if (asksHowMuch(question) && !hasValue(quote, 'number')) return saysNone(best, day);
  return {
    outcome: 'answer',
    domain: 'legal-documents',
    understood: understood(best, day),
    answer: `${quote.replace(/\s*\n\s*/g, ' ')} (${best.passage.heading.replace(/\.$/, '')}, ${nameOf(best.record)}, ${best.record.status === 'unknown' ? 'chưa rõ hiệu lực' : 'còn hiệu lực'}).`,
    facts: [
      documentFact(best.passage.heading, best.record),
      { label: 'Trích yếu', value: best.record.title, recordId: best.record.id },
      { label: 'Cơ quan ban hành', value: best.record.issuer, recordId: best.record.id },
    ],
    citations: [passageSource(best.record, best.passage, quote)],
    validUntil: best.record.effectiveTo,
  };
}

/** An article on the subject that states no figure where one is asked for. */
const saysNone = (best: LegalHit, day: string): Draft => ({
  outcome: 'not_held',
  domain: 'legal-documents',
  understood: understood(best, day),
  answer: `Không có con số cụ thể cho câu hỏi này trong dữ liệu. Văn bản gần nhất với nội dung đã hỏi: ${nameOf(best.record)}.`,
  options: [documentOption(best.record)],
});

const related = (one: LegalHit, other: LegalHit): boolean =>
  one.record.relations.some(({ id }) => id === other.record.id);

function notInForce(top: LegalHit, day: string): Draft {
  return {
    outcome: 'not_held',
    domain: 'legal-documents',
    understood: understood(top, day),
    answer: `Không có quy định đang có hiệu lực về việc này trong dữ liệu. ${validity(top.record, new Map(), day, false)}`,
    options: [documentOption(top.record), documentOption(top.record, 'còn hiệu lực không')],
  };
}

function whichRule(hits: readonly LegalHit[], day: string): Draft {
  const distinct = [...new Map(hits.map((hit) => [hit.record.id, hit])).values()].slice(0, 6);
  return {
    outcome: 'ambiguous',
    domain: 'legal-documents',
    understood: { intent: 'topic', on: day },
    answer: `Có ${distinct.length} văn bản cùng nói về việc này: ${distinct.map(({ record }) => `${nameOf(record)} “${record.title}”`).join('; ')}. Bạn hỏi văn bản nào?`,
    facts: distinct.map(({ record, passage }) => documentFact(passage.heading, record)),
    citations: distinct.map(({ record, passage }) => passageSource(record, passage, passage.heading)),
    options: distinct.map(({ record, passage }) => ({
      label: `${record.number} – ${record.issuer}: ${record.title}`,
      question: /^dieu-\d+$/.test(passage.anchor)
        ? `Điều ${passage.anchor.slice(5)} ${record.type.name ?? 'Văn bản'} ${record.number} của ${record.issuer} quy định gì?`
        : `${record.type.name ?? 'Văn bản'} ${record.number} của ${record.issuer} quy định gì?`,
    })),
  };
}
