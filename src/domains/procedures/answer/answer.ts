/** The answer about a procedure: what is asked of it, out of its own record, or which of several is meant. */

import { numberAbroad, type OtherLanguage, type Told, told } from '../../../language/other-languages.ts';
import type { Draft, Fact } from '../../../question/answer.ts';
import type { ProcedureRecord } from '../record.ts';
import { countsOf, feeText, papersByCase } from '../say.ts';
import { levelAsked } from '../search-text.ts';
import { confidence, OFFERED, rivalOf, SURE } from './confidence.ts';
import { areSiblings, type ProcedureHit } from './find.ts';
import type { ProcedureIntent, ProcedureReading } from './reading.ts';

type Held = ProcedureHit['record'];

interface Said {
  sentence: string;
  facts: Fact[];
  quote: string | null;
}

/** Papers told in the sentence; all are facts. */
const TOLD = 5;
const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
const bare = (text: string): string => text.replace(/[\s.;,:]+$/, '');

function papers(record: Held): Said {
  const own = record.documents.filter(({ isNote }) => !isNote);
  if (own.length === 0) return { sentence: 'Nguồn không ghi giấy tờ phải nộp.', facts: [], quote: null };
  const cases = papersByCase(own).length;
  const told = own
    .slice(0, TOLD)
    .map((paper) => `${shortened(bare(paper.title), 110)}${countsOf(paper) ? ` (${countsOf(paper)})` : ''}`);
  const more = own.length > TOLD ? ` và ${own.length - TOLD} giấy tờ khác` : '';
  const byCase = cases > 1 ? `tùy trường hợp (${cases} trường hợp), trong đó: ` : '';
  return {
    sentence: `Giấy tờ cần mang: ${byCase}${told.join('; ')}${more}.`,
    facts: own.map((paper) => ({
      label: paper.group ? `Giấy tờ (${shortened(paper.group, 80)})` : 'Giấy tờ',
      value: `${shortened(paper.title, 300)}${countsOf(paper) ? ` – ${countsOf(paper)}` : ''}`,
      recordId: record.id,
    })),
    quote: own[0]?.title ?? null,
  };
}

function time({ id, timeLimit }: Held): Said {
  if (!timeLimit) return { sentence: 'Nguồn không ghi thời hạn giải quyết.', facts: [], quote: null };
  const { days, unit, text } = timeLimit;
  return {
    sentence: `Thời hạn giải quyết: ${bare(shortened(text, 300))}.`,
    facts: [
      days === undefined || unit === null
        ? { label: 'Thời hạn giải quyết', value: text, recordId: id }
        : { label: 'Thời hạn giải quyết', value: days, unit, recordId: id },
    ],
    quote: text,
  };
}

function fee({ id, fee: fees }: Held): Said {
  if (fees.length === 0) return { sentence: 'Nguồn không ghi phí, lệ phí.', facts: [], quote: null };
  return {
    sentence: `Phí, lệ phí: ${fees.map((each) => bare(shortened(feeText(each), 240))).join('; ')}.`,
    facts: fees.map(({ amount, text }) =>
      amount === undefined
        ? { label: 'Phí, lệ phí', value: text, recordId: id }
        : { label: `Phí, lệ phí (${shortened(text, 80)})`, value: amount, unit: 'đồng', recordId: id },
    ),
    quote: fees[0]?.text ?? null,
  };
}

const lines = (label: string, values: readonly string[], none: string, id: string, most = 6): Said =>
  values.length === 0
    ? { sentence: none, facts: [], quote: null }
    : {
        sentence: `${label}: ${values
          .slice(0, most)
          .map((value) => bare(shortened(value.replaceAll('\n', ' '), 160)))
          .join('; ')}${values.length > most ? ` và ${values.length - most} mục khác` : ''}.`,
        facts: values.slice(0, 20).map((value) => ({ label, value: shortened(value, 400), recordId: id })),
        quote: values[0] ?? null,
      };

/** What a record says of one thing asked; what it does not hold is said to be missing. */
function particular(record: Held, intent: ProcedureIntent): Said {
  const { id } = record;
  switch (intent) {
    case 'papers':
      return papers(record);
    case 'time':
      return time(record);
    case 'fee':
      return fee(record);
    case 'where': {
      const agency = record.agency ? ` Cơ quan thực hiện: ${bare(record.agency)}.` : '';
      const where = lines('Cách nộp', record.where, 'Nguồn không ghi cách nộp.', id, 4);
      return { ...where, sentence: `${where.sentence}${agency}` };
    }
    case 'steps':
      return lines('Các bước', record.steps, 'Nguồn không ghi các bước.', id, 4);
    case 'level':
      return lines('Cấp thực hiện', [record.level, ...(record.agency ? [record.agency] : [])], '', id);
    case 'basis':
      return lines('Căn cứ pháp lý', record.legalBasis, 'Nguồn không ghi căn cứ pháp lý.', id, 8);
    case 'forWhom':
      return lines('Đối tượng thực hiện', record.forWhom, 'Nguồn không ghi đối tượng.', id);
    case 'result':
      return lines('Kết quả', record.result ? [record.result] : [], 'Nguồn không ghi kết quả.', id);
    case 'conditions':
      return {
        sentence: 'Điều kiện không nằm trong dữ liệu đang có; xin xem trang của thủ tục tại nguồn.',
        facts: [],
        quote: null,
      };
  }
}

const source = (record: Held, quote: string) => ({
  title: record.title,
  number: record.code,
  url: `/procedures/${encodeURIComponent(record.id)}`,
  quote,
});

const option = (record: Held) => ({
  label: `${shortened(record.title, 140)} (${record.level}, mã ${record.code})`,
  question: `Thủ tục mã ${record.code} cần giấy tờ gì?`,
});

const LABELS: Readonly<Record<ProcedureIntent, Told>> = {
  papers: { en: 'Papers to bring', ko: '필요한 서류' },
  time: { en: 'Time limit', ko: '처리 기간' },
  fee: { en: 'Fee', ko: '수수료' },
  where: { en: 'Where to file', ko: '접수처' },
  steps: { en: 'Steps', ko: '절차' },
  level: { en: 'Level', ko: '처리 단계' },
  basis: { en: 'Legal basis', ko: '법적 근거' },
  forWhom: { en: 'For whom', ko: '대상' },
  result: { en: 'Result', ko: '결과' },
  conditions: { en: 'Conditions', ko: '조건' },
};

/** What is said of one thing asked, in another language: the record's own words stand in quotation marks. */
function saidIn(language: OtherLanguage, intent: ProcedureIntent, { facts }: Said): string {
  const label = LABELS[intent][language];
  if (facts.length === 0)
    return `${label}: ${language === 'ko' ? '출처에 나와 있지 않음' : 'not stated in the source'}.`;
  const dong = language === 'ko' ? '동' : ' VND';
  const list = facts.slice(0, TOLD).map(({ value, unit }) => {
    if (typeof value === 'string') return `“${shortened(value, 160)}”`;
    return `${numberAbroad(value)}${unit === undefined ? '' : unit === 'đồng' ? dong : ` “${unit}”`}`;
  });
  const left = facts.length - TOLD;
  const more = left <= 0 ? '' : language === 'ko' ? ` 외 ${left}건` : ` and ${left} more`;
  return `${label}: ${list.join('; ')}${more}.`;
}

/** Asked of nothing in particular, a procedure tells what one brings, how long it takes and what it costs. */
const BY_DEFAULT: readonly ProcedureIntent[] = ['papers', 'time', 'fee'];

/** What a record says of all that is asked. `near` are others that may be meant instead. */
export function answerProcedure(
  record: Held,
  { intents }: ProcedureReading,
  near: readonly Held[] = [],
): Draft {
  const wanted = intents.filter((intent) => intent !== 'steps' || intents.length === 1);
  const asked =
    wanted.length === 0 || (wanted.length === 1 && wanted[0] === 'conditions')
      ? [...wanted, ...BY_DEFAULT]
      : wanted;
  const said = asked.map((intent) => particular(record, intent));
  const quote = said.map((each) => each.quote).find((text) => text !== null) ?? record.title;
  return {
    outcome: 'answer',
    domain: 'procedures',
    understood: { intent: asked.join(','), procedure: record.code, level: record.level },
    answer:
      `Thủ tục “${bare(record.title.replace(/^Thủ tục\s+/iu, ''))}” (mã ${record.code}, ` +
      `${record.level.toLowerCase()}). ${said.map(({ sentence }) => sentence).join(' ')}`,
    told: told((language) => {
      const all = said.map((each, at) => saidIn(language, asked[at] as ProcedureIntent, each)).join(' ');
      return language === 'ko'
        ? `절차 “${bare(record.title)}” (코드 ${record.code}, 단계 “${record.level}”). ${all}`
        : `Procedure “${bare(record.title)}” (code ${record.code}, level “${record.level}”). ${all}`;
    }),
    facts: said.flatMap(({ facts }) => facts),
    citations: [source(record, quote)],
    options: near.map(option),
    validUntil: record.validTo,
  };
}

function which(records: readonly Held[], reading: ProcedureReading, byLevel: boolean): Draft {
  const list = records.map(
    (record) => `${shortened(bare(record.title), 100)} (${record.level}, mã ${record.code})`,
  );
  return {
    outcome: 'ambiguous',
    domain: 'procedures',
    understood: { intent: reading.intents.join(',') || 'about', procedures: records.map(({ code }) => code) },
    answer:
      list.length === 1
        ? `Thủ tục gần nhất với câu hỏi: ${list.join()}. Có phải bạn hỏi thủ tục này?`
        : `${byLevel ? 'Thủ tục này có ở nhiều cấp hoặc nhiều cơ quan' : 'Có mấy thủ tục gần với câu hỏi'}` +
          `: ${list.join('; ')}. Bạn hỏi thủ tục nào?`,
    told: told((language) => {
      const each = records
        .map((record) => `“${shortened(bare(record.title), 100)}” (${record.code})`)
        .join('; ');
      if (records.length === 1)
        return language === 'ko'
          ? `질문에 가장 가까운 절차는 ${each}입니다. 이 절차를 물으십니까?`
          : `The procedure nearest to the question is ${each}. Is it the one you mean?`;
      return language === 'ko'
        ? `질문에 가까운 절차가 여럿입니다: ${each}. 어느 절차를 물으십니까?`
        : `Several procedures are near to the question: ${each}. Which one do you mean?`;
    }),
    facts: [],
    citations: records.slice(0, 4).map((record) => source(record, record.title)),
    options: records.map(option),
  };
}

/** Score behind the best within which another is offered beside it. */
const NEAR = 1.5;
const OFFERS = 4;

/** What the hits allow: an answer, "which one?", or null where nothing is sure enough even to be offered. */
export function decideProcedure(
  hits: readonly ProcedureHit[],
  reading: ProcedureReading,
  text: string,
): { draft: Draft; sure: boolean } | null {
  const [best] = hits;
  if (!best) return null;
  const sure = confidence(hits, reading.score);
  if (sure < OFFERED) return null;
  const siblings = hits.filter((hit) => areSiblings(hit.record, best.record)).map(({ record }) => record);
  const level = levelAsked(text);
  const fitting = level
    ? siblings.filter((record: ProcedureRecord) => record.level.includes(level))
    : siblings;
  const near = hits
    .filter((hit) => hit !== best && !areSiblings(hit.record, best.record) && best.score - hit.score < NEAR)
    .slice(0, 2)
    .map(({ record }) => record);
  if (sure >= SURE) {
    const [one] = fitting.length > 0 ? fitting : siblings;
    if (fitting.length > 1) return { draft: which(fitting.slice(0, OFFERS), reading, true), sure: true };
    return { draft: answerProcedure(one as Held, reading, near), sure: true };
  }
  const offered = [best, rivalOf(hits), ...hits].flatMap((hit) => (hit ? [hit.record] : []));
  const distinct = [...new Map(offered.map((record) => [record.id, record])).values()].slice(0, OFFERS);
  return { draft: which(distinct, reading, false), sure: false };
}
