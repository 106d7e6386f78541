/** Articles of law that a question is about, best first, and the answer they give. Pure. */

import { fold } from '../../../language/fold.ts';
import type { Draft, Option } from '../../../question/answer.ts';
import { askedValue, asksHowMuch, hasValue } from '../../../question/asked-value.ts';
import { type Evidence, evidence, read, type Weighed } from '../../../question/evidence.ts';
import type { Question } from '../../../question/question.ts';
import type { SearchQuery } from '../../../store/search/query.ts';
import { recency, rescore, WEIGHTS } from '../../../store/search/rank.ts';
import type { Statistics } from '../../../store/search/statistics.ts';
import type { Row } from '../../../store/session.ts';
import { presentLegalDocument } from '../present.ts';
import { likelihood, likelihoodFeatures } from './likelihood.ts';
import type { LegalRecord, Passage } from './numbers.ts';
import { quoteOf } from './passage.ts';
import { documentFact, documentOption, nameOf, passageSource, statusWords, validity } from './say.ts';

export interface LegalHit {
  record: LegalRecord;
  passage: Passage;
  found: Evidence;
  /** Share of the weight of the words looked up, or of what the law calls them, that it has. */
  coverage: number;
  /** It has two of them side by side. */
  isJoined: boolean;
  score: number;
  /** What the search ranks it by. */
  rank: number;
}

const IN_FORCE = new Set(['in_force', 'partially_in_force', 'unknown']);
/** What a wanted value is worth, and what a stated one lacks. */
const VALUE = 0.12;
/** How much better an article no longer in force must be for it to be the one that is meant. */
const OLDER = 0.2;
/** Where two articles of different documents count as equally good. */
export const NEAR = 0.04;
/** How far behind the first the search must put an article for it to be no rival, though its words say as much. */
const BEHIND = 1;

/** What was looked up, and how rare its words are in the law. */
export interface LookedUp {
  query: SearchQuery;
  statistics: Statistics;
}

export interface RankedLaw {
  /** Articles as the search ranks them, the first few, each with its evidence. */
  hits: LegalHit[];
  /** Probability that the first answers. */
  likelihood: number;
}

/** Articles read closely of those that the search ranks. */
const READ = 10;
/** What being out of force takes from an article that otherwise fits as well as one in force. */
const EXPIRED = -0.6;
/** The likelihood was fitted to ranks in which a title states no more of a short question than of a long one. */
const ASKED: typeof WEIGHTS = { ...WEIGHTS, titleCoverage: 0 };

/** Candidates of the index ranked as the search ranks them, with the evidence of the first few. */
export function rankLegal(
  rows: readonly Row[],
  { query, statistics }: LookedUp,
  words: readonly Weighed[],
  question: Question,
  day: string,
): RankedLaw {
  const ranked = rescore(
    query,
    statistics,
    rows.map((row) => {
      const { number, title, issuedOn } = JSON.parse(String(row.record)) as LegalRecord;
      const year = Number(/\/((?:19|20)\d\d)(?:\/|$)/.exec(number)?.[1] ?? issuedOn.slice(0, 4));
      return {
        row,
        title: title.includes(number) ? title : `${number} ${title}`,
        heading: String(row.heading),
        text: String(row.text),
        score: Number(row.score),
        owner: String(row.id),
        prior: recency(year) + (row.status === 'expired' ? EXPIRED : 0),
      };
    }),
    ASKED,
  );
  const features = likelihoodFeatures(query, statistics, ranked, question);
  const kind = askedValue(question);
  const hits = ranked
    .slice(0, READ)
    .map(({ candidate: { row }, score: rank, features: { coverage, pairCoverage } }): LegalHit => {
      const record = presentLegalDocument(row, day);
      const passage = { anchor: String(row.anchor), heading: String(row.heading), text: String(row.text) };
      const title = read(`${record.title}. ${record.field ?? ''}. ${record.issuer}`);
      const body = read(`${passage.heading}. ${passage.text}`);
      const found = evidence(words, body, title, question.accented);
      const own = evidence(words, body, null, question.accented);
      const valued = kind === null ? 0 : hasValue(passage.text, kind) ? VALUE : -VALUE;
      return {
        record,
        passage,
        found,
        coverage,
        isJoined: pairCoverage > 0,
        score: found.score * 0.75 + own.score * 0.25 + valued,
        rank,
      };
    });
  return { hits, likelihood: features ? likelihood(features) : 0 };
}

/** Share of the words of two headings that both have from which they rule on the same. */
const SAME = 0.5;

/** Whether two articles are headed alike: rules of two bodies on one subject. */
function sameSubject(one: LegalHit, other: LegalHit): boolean {
  const [a, b] = [one, other].map(
    ({ passage }) => new Set(fold(passage.heading.replace(/^Điều\s+\S+\s*/u, '')).split(' ')),
  ) as [Set<string>, Set<string>];
  const both = [...a].filter((word) => b.has(word)).length;
  return both >= SAME * (a.size + b.size - both);
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
  const alike = held.filter(
    (hit) =>
      clashes(hit, best) && hit.score >= first.score - NEAR && sameSubject(hit, best) && !related(hit, best),
  );
  const rivals = alike.filter(({ rank }) => rank > first.rank - BEHIND);
  if (best === first && rivals.length > 0) return whichRule([best, ...rivals], day);
  // "Điều 651 …" asks for that Điều: another is no answer to it.
  const named = /(?:điều|dieu)\s+(\d+[a-zđ]?)(?![\p{L}\d])/iu.exec(question.text)?.[1]?.toLowerCase();
  if (named !== undefined && best.passage.anchor !== `dieu-${named}`)
    return relatedRules(hits, words, question, day);
  const { quote, lead } = quoteOf(question, best.passage, words);
  if (asksHowMuch(question) && !hasValue(quote, 'number')) return relatedRules(hits, words, question, day);
  return {
    outcome: 'answer',
    domain: 'legal-documents',
    understood: understood(best, day),
    answer: `${[lead, quote]
      .filter(Boolean)
      .join(' ')
      .replace(
        /\s*\n\s*/g,
        ' ',
      )} (${best.passage.heading.replace(/\.$/, '')}, ${nameOf(best.record)}).${standing(best.record)}${besides(alike)}`,
    facts: [
      documentFact(best.passage.heading, best.record),
      { label: 'Trích yếu', value: best.record.title, recordId: best.record.id },
      { label: 'Cơ quan ban hành', value: best.record.issuer, recordId: best.record.id },
    ],
    citations: [passageSource(best.record, best.passage, quote)],
    validUntil: best.record.effectiveTo,
  };
}

/** The articles of other documents that are headed alike, named so that nobody takes the one quoted for all there is. */
function besides(alike: readonly LegalHit[]): string {
  const list = alike
    .slice(0, 2)
    .map(({ passage, record }) => `${passage.heading.replace(/\.$/, '')}, ${nameOf(record)}`);
  return list.length === 0 ? '' : ` Việc này còn được nói đến tại ${list.join('; ')}.`;
}

/** Articles shown that speak of a question none of them is claimed to answer. */
const SHOWN = 5;

/** The nearest articles, none of them claimed to answer. */
export function relatedRules(
  hits: readonly LegalHit[],
  words: readonly Weighed[],
  question: Question,
  day: string,
): Draft {
  const shown = hits.slice(0, SHOWN);
  const list = shown.map(({ passage, record }, at) => {
    const state =
      record.status === 'in_force' || record.status === 'unknown' ? '' : `, ${statusWords(record.status)}`;
    return `${at + 1}) ${passage.heading.replace(/\.$/, '')}, ${nameOf(record)}${state}`;
  });
  return {
    outcome: 'related',
    domain: 'legal-documents',
    understood: { intent: 'related', on: day },
    answer:
      'Chưa đủ căn cứ để khẳng ' +
      'định câu trả lời. Các ' +
      `quy định gần nhất với câu hỏi: ${list.join('; ')}.`,
    facts: shown.map(({ passage, record }) => documentFact(passage.heading, record)),
    citations: shown.map(({ passage, record }) =>
      passageSource(record, passage, quoteOf(question, passage, words).quote),
    ),
    options: shown.map(articleOption),
  };
}

const related = (one: LegalHit, other: LegalHit): boolean =>
  one.record.relations.some(({ id }) => id === other.record.id);

function notInForce(top: LegalHit, day: string): Draft {
  return {
    outcome: 'not_held',
    domain: 'legal-documents',
    understood: understood(top, day),
    answer:
      'Không có quy định đang có hiệu lực về việc này trong ' +
      `dữ liệu. ${validity(top.record, new Map(), day, false)}`,
    options: [documentOption(top.record), documentOption(top.record, 'còn hiệu lực không')],
  };
}

/** An article as one of several to read. */
const articleOption = ({ record, passage }: LegalHit): Option => ({
  label: `${passage.heading.replace(/\.$/, '')} – ${record.number} – ${record.issuer}: ${record.title}`,
  question: /^dieu-\d+$/.test(passage.anchor)
    ? `Điều ${passage.anchor.slice(5)} ${record.type.name ?? 'Văn bản'} ${record.number} của ${record.issuer} quy định gì?`
    : `${record.type.name ?? 'Văn bản'} ${record.number} của ${record.issuer} quy định gì?`,
});

/** Validity as far as the data goes: a replacement that is not held may still exist. */
const standing = ({ status }: LegalRecord): string =>
  status === 'in_force'
    ? ' Theo dữ liệu đang có, văn bản này còn hiệu lực: chưa thấy văn bản nào thay thế hoặc bãi bỏ.'
    : ` Văn bản này ${statusWords(status)}.`;

function whichRule(hits: readonly LegalHit[], day: string): Draft {
  const distinct = [...new Map(hits.map((hit) => [hit.record.id, hit])).values()].slice(0, 6);
  return {
    outcome: 'ambiguous',
    domain: 'legal-documents',
    understood: { intent: 'topic', on: day },
    answer:
      `Có ${distinct.length} văn bản cùng nói về việc này: ` +
      `${distinct.map(({ record }) => `${nameOf(record)} “${record.title}”`).join('; ')}. Bạn hỏi văn ` +
      'bản nào?',
    facts: distinct.map(({ record, passage }) => documentFact(passage.heading, record)),
    citations: distinct.map(({ record, passage }) => passageSource(record, passage, passage.heading)),
    options: distinct.map(articleOption),
  };
}
