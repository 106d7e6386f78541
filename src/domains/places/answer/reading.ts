/** A question about what an administrative unit is or was. Pure. */

import { phraseList } from '../../../language/phrase-list.ts';
import { leftovers } from '../../../question/leftovers.ts';
import { type Period, readPeriod } from '../../../question/period.ts';
import { hasPhrase, type Question, use, usePhrases, useText } from '../../../question/question.ts';
import type { Lexicon } from '../../answering/lexicon.ts';
import type { Mentions, UnitMention } from '../../answering/mentions.ts';
import { isValidOn, type PlaceGraph, type Unit } from '../graph.ts';

export interface PlaceReading {
  /** What is asked beside it, as asked, which the answer does not tell. */
  beside: readonly string[];
  intent: 'became' | 'made-of' | 'parent';
  name: string;
  units: readonly Unit[];
  byCode: boolean;
  fuzzy: boolean;
  period: Period;
}

const BECAME = phraseList(
  'nay là|nay thuộc|giờ là|giờ thuộc|hiện là|hiện thuộc|hiện nay là|hiện nay thuộc|bây giờ',
  'sáp nhập|sát nhập|nhập vào|nhập thành|đổi thành|đổi tên|tên gì|tên mới|tên gọi mới',
  'thành phường nào|thành xã nào|là phường nào|là xã nào|thuộc phường nào|thuộc xã nào',
  'thuộc đơn vị nào|thuộc đâu|về đâu|về phường nào|về xã nào|là đơn vị nào|phường nào|xã nào',
  'đơn vị nào|còn không|hợp nhất|chia tách|giải thể|gọi là gì|phường mới|xã mới|nay ra sao',
);
const MADE_OF = phraseList(
  'gồm những|gồm các|gồm phường nào|gồm xã nào|gồm mấy|bao gồm|hình thành từ|thành lập từ',
  'thành lập trên cơ sở|được lập từ|ghép từ|nhập từ|trước đây là|trước là|tên cũ|xưa là',
  'ngày trước là|từ những phường nào|từ những xã nào|từ các phường|từ các xã|hợp thành từ',
);
const RESOLUTION = 'nghị quyết nào|theo nghị quyết|văn bản nào';
const MADE = 'thành lập|sáp nhập|sát nhập|đổi tên|hình thành|hợp nhất|chia tách|sắp xếp';
const PARENT = 'thuộc tỉnh nào|tỉnh nào|thuộc huyện nào|huyện nào|thuộc thành phố nào';

/** Everyday wording of asking about units, which asks of nothing else. */
const ASKING = phraseList(
  'đơn vị hành chính|đơn vị cũ|đơn vị|hành chính|cũ|mới|trước ' +
    'đây|trước kia|ngày xưa|hồi xưa|hồi trước|xưa|trước|sau',
  'bây giờ|giờ|nay|vẫn|thay đổi|có thay đổi|đổi|tên|gọi|' +
    'gộp|nhập|chia|tách|lập|hiện|mấy|gồm|thành|vào|từ|địa bàn',
  'khu vực|vùng|thôn|tổ|khóm|ấp|khối|mã|số|ngày|năm|khi|là|nào|ra sao|thế nào|sinh sống|sống|ở',
);

/** What a question asks beside what a unit is or was, as asked: "và ai làm bí thư". */
export function askedBeside(question: Question, mentions: Mentions): string[] {
  const own = {
    ...question,
    claimed: new Uint8Array(question.words.length),
    used: new Uint8Array(question.words.length),
  };
  const named = [...mentions.allUnits, ...mentions.printedWards, ...mentions.streets];
  for (const { from, to } of named) use(own, from, to);
  for (const { start, end } of own.dates) useText(own, start, end);
  const phrases = [ASKING, BECAME, MADE_OF, RESOLUTION, MADE, PARENT];
  for (const each of phrases) usePhrases(own, each);
  return leftovers(own).flatMap(({ kind, text }) => (kind === 'content' ? [text] : []));
}

/** How strongly a question asks about a unit itself rather than about something in it. */
export function placeScore(question: Question, mentions: Mentions): number {
  const named =
    mentions.allUnits.length > 0 || unitCode(question) !== null ? 2 : mentions.unknownUnit !== null ? 1 : 0;
  const resolved = hasPhrase(question, RESOLUTION) && hasPhrase(question, MADE);
  const asked =
    resolved || hasPhrase(question, BECAME) || hasPhrase(question, MADE_OF) || hasPhrase(question, PARENT)
      ? 2
      : 0;
  const other =
    hasPhrase(
      question,
      phraseList(
        'giá|tuyển|tuyển dụng|hồ sơ|quyết định|nghị quyết|quy định|lệ phí|mức|mét vuông|m2|cấm|hạn',
        'giờ nào|mấy giờ|bao nhiêu|bao lâu|tin|trường học',
      ),
      // Typed bare, "cho" is no market.
    ) || question.words.some(({ spelling }, at) => spelling === 'chợ' && question.claimed[at] === 0)
      ? 2
      : 0;
  return named === 0 || asked === 0 ? 0 : named + asked - (resolved ? 0 : other);
}

/** A unit's code said as such: five digits after "mã". */
export function unitCode(question: Question): string | null {
  const found =
    /(?:mã|ma|code)\s+(?:(?:đơn vị|don vi|số|so|hành chính|hanh chinh|phường|phuong|xã|xa|đvhc|dvhc)\s+)*(\d{2,6})\b/iu.exec(
      question.text,
    );
  return found?.[1] ?? null;
}

/** Units a mention means: those of the parent said beside it, then of the level said. */
function ofParent(mention: UnitMention, others: readonly UnitMention[], graph: PlaceGraph): readonly Unit[] {
  const parents = others.flatMap(({ items }) => items).filter(({ isWard }) => !isWard);
  if (parents.length === 0) return mention.items;
  const codes = new Set(parents.map(({ code }) => code));
  const inside = (unit: Unit, depth = 0): boolean => {
    if (unit.parent === null || depth > 3) return false;
    if (codes.has(unit.parent)) return true;
    return (graph.byCode.get(unit.parent) ?? []).some((above) => inside(above, depth + 1));
  };
  const within = mention.items.filter((unit) => inside(unit));
  return within.length > 0 ? within : mention.items;
}

/** Of namesakes in time those that bore the name in the period said, when any did. */
function ofPeriod(units: readonly Unit[], period: Period): readonly Unit[] {
  const then = units.filter((unit) => isValidOn(unit, period.from) || isValidOn(unit, period.to));
  return period.said !== '' && then.length > 0 ? then : units;
}

/** Reads which unit is meant and what is asked of it; null when none is named. */
export function readPlace(
  question: Question,
  mentions: Mentions,
  lexicon: Lexicon,
  day: string,
): PlaceReading | null {
  const period = readPeriod(question, day);
  const intent = hasPhrase(question, PARENT)
    ? 'parent'
    : hasPhrase(question, MADE_OF) || hasPhrase(question, 'thành lập')
      ? 'made-of'
      : 'became';
  const beside = askedBeside(question, mentions);
  const code = unitCode(question);
  const coded =
    code === null
      ? undefined
      : mentions.allUnits.find(({ items }) => items.some((unit) => unit.code === code));
  if (coded) {
    // A name with its code tells namesakes apart.
    const units = coded.items.filter((unit) => unit.code === code);
    return { beside, intent, name: units[0]?.name ?? '', units, byCode: false, fuzzy: false, period };
  }
  if (code !== null) {
    const held = lexicon.graph.byCode.get(code) ?? [];
    const units = held.filter((unit) => isValidOn(unit, period.from) || isValidOn(unit, period.to));
    return {
      beside,
      intent,
      name: `mã ${code}`,
      units: units.length > 0 ? units : held,
      byCode: true,
      fuzzy: false,
      period,
    };
  }
  const wards = mentions.allUnits.filter(({ items }) => items.some(({ isWard }) => isWard));
  const main = wards.find(({ level }) => level !== null) ?? wards[0] ?? mentions.allUnits[0];
  if (!main) return null;
  const others = mentions.allUnits.filter((mention) => mention !== main);
  const name = question.text.slice(
    question.words[main.from]?.start ?? 0,
    question.words[main.to - 1]?.end ?? 0,
  );
  return {
    beside,
    intent,
    name,
    units: ofPeriod(ofParent(main, others, lexicon.graph), period),
    byCode: false,
    fuzzy: main.matchedBy === 'fuzzy',
    period,
  };
}
