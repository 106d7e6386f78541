/**
 * A question of several parts as the questions it is made of: two streets, two land types, two units, a price and a
 * document. What is said once for all (a position, a type, a day) is said in each. Pure.
 */

import { COMPARING } from '../../question/comparing.ts';
import { findPhrases, hasPhrase, type Question, readQuestion, wordsWithin } from '../../question/question.ts';
import { readArea } from '../land-prices/answer/area.ts';
import { findLandTypes } from '../land-prices/answer/land-words.ts';
import { saidPositions } from '../land-prices/answer/positions.ts';
import { lawsNamed, readLawName } from '../legal-documents/answer/by-name.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions, type Mentions } from './mentions.ts';

/** Parts of one question that are answered. */
const MOST_PARTS = 4;

const CONJUNCTIONS = new Set([
  'và',
  'với',
  'hay',
  'hoặc',
  'còn',
  'rồi',
  'cùng',
  'lẫn',
  'va',
  'voi',
  'hoac',
  'con',
  'roi',
]);
const BREAK = /[,;?!.\n]/;
export interface Parts {
  questions: string[];
  /** Whether the parts are set against each other. */
  compared: boolean;
  /** How many times over one is the other is asked. */
  times: boolean;
}

interface Span {
  from: number;
  to: number;
}

/** The word after the conjunction or mark that joins two spans, and where the first part ends; null when none does. */
function jointBetween(
  { words, text }: Question,
  before: Span,
  after: Span,
): { end: number; start: number } | null {
  for (let at = after.from; at > before.to - 1; at--) {
    const [last, next] = [words[at - 1], words[at]];
    if (at > before.to && last && CONJUNCTIONS.has(last.spelling)) {
      const earlier = words[at - 2];
      return { end: earlier?.end ?? last.start, start: next?.start ?? text.length };
    }
    if (last && next && BREAK.test(text.slice(last.end, next.start)))
      return { end: last.end, start: next.start };
  }
  return null;
}

/** The pieces of a text between joints; null when two spans are not joined. */
function piecesOf(question: Question, spans: readonly Span[]): string[] | null {
  const pieces: string[] = [];
  let start = 0;
  for (let i = 1; i < spans.length; i++) {
    const joint = jointBetween(question, spans[i - 1] as Span, spans[i] as Span);
    if (!joint) return null;
    pieces.push(question.text.slice(start, joint.end).trim());
    start = joint.start;
  }
  return [...pieces, question.text.slice(start).trim()];
}

/** What is said of the land in a piece, each as words to say again. */
function attributes(piece: string, day: string, compared = false) {
  const question = readQuestion(piece, day);
  const [type] = findLandTypes(question);
  const { positions, alley } = saidPositions(question);
  const { area } = readArea(question);
  const [date] = question.dates;
  return {
    type: type
      ? type.type.codes.length > 2
        ? `đất ${type.type.name.replace(/^đất /, '')}`
        : type.type.name
      : null,
    position: positions.length > 0 ? `vị trí ${positions.join(', ')}` : alley ? 'trong hẻm' : null,
    area: area === null ? null : `${String(area).replace('.', ',')} m2`,
    date: date ? date.text : null,
    // "Đắt hơn bao nhiêu" asks of the difference: a price is asked for by its own word.
    price: hasPhrase(question, compared ? 'giá' : 'giá|bao nhiêu|nhiêu|tiền'),
  };
}

type Kind = 'type' | 'position' | 'area' | 'date';
const KINDS: readonly Kind[] = ['type', 'position', 'area', 'date'];

/** Pieces as whole questions on prices: what only the first or only the last says is said of all. */
function landQuestions(
  pieces: readonly string[],
  lead: readonly boolean[],
  day: string,
  compared = false,
): string[] {
  const said = pieces.map((piece) => attributes(piece, day, compared));
  // What is compared of two streets is their price.
  const priced = compared || said.some(({ price }) => price);
  return pieces.map((piece, i) => {
    const added = KINDS.flatMap((kind) => {
      const having = said.flatMap((each, at) => (each[kind] === null ? [] : [at]));
      const [only] = having;
      if (having.length !== 1 || only === undefined || only === i) return [];
      const shared = only === pieces.length - 1 || (only === 0 && lead[KINDS.indexOf(kind)]);
      return shared ? [said[only]?.[kind] ?? ''] : [];
    });
    const price = priced && !said[i]?.price ? 'Giá đất ' : '';
    return `${price}${piece}${added.map((text) => `, ${text}`).join('')}`;
  });
}

/** The streets asked about, one after another: two, or more. */
function ofStreets(question: Question, mentions: Mentions, day: string, compared: boolean): string[] | null {
  const streets = mentions.streets.filter(({ isEnd }) => !isEnd);
  if (streets.length < 2) return null;
  const pieces = piecesOf(question, streets);
  if (!pieces) return null;
  const [first] = streets;
  // What stands before the first street is said of all; what stands between the two is said of the first.
  const before = attributes(question.text.slice(0, question.words[first?.from ?? 0]?.start ?? 0), day);
  return landQuestions(
    pieces,
    KINDS.map((kind) => before[kind] !== null),
    day,
    compared,
  );
}

/** One street and several land types, each with what is said of it. */
function ofTypes(question: Question, mentions: Mentions, day: string): string[] | null {
  const [street, other] = mentions.streets.filter(({ isEnd }) => !isEnd);
  const names = [...mentions.streets, ...mentions.units];
  const types = findLandTypes(question).filter(({ from, to }) =>
    names.every((name) => to <= name.from || from >= name.to),
  );
  const distinct = types.filter(({ type }, i) => types.findIndex((each) => each.type === type) === i);
  if (!street || other || distinct.length < 2) return null;
  const joined = piecesOf(question, distinct);
  if (!joined) return null;
  const pieces = withHome(joined, question, distinct[0] as Span, day);
  const text = (span: Span): string =>
    question.text.slice(question.words[span.from]?.start, question.words[span.to - 1]?.end);
  const wards = [...mentions.units, ...mentions.printedWards].filter(({ level }) => level !== null);
  const again = [`đường ${text(street)}`, ...wards.map((ward) => `${ward.level} ${text(ward)}`)];
  const whole = pieces.map((piece) => {
    const missing = again.filter((_, i) => !piece.includes(text(i === 0 ? street : (wards[i - 1] as Span))));
    return [piece, ...missing].join(', ');
  });
  return landQuestions(
    whole,
    KINDS.map(() => false),
    day,
  );
}

/**
 * The pieces with a first one of its own where a position stands before the type of a piece that says another:
 * "đường A VT1, đất thương mại VT2" asks of VT1 without a type.
 */
function withHome(pieces: string[], question: Question, type: Span, day: string): string[] {
  const [first = '', ...rest] = pieces;
  const start = question.words[type.from]?.start ?? 0;
  const [head, own] = [first.slice(0, start).trimEnd(), first.slice(start)];
  const said = (text: string): number => saidPositions(readQuestion(text, day)).positions.length;
  return /[,;]$|(?:và|rồi|còn)$/u.test(head) && said(head) > 0 && said(own) > 0
    ? [head.replace(/[,;]$|(?:và|rồi|còn)$/u, '').trim(), own, ...rest]
    : pieces;
}

/** A price and a document, or two documents: each asked for itself. */
function ofDocuments(question: Question, mentions: Mentions): string[] | null {
  const streets = mentions.streets.filter(({ isEnd }) => !isEnd).slice(0, 1);
  const documents = question.documents.map(({ start, end }) => {
    const [from, to] = wordsWithin(question, start, end);
    return { from, to };
  });
  if (documents.length === 0 || streets.length + documents.length < 2) return null;
  const spans = [...streets, ...documents].sort((a, b) => a.from - b.from);
  const pieces = piecesOf(question, spans);
  if (!pieces) return null;
  const last = question.text.slice(question.words[(spans.at(-1)?.to ?? 1) - 1]?.end).trim();
  // "Quyết định A và B còn hiệu lực không?": what is asked of the last is asked of each.
  return pieces.map((piece, i) => {
    const span = spans[i] as Span;
    const end = question.words[span.to - 1]?.end ?? 0;
    const isBare =
      documents.includes(span) &&
      question.text.slice(end).indexOf(piece.slice(-1)) !== 0 &&
      piece.endsWith(question.text.slice(question.words[span.from]?.start, end));
    return isBare && i < pieces.length - 1 && last !== '' ? `${piece} ${last}` : piece;
  });
}

/** Several laws called by their names, where each piece asks of its own. */
function ofLaws(question: Question, { legal }: Lexicon, day: string): string[] | null {
  const spans = lawsNamed(question, legal.laws);
  if (spans.length < 2 || question.documents.length > 0) return null;
  const pieces = piecesOf(question, spans);
  if (!pieces) return null;
  const last = question.text.slice(question.words[(spans.at(-1)?.to ?? 1) - 1]?.end).trim();
  const asked = pieces.map((piece, i) => {
    const end = question.text.slice(0, question.words[(spans[i]?.to ?? 1) - 1]?.end);
    return i < pieces.length - 1 && last !== '' && end.endsWith(piece) ? `${piece} ${last}` : piece;
  });
  return asked.every((piece) => readLawName(readQuestion(piece, day), legal.laws) !== null) ? asked : null;
}

/** Numbers of several articles or clauses, one after another: "điều 98 và 99", "khoản 1, khoản 3". */
const LISTED = /(điều|dieu|khoản|khoan)\s+(\d{1,4})((?:\s*(?:,|và|va)\s*(?:\1\s+)?\d{1,4}(?![\d/.%]))+)/iu;

/** Several articles or clauses of one document, each asked for itself. */
function ofArticles(question: Question, { legal }: Lexicon): string[] | null {
  const found = LISTED.exec(question.text);
  if (!found || question.documents.length + lawsNamed(question, legal.laws).length !== 1) return null;
  const [all, kind = '', first = '', rest = ''] = found;
  return [first, ...(rest.match(/\d+/g) ?? [])].map((number) =>
    question.text.replace(all, `${kind} ${number}`),
  );
}

/** Several units of which the same is asked. */
function ofUnits(question: Question, mentions: Mentions): string[] | null {
  const units = mentions.units.filter(
    ({ level, items }) => level !== null && items.some(({ isWard }) => isWard),
  );
  if (units.length < 2 || mentions.streets.length > 0) return null;
  const pieces = piecesOf(question, units);
  if (!pieces) return null;
  const last = question.text.slice(question.words[(units.at(-1)?.to ?? 1) - 1]?.end).trim();
  return pieces.map((piece, i) => {
    const end = question.text.slice(
      question.words[units[i]?.from ?? 0]?.start,
      question.words[(units[i]?.to ?? 1) - 1]?.end,
    );
    return i < pieces.length - 1 && piece.endsWith(end) && last !== '' ? `${piece} ${last}` : piece;
  });
}

/** "So A với B": bare, "so" is a number's word as well (số). */
const setAgainst = (question: Question): [number, number][] =>
  question.accented && hasPhrase(question, 'với') ? findPhrases(question, 'so') : [];

/** The text without the words that compare, and whether there were any. */
function withoutComparing(question: Question, lexicon: Lexicon): { text: string; compared: boolean } {
  let { text } = question;
  const found = findPhrases(question, COMPARING);
  if (found.length === 0) found.push(...setAgainst(question));
  const names = found.length === 0 ? [] : findMentions(question, lexicon).streets;
  for (const [from, to] of found) {
    const [start, end] = [question.words[from]?.start ?? 0, question.words[to - 1]?.end ?? 0];
    // "So với" joins what it compares, and so does "rẻ hơn" or "gấp mấy lần" between two names.
    const next = question.words[to];
    const name = /^(?:duong|pho)$/.test(next?.folded ?? '') ? to + 1 : to;
    const named = names.some((street) => street.from === name) && names.some((street) => street.to <= from);
    const joint =
      question.words[to - 1]?.folded === 'voi' || named ? 'và'.padEnd(end - start) : ' '.repeat(end - start);
    text = text.slice(0, start) + joint + text.slice(end);
  }
  return { text, compared: found.length > 0 };
}

/** The questions a question is made of; null when it is one. */
export function splitQuestion(question: Question, lexicon: Lexicon, day: string): Parts | null {
  const { text, compared } = withoutComparing(question, lexicon);
  const plain = compared ? readQuestion(text, day) : question;
  const mentions = findMentions(plain, lexicon);
  const questions =
    ofDocuments(plain, mentions) ??
    ofLaws(plain, lexicon, day) ??
    ofArticles(plain, lexicon) ??
    ofStreets(plain, mentions, day, compared) ??
    ofTypes(plain, mentions, day) ??
    ofUnits(plain, mentions);
  if (!questions || questions.length > MOST_PARTS || questions.some((each) => each.length < 3)) return null;
  return { questions, compared, times: compared && hasPhrase(question, 'gấp') };
}
