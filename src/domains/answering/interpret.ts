/** A question and the lexicon become one reading: what is asked, of which collection. Pure. */

import type { Draft } from '../../question/answer.ts';
import { leftovers } from '../../question/leftovers.ts';
import { claimWords, hasPhrase, type Question, use } from '../../question/question.ts';
import { readArea } from '../land-prices/answer/area.ts';
import { landScore } from '../land-prices/answer/land-score.ts';
import { findLandTypes } from '../land-prices/answer/land-words.ts';
import { type LandReading, readLand } from '../land-prices/answer/reading.ts';
import { type LawReading, readLawName } from '../legal-documents/answer/by-name.ts';
import { type NewestReading, readNewest } from '../legal-documents/answer/newest.ts';
import { type NumberIntent, numberIntent } from '../legal-documents/answer/number-intent.ts';
import { type PlaceReading, placeScore, readPlace, unitCode } from '../places/answer/reading.ts';
import { distinct } from '../places/answer/say.ts';
import { type RecruitIntent, recruitIntent, recruitScore } from '../recruitments/answer/reading.ts';
import { askBack, hasUnreadScript, leansOnEarlier, nameAlone, unreadScript } from './follow-up.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions, type Mentions } from './mentions.ts';
import { refuse } from './refuse.ts';

export type Reading =
  | { kind: 'refused'; draft: Draft }
  | { kind: 'number'; intent: NumberIntent }
  | { kind: 'law'; law: LawReading }
  | { kind: 'land'; land: LandReading; refused: Draft | null }
  | { kind: 'place'; place: PlaceReading }
  | { kind: 'newest'; newest: NewestReading }
  | { kind: 'text'; recruit: number; intent: RecruitIntent; mentions: Mentions };

/** From this score on a question is one about prices, or about a unit itself. */
const LAND = 3;
const PLACE = 3;
const RECRUIT = 3;
/** Words of a question that says only where. */
const MOST_WHERE = 20;

/** What is asked of a notice of recruitment, though it names its plan by number. */
const OF_NOTICE =
  'hạn nộp|hạn chót|hạn cuối|nộp hồ sơ|tuyển bao nhiêu|tuyển ' +
  'mấy|chỉ tiêu|lệ phí|điều kiện dự tuyển|đăng ký dự tuyển';

/** Reads a question asked on a day. */
export function interpret(question: Question, lexicon: Lexicon, day: string): Reading {
  // Without names of laws to tell, such as in an edition from before they were kept, the words are searched.
  const { laws } = lexicon.legal;
  const law = laws.length > 0 ? readLawName(question, laws) : null;
  if (law) return { kind: 'law', law };
  const refused = refuse(question, lexicon);
  const recruit = recruitScore(question);
  // A notice may be of an office elsewhere: whether one is held, the notices say.
  const elsewhere = refused?.understood.intent === 'elsewhere' && recruit > 0;
  if (refused && !elsewhere && !mayBeSegment(refused)) return { kind: 'refused', draft: refused };
  const mentions = findMentions(question, lexicon);
  for (const { from, to } of [...mentions.streets, ...mentions.allUnits]) {
    if (question.words[from]?.folded !== 'dat') claimWords(question, from, to);
  }
  const named = mentions.streets.length > 0 || mentions.unknownStreet !== null;
  const land = landScore(question, named, mentions.streets.length > 0);
  if (refused && !elsewhere && (land < LAND || mentions.streets.length === 0))
    return { kind: 'refused', draft: refused };
  const ofNotice = recruit >= RECRUIT && hasPhrase(question, OF_NOTICE);
  if (question.documents.length > 0 && !ofNotice && (land < LAND || mentions.streets.length === 0)) {
    return { kind: 'number', intent: numberIntent(question) };
  }
  if (land >= LAND && recruit < RECRUIT)
    return { kind: 'land', land: readLand(question, mentions, lexicon, day), refused };
  if (recruit < RECRUIT && placeScore(question, mentions) >= PLACE) {
    const unknown = mentions.unknownUnit !== null && mentions.units.every(({ level }) => level === null);
    const place = unknown ? null : readPlace(question, mentions, lexicon, day);
    if (place) return { kind: 'place', place };
    if (mentions.unknownUnit !== null) return { kind: 'refused', draft: unknownUnit(mentions) };
  }
  const newest = readNewest(question, lexicon);
  if (newest) return { kind: 'newest', newest };
  if (unitCode(question) !== null && !hasPhrase(question, 'tuyển')) {
    const place = readPlace(question, mentions, lexicon, day);
    if (place) return { kind: 'place', place };
  }
  if (recruit === 0 && saysOnlyWhere(question, mentions))
    return { kind: 'land', land: readLand(question, mentions, lexicon, day), refused };
  if (recruit === 0) {
    const alone = nameAlone(question, mentions);
    if (alone) return { kind: 'refused', draft: hasUnreadScript(question) ? unreadScript : alone };
    if (leansOnEarlier(question, mentions)) return { kind: 'refused', draft: askBack };
  }
  return { kind: 'text', recruit, intent: recruitIntent(question), mentions };
}

/** Whether a question says but where a plot lies and what it is: a street and its segment, a ward and a land type. */
function saysOnlyWhere(question: Question, { streets, units, printedWards }: Mentions): boolean {
  const wards = [...units.filter(({ level }) => level !== null), ...printedWards];
  if (streets.length + wards.length === 0 || question.words.length > MOST_WHERE) return false;
  const plain: Question = { ...question, used: Uint8Array.from(question.used) };
  for (const { from, to } of [...streets, ...units, ...printedWards]) use(plain, from, to);
  const types = findLandTypes(plain);
  for (const { from, to } of types) use(plain, from, to);
  const { area } = readArea(plain);
  const left = leftovers(plain);
  if (left.some(({ kind }) => kind === 'content')) return false;
  return streets.length > 0 ? left.length > 0 || area !== null : types.length > 0;
}

/** Whether what it was refused for may be where a segment begins or ends: "từ nhà ông Long đến quán cà phê". */
const mayBeSegment = ({ understood }: Draft): boolean =>
  understood.intent === 'personal' || understood.intent === 'outside';

const unknownUnit = ({ unknownUnit: name, nearUnits }: Mentions): Draft => ({
  outcome: 'not_held',
  reason: 'missing',
  domain: 'places',
  understood: { intent: 'became', place: name },
  answer:
    `Không có đơn vị hành chính “${name}” trong dữ liệu đang có. ` +
    'Xin tra tại Cổng Dịch vụ công quốc gia dichvucong.gov.vn.',
  options: distinct(nearUnits, (unit) => unit.folded)
    .slice(0, 6)
    .map((unit) => ({ label: unit.name, question: `${unit.name} nay là đơn vị nào?` })),
});
