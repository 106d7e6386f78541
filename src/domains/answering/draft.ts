/** What a question, or each of its parts, is answered with: by the domain whose reading goes first. */
import { phraseList } from '../../language/phrase-list.ts';
import type { Draft } from '../../question/answer.ts';
import { readPeriod } from '../../question/period.ts';
import { hasPhrase, type Question, readQuestion } from '../../question/question.ts';
import type { ReadContext } from '../../store/reading.ts';
import type { Statistics } from '../../store/search/statistics.ts';
import type { Row } from '../../store/session.ts';
import { lookUpFigure, mayBeFigure } from '../indicators/answer/answer.ts';
import { answerLand } from '../land-prices/answer/answer.ts';
import { priceStatement, readPriceRows } from '../land-prices/answer/rows.ts';
import { type LawReading, lawRows, ofYear, withoutLawYear } from '../legal-documents/answer/by-name.ts';
import { answerDocument } from '../legal-documents/answer/by-number.ts';
import { contradictionOf, issuedAsSaid, otherDocument } from '../legal-documents/answer/contradiction.ts';
import { answerNewest, newestStatement } from '../legal-documents/answer/newest.ts';
import type { NumberIntent } from '../legal-documents/answer/number-intent.ts';
import {
  amongRows,
  fittingDocuments,
  inFull,
  readFull,
  sameDigits,
} from '../legal-documents/answer/numbers.ts';
import { lawNotHeld, notIssuedThen, numberNotHeld, whichDocument } from '../legal-documents/answer/which.ts';
import { answerPlace } from '../places/answer/answer.ts';
import { lookUpProcedure, mayBeProcedure } from '../procedures/answer/look-up.ts';
import { readProcedure } from '../procedures/answer/reading.ts';
import { openStatement, readNotices } from '../recruitments/answer/list.ts';
import { combine } from './combine.ts';
import { decide } from './decide.ts';
import { interpret, type Reading } from './interpret.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions } from './mentions.ts';
import { gatherReads } from './one-round-trip.ts';
import { splitQuestion } from './parts.ts';
import { retrieval, type TextDomain } from './retrieve.ts';

const TEXTS: readonly TextDomain[] = ['legal-documents', 'recruitments', 'articles'];
/** Document numbers of one question that are looked up. */
const NUMBERS = 2;

/** Statements that look document numbers up; their rows are the `digits` of the drafts, in the same order. */
export const numberStatements = (documents: Question['documents']) =>
  documents.slice(0, NUMBERS).map(sameDigits);

async function answerNumber(
  question: Question,
  intent: NumberIntent,
  digits: readonly Row[][],
  context: ReadContext,
  on: string | undefined,
  byText: () => Promise<Draft>,
): Promise<Draft> {
  const period = readPeriod(question, on ?? context.today);
  const dated = on !== undefined || period.said !== '';
  const day = period.from;
  const [mention] = question.documents;
  if (!mention) return numberNotHeld({ asked: '', intent, day });
  const asked = mention.text;
  const { documents: fitting, otherwise } = issuedAsSaid(
    fittingDocuments(mention, digits[0], question),
    question,
    mention,
  );
  if (fitting.length === 0) return numberNotHeld({ asked, intent, day });
  if (fitting.length > 1) {
    if (otherwise !== null) return notIssuedThen(fitting, otherwise, { asked, intent, day });
    // "Quyết định 290/QĐ-UBND của Bộ Tài chính": where none of them is of the body or the kind said, none is meant.
    const contradicted = fitting.map((each) => contradictionOf(each, question, mention));
    const [first] = contradicted;
    if (first != null && contradicted.every((each) => each !== null))
      return notIssuedThen(fitting, first, { asked, intent, day });
    // "… theo thông tư 35": what it is about tells which of them is meant, where one of them surely answers.
    const ruled = intent === 'topic' ? await byText() : null;
    const isOne = fitting.some(({ number }) => number === ruled?.understood.number);
    return ruled?.outcome === 'answer' && isOne ? ruled : whichDocument(fitting, { asked, intent, day });
  }
  const full = readFull(await context.store.read(inFull(amongRows(fitting.map(({ row }) => row)), day)), day);
  const [document] = full.documents;
  if (!document) return numberNotHeld({ asked, intent, day });
  const contradicted = contradictionOf(document.record, question, mention);
  if (contradicted !== null) return otherDocument(document.record, contradicted, { asked, intent, day });
  return answerDocument(document, { question, asked, intent, day, dated, relatives: full.relatives });
}

/** A law called by its name: of several of one name the one in force, the newest first. */
async function answerLaw(
  law: LawReading,
  question: Question,
  context: ReadContext,
  on: string | undefined,
): Promise<Draft> {
  const period = readPeriod(withoutLawYear(question, law), on ?? context.today);
  const day = period.from;
  const laws = ofYear(law);
  if (laws.length === 0) return lawNotHeld(law, question, day);
  const { documents, relatives } = readFull(await context.store.read(inFull(lawRows(laws), day)), day);
  const newest = documents.sort((a, b) => (a.record.issuedOn < b.record.issuedOn ? 1 : -1));
  const document = newest.find(({ record }) => record.status === 'in_force') ?? newest[0];
  if (!document) return lawNotHeld({ ...law, laws: [] }, question, day);
  const asked = document.record.number;
  const draft = answerDocument(document, {
    question,
    asked,
    intent: law.intent,
    day,
    dated: on !== undefined || period.said !== '',
    relatives,
  });
  const title = { label: 'Trích yếu', value: document.record.title, recordId: document.record.id };
  return draft.outcome === 'answer' ? { ...draft, facts: [...(draft.facts ?? []), title] } : draft;
}

async function answerText(
  question: Question,
  reading: Extract<Reading, { kind: 'text' }>,
  lexicon: Lexicon,
  context: ReadContext,
  day: string,
): Promise<Draft> {
  const looked = retrieval(question.text, TEXTS, day, context.wordPairs);
  const wards = reading.mentions.units.flatMap(({ items }) =>
    items
      .filter(({ isWard }) => isWard)
      .slice(0, 1)
      .map(({ name }) => name),
  );
  const results = await context.store.read([...looked.statements, openStatement(wards, lexicon, day)]);
  const { rows, statistics } = looked.adopt(results);
  const open = readNotices(results.at(-1), day);
  return decide({
    question,
    intent: reading.intent,
    recruit: reading.recruit,
    mentions: reading.mentions,
    rows,
    looked: { query: looked.query, statistics: statistics[0] as Statistics },
    statistics,
    open,
    day,
  });
}

/** The draft of a question, or of the parts it is made of, whose reads are one round trip. */
export async function draftOfAll(
  question: Question,
  lexicon: Lexicon,
  digits: readonly Row[][],
  context: ReadContext,
  on: string | undefined,
): Promise<Draft> {
  const day = on ?? context.today;
  const parts = splitQuestion(question, lexicon, day);
  if (!parts) return draftOf(question, lexicon, digits, context, on);
  const together = { ...context, store: gatherReads(context.store) };
  const [whole, ...answered] = await Promise.all([
    draftOf(question, lexicon, digits, together, on),
    ...parts.questions.map(async (text) => {
      const part = readQuestion(text, day);
      const own = part.documents.map((mention) => {
        const at = question.documents.findIndex((each) => each.text === mention.text);
        return digits[at] ?? [];
      });
      return draftOf(part, lexicon, own, together, on);
    }),
  ]);
  // A mark in the name of a street or a segment divides nothing where one reading uses every word.
  return whole.outcome === 'answer' && whole.isWhole && !parts.compared
    ? whole
    : combine(answered, parts.compared, parts.times);
}

/** Words from which a question on an outside subject may be one on the law of it: securities, petrol, lotteries. */
const RULED = 7;

const mayBeRuled = (question: Question, { understood }: Draft): boolean =>
  understood.intent === 'outside' && question.words.length >= RULED;

/** A question read as one for the texts, of no job. */
const textReading = (question: Question, lexicon: Lexicon): Extract<Reading, { kind: 'text' }> => ({
  kind: 'text',
  recruit: 0,
  intent: 'about',
  mentions: findMentions(question, lexicon),
});

/** What the law answers, where it surely does, or what it says that is related, where that is asked for; else the draft. */
async function orByLaw(
  draft: Draft,
  question: Question,
  lexicon: Lexicon,
  context: ReadContext,
  day: string,
  orRelated = false,
): Promise<Draft> {
  const ruled = await answerText(question, textReading(question, lexicon), lexicon, context, day);
  const isRuled = ruled.domain === 'legal-documents';
  return isRuled && (ruled.outcome === 'answer' || (orRelated && ruled.outcome === 'related'))
    ? ruled
    : draft;
}

/** Words that ask what is laid down rather than how a thing is done at the counter. */
const OF_LAW = phraseList(
  'quy định|luật|nghị định|nghị quyết|thông tư|điều khoản',
  'mức|hệ số|tối đa|tối thiểu|ít nhất|hạn mức',
  'bị phạt|xử phạt|phạt|được phép|có được|cấm|hỗ trợ|' +
    'bồi thường|khi nào được|trường hợp nào|bao nhiêu tiền',
);

/** The draft of one question: of a procedure where it surely is about one, else of what it was read as. */
async function draftOf(
  question: Question,
  lexicon: Lexicon,
  digits: readonly Row[][],
  context: ReadContext,
  on: string | undefined,
): Promise<Draft> {
  const procedure = readProcedure(question);
  const reading = interpret(question, lexicon, on ?? context.today);
  if (mayBeFigure(question) && reading.kind !== 'law' && reading.kind !== 'land') {
    const figure = await lookUpFigure(question, context);
    if (figure) return figure;
  }
  if (!mayBeProcedure(question, procedure, reading))
    return draftOfReading(question, reading, lexicon, digits, context, on);
  const together = { ...context, store: gatherReads(context.store) };
  const [found, other] = await Promise.all([
    lookUpProcedure(question, procedure, on ?? context.today, together),
    draftOfReading(question, reading, lexicon, digits, together, on),
  ]);
  if (found?.sure) return found.draft;
  // What may be meant is asked before a rule or news that only speaks of the same: a wrong answer is worse than a question.
  const isOpen =
    other.outcome === 'not_held' ||
    other.outcome === 'related' ||
    (reading.kind === 'text' && reading.recruit === 0 && !hasPhrase(question, OF_LAW));
  return found && isOpen ? found.draft : other;
}

async function draftOfReading(
  question: Question,
  reading: Reading,
  lexicon: Lexicon,
  digits: readonly Row[][],
  context: ReadContext,
  on: string | undefined,
): Promise<Draft> {
  const day = on ?? context.today;
  switch (reading.kind) {
    case 'refused':
      return mayBeRuled(question, reading.draft)
        ? orByLaw(reading.draft, question, lexicon, context, day, hasPhrase(question, OF_LAW))
        : reading.draft;
    case 'number':
      return answerNumber(question, reading.intent, digits, context, on, () =>
        answerText(question, textReading(question, lexicon), lexicon, context, day),
      );
    case 'law':
      return answerLaw(reading.law, question, context, on);
    case 'place':
      return answerPlace(reading.place, lexicon.graph, context.today > day ? context.today : day);
    case 'newest': {
      const [rows] = await context.store.read([newestStatement(reading.newest, day)]);
      return answerNewest(reading.newest, rows, day);
    }
    case 'land': {
      const statement = priceStatement(reading.land, lexicon);
      const [rows] = statement ? await context.store.read([statement]) : [[]];
      const draft = answerLand(question, reading.land, readPriceRows(rows, lexicon, day), lexicon, day);
      // Only a segment of the table, asked for in its own words, may speak of somebody's house.
      if (reading.refused !== null && draft.outcome !== 'answer') return reading.refused;
      const { streets, wards } = reading.land;
      // A street that is not held is a street all the same: no rule of law is its price.
      const isAstray =
        draft.outcome === 'not_held' &&
        streets.length === 0 &&
        wards.length === 0 &&
        reading.land.unknownStreet === null &&
        reading.land.unknownUnit === null;
      // A sentence that names no land of ours is shown what is related, which asserts nothing.
      const isLong = question.words.length >= RULED;
      return isAstray ? orByLaw(draft, question, lexicon, context, day, isLong) : draft;
    }
    default:
      return answerText(question, reading, lexicon, context, day);
  }
}
