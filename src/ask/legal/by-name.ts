/** Laws called by their names ("bộ luật lao động điều 98", "luật doanh nghiệp 2020 còn hiệu lực không"). Pure. */
import { type SQL, sql } from 'drizzle-orm';
import type { LawName } from '../../domains/legal-documents/lexicon.ts';
import { formatDate } from '../../language/dates.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { type Syllable, syllables } from '../../language/syllables.ts';
import { editionOf, visible } from '../../store/versions.ts';
import type { Draft } from '../answer.ts';
import { type Question, sameWord } from '../question.ts';
import { type NumberIntent, numberIntent } from './number-intent.ts';

export interface LawReading {
  /** As asked: `Bộ luật Lao động 2019`. */
  said: string;
  /** Year of issue said beside the name. */
  year: string | null;
  /** Held laws of that name, whatever their year; none when no held one bears it. */
  laws: readonly LawName[];
  intent: NumberIntent;
}

const ARTICLE = /(?:điều|dieu)\s+\d/iu;
/** Words that may follow a name: what stands before any other word is not the whole name. */
const AFTER = new Set(
  `dieu khoan diem nam so quy noi la thi co con het bi duoc do ai ban ap thay sua bai hieu hien moi cu nao khi ngay bao o trong cua ve viet
  khong chua vay a nhi cho xem giup`.split(/\s+/),
);
/** Words of asking about a law as a whole, beside those that say nothing. */
const ABOUT = new Set(
  `hieu luc con het ap dung thay the sua doi bo sung bai ky ban hanh ngay khi bao gio luc quy dinh noi ve gi van ban
  hien hanh duoc bi nam dung co quan luat tu thi moi cu nguoi ra doi dieu tom tat trich yeu chua khong nhung nao`.split(
    /\s+/,
  ),
);
const YEAR = /^(?:19|20)\d\d$/;
/** Words of the longest name. */
const LONGEST = 24;
/** Words from which the beginning of a name stands for it. */
const BEGINNING = 2;
/** Words of a name that no held law bears, up to the article or year after it. */
const UNKNOWN = 8;

const joined = (words: readonly Syllable[]): Syllable[] => words.filter(({ folded }) => folded !== 'va');

const named = new WeakMap<readonly LawName[], { law: LawName; words: Syllable[] }[]>();

/** Names as words, without "và", which people leave out. */
function namesOf(laws: readonly LawName[]): { law: LawName; words: Syllable[] }[] {
  let known = named.get(laws);
  if (!known) {
    known = laws.map((law) => ({ law, words: joined([...syllables(law.name)]) }));
    named.set(laws, known);
  }
  return known;
}

const begins = (said: readonly Syllable[], name: readonly Syllable[]): boolean =>
  said.every((word, at) => name[at] !== undefined && sameWord(word, name[at]));

/** Where names may end: before a mark, a figure, a word that follows names, or at the end. */
function endsAfter({ words, text }: Question, from: number): { to: number; hard: boolean }[] {
  const ends: { to: number; hard: boolean }[] = [];
  for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) {
    const [last, next, second] = [words[to - 1] as Syllable, words[to], words[to + 1]];
    const counted = next !== undefined && AFTER.has(next.folded) && /^\d/.test(second?.folded ?? '');
    const marked =
      next === undefined || /[,.;:?!(“"]/.test(text.slice(last.end, next.start)) || /\d/.test(next.folded);
    if (marked || counted) ends.push({ to, hard: true });
    else if (AFTER.has(next.folded)) ends.push({ to, hard: false });
  }
  return ends;
}

/** Where the name after the word at `from` ends and whose it is: the longest held one, else one that begins so; else none's. */
function nameAfter(
  question: Question,
  from: number,
  laws: readonly LawName[],
): { to: number; laws: LawName[] } | null {
  const names = namesOf(laws);
  const ends = endsAfter(question, from);
  const longestFirst = ends.toReversed();
  for (const { to } of longestFirst) {
    const said = joined(question.words.slice(from, to));
    const exact = names.filter(({ words: name }) => name.length === said.length && begins(said, name));
    if (exact.length > 0) return { to, laws: exact.map(({ law }) => law) };
  }
  for (const { to } of longestFirst) {
    const said = joined(question.words.slice(from, to));
    const longer = said.length < BEGINNING ? [] : names.filter(({ words: name }) => begins(said, name));
    const distinct = new Set(longer.map(({ words: name }) => name.map(({ folded }) => folded).join(' ')));
    if (distinct.size === 1) return { to, laws: longer.map(({ law }) => law) };
  }
  if (AFTER.has(question.words[from]?.folded ?? '')) return null;
  const end = ends.find(({ to, hard }) => hard && to - from <= UNKNOWN) ?? ends[0];
  return end ? { to: end.to, laws: [] } : null;
}

/** A law that a question calls by its name and asks an article of, or about as a whole; null when it does neither. */
export function readLawName(question: Question, held: readonly LawName[]): LawReading | null {
  const { words, text, documents } = question;
  if (documents.length > 0) return null;
  const intent = numberIntent(question);
  for (const [at, word] of words.entries()) {
    const isLaw = word.folded === 'luat' && (word.spelling === word.folded || /luật/iu.test(word.text));
    const isDecree = word.folded === 'lenh' && words[at - 1]?.folded === 'phap';
    if (!isLaw && !isDecree) continue;
    const begin = isDecree || words[at - 1]?.folded === 'bo' ? at - 1 : at;
    const name = nameAfter(question, at + 1, held);
    if (!name) continue;
    let { to } = name;
    if (words[to]?.folded === 'nam' && YEAR.test(words[to + 1]?.folded ?? '')) to++;
    const year = YEAR.test(words[to]?.folded ?? '') ? (words[to++] as Syllable).folded : null;
    const reading = {
      said: text.slice(words[begin]?.start, words[to - 1]?.end),
      year,
      laws: name.laws,
      intent,
    };
    if (ARTICLE.test(text)) return { ...reading, intent: 'article' };
    const others = [...words.slice(0, begin), ...words.slice(to)];
    const isWhole = others.every(({ folded }) => ABOUT.has(folded) || isStopWord(folded));
    return isWhole && intent !== 'topic' && name.laws.length > 0 ? reading : null;
  }
  return null;
}

/** The laws of the year said; all without one. */
export const ofYear = ({ laws, year }: LawReading): LawName[] =>
  laws.filter(({ issuedOn }) => year === null || issuedOn.startsWith(year));

const edition = editionOf('legal-documents');

/** Rows of laws as they are published. */
export const lawRows = (laws: readonly LawName[]): SQL =>
  sql`(SELECT n.row FROM legal_documents n WHERE ${visible('n', edition)}
    AND n.id IN (SELECT value FROM json_each(${JSON.stringify(laws.map(({ id }) => id))})))`;

/** No law of that name, or none of that year, is held. */
export function lawNotHeld({ said, year, laws, intent }: LawReading, question: Question, day: string): Draft {
  const asked = /(?:(?:điểm|diem)\s+\S+\s+)?(?:(?:khoản|khoan)\s+\S+\s+)?(?:điều|dieu)\s+\d+[a-zđ]?/iu.exec(
    question.text,
  )?.[0];
  const others = laws.map(({ number, issuedOn }) => `số ${number}, ban hành ngày ${formatDate(issuedOn)}`);
  const instead =
    year === null || laws.length === 0 ? '' : ` Văn bản cùng tên đang có: ${others.join('; ')}.`;
  return {
    outcome: 'not_held',
    reason: 'missing',
    domain: 'legal-documents',
    understood: { intent, law: said, on: day },
    answer: `Không có “${said}” trong dữ liệu đang có.${instead} Có thể tra tại cơ sở dữ liệu quốc gia về văn bản pháp luật vbpl.vn.`,
    options: laws.map(({ number, name }) => ({
      label: `${number}: ${name}`,
      question:
        asked === undefined ? `Văn bản ${number} quy định gì?` : `${asked} văn bản ${number} quy định gì?`,
    })),
  };
}
