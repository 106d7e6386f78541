/**
 * What a text states of each figure and day in it, and which statement a claim repeats or contradicts. Pure.
 *
 * A figure means nothing by itself: "18" is true of women and false of men in one sentence. A claim is therefore
 * held against the statement that agrees best with all that the draft says around it, and only its figure decides.
 */
import { readDates } from '../language/date-phrases.ts';
import { findDocumentNumbers } from '../language/document-number.ts';
import { fold } from '../language/fold.ts';
import { readNumbers } from '../language/numbers.ts';
import { isStopWord } from '../language/stop-words.ts';
import { syllables } from '../language/syllables.ts';
import { itemSentences } from './item-sentences.ts';
import { blank } from './question.ts';

/** What is stated of one figure or day. */
export interface Statement {
  /** A number in its unit, or a day as YYYY-MM-DD. */
  value: number | string;
  /** Unit, with what tells days of work from days; `date` for a day; '' for a plain number. */
  kind: string;
  /** What a plain number counts, folded: tuổi, lần. */
  counted: string;
  /** As written. */
  text: string;
  start: number;
  end: number;
  /** Folded words between the figures or marks beside it, and of the whole sentence with its introduction. */
  clause: ReadonlySet<string>;
  words: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  /** Words beside the other figures of its sentence and not beside it: of a list of rates each has its own case. */
  elsewhere: ReadonlySet<string>;
  /** Whether the figure is the most or the least that is allowed. */
  bound: 'most' | 'least' | null;
  denied: boolean;
}

/** Numbers that name a place in a document or a position, not a quantity. */
export const NAMING = new RegExp(
  '(?:điều|khoản|điểm|mục|chương|phần|vị trí|vt|số|đường số|' +
    String.raw`phường|quận|lớp|hạng|bậc|quốc lộ|ql|km|tổ|thửa|lô)\s*$`,
  'iu',
);
const MARK = /[,;:()“”"]|\.\s/gu;
const MOST =
  /\b(?:khong (?:duoc )?(?:vuot qua|vuot|qua|lon hon|nhieu hon|cao hon)|toi da|nhieu nhat|cao nhat|cham nhat|muon nhat)\b/;
const LEAST =
  /\b(?:it nhat|toi thieu|thap nhat|khong (?:duoc )?(?:duoi|it hon|thap hon|nho hon)|tu du|(?:duoc|co the) (?:vuot qua|vuot|qua))\b/;
const BOUNDS = new RegExp(`${MOST.source}|${LEAST.source}`, 'g');
const DENIED = /\b(?:khong|chua|chang|cam)\b/;
/** Denials that deny nothing of the figure. */
const ASIDE = /\bkhong (?:ke|bao gom|tinh|phan biet|thuong xuyen)\b/g;

/** Words before a figure that say how it bounds, and nothing of what. */
const TELLS_NOTHING =
  /^(?:(?:thi|la|phai|duoc|bang|muc|it|nhat|toi|da|thieu|nhieu|khong|qua|vuot|duoi|tu|den|du|cao|thap|tra|huong) ?)*$/;

const wordsOf = (text: string): string[] => syllables(text).map(({ folded }) => folded);

function boundOf(before: string, after: string): Statement['bound'] {
  if (/^(?:\S+ ){0,3}tro len\b/.test(after)) return 'least';
  if (/^(?:\S+ ){0,3}tro xuong\b/.test(after)) return 'most';
  if (MOST.test(before)) return 'most';
  return LEAST.test(before) ? 'least' : null;
}

/** What a rate is reckoned by: 20%/năm is no 20%/tháng. */
const rateOf = (after: string): string => {
  const by = /^\s*(?:\/|một\s|mỗi\s|theo\s|hằng\s|hàng\s)\s*(năm|tháng|ngày|quý|tuần)/iu.exec(after)?.[1];
  return by === undefined ? '' : `/${by.toLowerCase()}`;
};

/** Unit of a number with what it is of: đồng of a square metre, percent of a year, days of work. */
function kindOf(unit: string | undefined, per: string | undefined, after: string): string {
  const rate = unit === 'percent' ? rateOf(after) : '';
  const work = unit === 'day' && /^\s*làm việc/iu.test(after) ? ' of work' : '';
  return `${unit ?? ''}${per ? `/${per}` : ''}${rate}${work}`;
}

/** Figures and days of one sentence under its introduction, with offsets into the sentence. */
export function statementsOfSentence(sentence: string, lead: string, today: string): Statement[] {
  const bare = blank(sentence, findDocumentNumbers(sentence));
  const dates = readDates(bare, today).filter(
    ({ precision, text }) => precision === 'day' && /\d/.test(text),
  );
  const numbers = readNumbers(blank(bare, dates)).filter(
    ({ start }) => !NAMING.test(sentence.slice(Math.max(0, start - 12), start)),
  );
  if (dates.length === 0 && numbers.length === 0) return [];
  const figures = [
    ...dates.map(({ from, start, end }) => ({ value: from as number | string, kind: 'date', start, end })),
    ...numbers.map(({ value, unit, per, start, end }) => ({
      value: value as number | string,
      kind: kindOf(unit, per, sentence.slice(end)),
      start,
      end,
    })),
  ].sort((a, b) => a.start - b.start);
  const marks = [...blank(sentence, numbers).matchAll(MARK)].map(({ index }) => index);
  const all = wordsOf(`${lead} ${sentence}`);
  const words = new Set(all);
  const pairs = new Set(all.map((word, at) => `${all[at - 1] ?? ''} ${word}`));
  const stated = figures.map((figure, index): Statement => {
    const earlier = figures[index - 1]?.end ?? 0;
    const own = Math.max(earlier, ...marks.filter((at) => at < figure.start).map((at) => at + 1));
    // "Vào ngày thường, ít nhất bằng 150%": the case stands before a comma where nothing behind it tells of any.
    const left = TELLS_NOTHING.test(fold(sentence.slice(own, figure.start)))
      ? Math.max(
          earlier,
          ...marks.filter((at) => at < figure.start && sentence[at] !== ',').map((at) => at + 1),
        )
      : own;
    const right = Math.min(
      sentence.length,
      figures[index + 1]?.start ?? sentence.length,
      ...marks.filter((at) => at >= figure.end),
    );
    const before = fold(sentence.slice(left, figure.start));
    const after = fold(sentence.slice(figure.end, right));
    // In Korean what is counted stands at the figure itself, and has no folded form: 30일, 4명.
    const korean = /^\p{Script=Hangul}+/u.exec(sentence.slice(figure.end))?.[0];
    const counted =
      figure.kind === '' && /^\s\p{L}/u.test(sentence.slice(figure.end))
        ? (after.split(' ')[0] ?? '')
        : (korean ?? '');
    const bound = boundOf(before, after);
    return {
      ...figure,
      counted,
      text: `${sentence.slice(figure.start, figure.end)}${
        counted === ''
          ? ''
          : ` ${
              sentence
                .slice(figure.end)
                .trim()
                .split(/\s+/)[0]
                ?.replace(/[.,;:]$/, '') ?? ''
            }`
      }`,
      clause: new Set(wordsOf(sentence.slice(left, right))),
      words,
      pairs,
      elsewhere: new Set(),
      bound,
      denied: DENIED.test(before.replace(ASIDE, '').replace(bound === null ? /$^/ : BOUNDS, '')),
    };
  });
  return stated.map((own) => ({
    ...own,
    elsewhere: new Set(
      stated.flatMap(({ clause }) =>
        clause === own.clause ? [] : [...clause].filter((word) => !own.clause.has(word)),
      ),
    ),
  }));
}

/** All figures and days of an article, whose heading each of them stands under. */
export const statementsOf = (heading: string, text: string, today: string): Statement[] =>
  itemSentences(text).flatMap((sentence) =>
    statementsOfSentence(sentence.text, `${heading} ${sentence.lead}`, today),
  );

/** Share of what a claim's sentence says that a statement must say too. */
const SAME_SUBJECT = 0.55;
/** The same for saying that the claim is wrong. */
const SURELY_SAME = 0.6;
/** Where two statements agree with a claim equally well. */
const NEAR = 0.01;
/** How much better another statement must agree than one of the very value claimed, for the claim to be wrong. */
const CLEARLY = 0.12;

export interface Judgement {
  verdict: 'verified' | 'contradicted' | 'unchecked';
  /** The statement that decides; none for `unchecked`. */
  by: Statement | null;
  /** How far it agrees with all that the claim's sentence says, 0 to 1. */
  agreement: number;
}

const UNCHECKED: Judgement = { verdict: 'unchecked', by: null, agreement: 0 };

/** How far each statement agrees with a claim in its sentence, its clause and its neighbouring words, 0 to 1. */
function agreements(claim: Statement, statements: readonly Statement[]) {
  const sentences = [...new Set(statements.map(({ words }) => words))];
  const weight = (word: string): number => {
    if (/^\d+$/.test(word)) return 0;
    const having = sentences.filter((words) => words.has(word)).length;
    return Math.log(1 + sentences.length / (having + 0.5)) * (isStopWord(word) ? 0.3 : 1);
  };
  const subject = [...claim.words].filter((word) => !claim.elsewhere.has(word));
  const weights = new Map(subject.map((word) => [word, weight(word)]));
  // What stands beside some of the figures and not beside others tells them apart, be it the plainest word.
  const telling = new Map(
    [...claim.clause].map((word) => {
      const beside = statements.filter(({ clause }) => clause.has(word)).length;
      const tells = beside > 0 && beside < statements.length && !/^\d+$/.test(word);
      return [word, tells ? 2 * Math.log(1 + statements.length / beside) : (weights.get(word) ?? 0)];
    }),
  );
  const share = (of: Iterable<string>, has: (word: string) => boolean, by = weights): number => {
    let [met, all] = [0, 0];
    for (const word of of) {
      const own = by.get(word) ?? 0;
      all += own;
      if (has(word)) met += own;
    }
    return all === 0 ? 0 : met / all;
  };
  const pairs = [...claim.pairs].filter(
    (pair) => !/\d/.test(pair) && !pair.split(' ').some((word) => claim.elsewhere.has(word)),
  );
  return statements.map((statement) => {
    const whole = share(subject, (word) => statement.words.has(word));
    const near = share(claim.clause, (word) => statement.clause.has(word), telling);
    const joined = pairs.filter((pair) => statement.pairs.has(pair)).length / Math.max(1, pairs.length);
    return { statement, whole, near, score: 0.4 * whole + 0.35 * near + 0.25 * joined };
  });
}

/** Whether all that stands beside a figure and tells it from others stands in a claim too. */
const isWithin = ({ clause }: Statement, claim: Statement, statements: readonly Statement[]): boolean =>
  [...clause].every(
    (word) =>
      /^\d+$/.test(word) ||
      claim.words.has(word) ||
      isStopWord(word) ||
      statements.every((each) => each.clause.has(word)),
  );

/** Words of which one beside a figure makes it the figure of another case than the other does. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['truoc', 'sau'],
  ['tren', 'duoi'],
  ['trong', 'ngoai'],
  ['tang', 'giam'],
].flatMap(([a = '', b = '']): [string, string][] => [
  [a, b],
  [b, a],
]);

/**
 * Whether a claim names another case than the statement of its value: it says "ban ngày", which the text says elsewhere,
 * where the statement says "ban đêm".
 */
function isOtherCase(claim: Statement, statement: Statement, statements: readonly Statement[]): boolean {
  const turned = OPPOSITES.some(
    ([a, b]) =>
      claim.clause.has(a) &&
      !claim.clause.has(b) &&
      statement.clause.has(b) &&
      !statement.clause.has(a) &&
      !claim.words.has(b),
  );
  if (turned) return true;
  const inClause = (pair: string): boolean => pair.split(' ').every((word) => claim.clause.has(word));
  return [...claim.pairs].some((pair) => {
    const [head, tail] = pair.split(' ');
    if (!head || !tail || statement.pairs.has(pair) || !inClause(pair) || isStopWord(head) || /\d/.test(pair))
      return false;
    if (!statements.some((each) => each !== statement && each.pairs.has(pair))) return false;
    return [...statement.pairs].some(
      (own) =>
        own.startsWith(`${head} `) &&
        !claim.pairs.has(own) &&
        own.split(' ').every((w) => statement.clause.has(w)),
    );
  });
}

/** A rate that does not say what it is reckoned by may be any. */
const sameUnit = (one: string, other: string): boolean =>
  one === other ||
  (/^percent/.test(one) && /^percent/.test(other) && (one === 'percent' || other === 'percent'));

const sameKind = (one: Statement, other: Statement): boolean =>
  sameUnit(one.kind, other.kind) &&
  (one.counted === other.counted || one.counted === '' || other.counted === '');

/**
 * A claim against all that a text states. Verified when the statement that agrees best with it, or one as good, has
 * its value, bound and denial; contradicted when that statement surely has its subject and another value.
 */
export function judgeStatement(claim: Statement, statements: readonly Statement[]): Judgement {
  const rated = agreements(
    claim,
    statements.filter((statement) => sameKind(claim, statement)),
  );
  const best = rated.reduce<(typeof rated)[number] | null>(
    (most, each) => (most === null || each.score > most.score ? each : most),
    null,
  );
  if (!best) return UNCHECKED;
  const same = rated
    .filter(({ statement, score }) => statement.value === claim.value && score >= best.score - NEAR)
    .sort((a, b) => b.score - a.score)[0];
  if (same && same.whole >= SAME_SUBJECT) {
    const { statement, score: agreement } = same;
    const bounds = claim.bound === null || statement.bound === null || claim.bound === statement.bound;
    if (!bounds) return { verdict: 'contradicted', by: statement, agreement };
    if (isOtherCase(claim, statement, statements)) return UNCHECKED;
    return claim.denied === statement.denied ? { verdict: 'verified', by: statement, agreement } : UNCHECKED;
  }
  // "Kết hôn: nghỉ 03 ngày" lies wholly in the claim: the item that says more is of another case, and denies nothing.
  const wholly = rated.some(
    ({ statement, whole }) =>
      statement.value === claim.value && whole >= SAME_SUBJECT && isWithin(statement, claim, statements),
  );
  if (wholly && !isWithin(best.statement, claim, statements)) return UNCHECKED;
  // In a list of figures each may be of another case: what the text says of one of them is not denied by the next.
  const said =
    claim.elsewhere.size > 0 &&
    rated.some(({ statement, score }) => statement.value === claim.value && score >= best.score - CLEARLY);
  if (said) return UNCHECKED;
  const surely = best.whole >= SURELY_SAME && (claim.kind !== '' || claim.counted === best.statement.counted);
  return surely && best.statement.value !== claim.value
    ? { verdict: 'contradicted', by: best.statement, agreement: best.score }
    : UNCHECKED;
}
