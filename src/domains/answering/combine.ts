/** The answers of the parts of one question as one answer: all of them, or which is left and why. Pure. */
import { formatNumber } from '../../language/numbers.ts';
import { numberAbroad, type OtherLanguage, told } from '../../language/other-languages.ts';
import type { Draft, Fact } from '../../question/answer.ts';

const ORDINALS = ['nhất', 'hai', 'ba', 'tư'];

/** The one price a part answers with; null when it has none or several. */
function onlyPrice({ facts = [] }: Draft): Fact | null {
  const prices = facts.filter(({ unit }) => unit === 'đồng/m²');
  return prices.length === 1 ? (prices[0] ?? null) : null;
}

interface Compared {
  first: number;
  second: number;
  /** How many times over the higher is the lower, where that is asked and known. */
  times: number | null;
}

/** The prices of two parts, where each is one price of the same position; else null. */
function comparedPrices(drafts: readonly Draft[], times: boolean): Compared | null {
  const [a, b, more] = drafts.map(onlyPrice);
  if (!a || !b || more !== undefined) return null;
  const position = (fact: Fact): string => /VT\d$/.exec(fact.label)?.[0] ?? '';
  if (position(a) !== position(b)) return null;
  const [first, second] = [Number(a.value), Number(b.value)];
  const low = Math.min(first, second);
  const ratio = Math.round((Math.max(first, second) / low) * 100) / 100;
  return { first, second, times: times && low > 0 ? ratio : null };
}

/** By how much two parts differ; how many times over where that is asked. */
function difference({ first, second, times }: Compared): string {
  if (first === second) return ' Hai mức giá bằng nhau.';
  const [more, less] = first > second ? ['trước', 'sau'] : ['sau', 'trước'];
  const ratio = times === null ? '' : ` (gấp khoảng ${formatNumber(times)} lần)`;
  return ` Mức ${more} cao hơn mức ${less} ${formatNumber(Math.abs(first - second))} đồng/m²${ratio}.`;
}

/** The same in another language. */
function differenceIn(language: OtherLanguage, { first, second, times }: Compared): string {
  const figure = numberAbroad(Math.abs(first - second));
  const ratio = times === null ? '' : numberAbroad(times);
  if (language === 'ko')
    return first === second
      ? ' 두 가격은 같습니다.'
      : ` ${first > second ? '앞' : '뒤'}의 가격이 ${figure}동/m² 더 높습니다${ratio === '' ? '' : ` (약 ${ratio}배)`}.`;
  return first === second
    ? ' The two prices are equal.'
    : ` The ${first > second ? 'first' : 'second'} price is higher by ${figure} VND/m²${ratio === '' ? '' : ` (about ${ratio} times)`}.`;
}

const PART: Readonly<Record<OtherLanguage, (number: number) => string>> = {
  en: (number) => `Part ${number} is not answered:`,
  ko: (number) => `${number}번째 부분은 답하지 못했습니다:`,
};

/** One answer of several drafts. It asserts what the answered ones do, and names the others. */
export function combine(drafts: readonly Draft[], compared: boolean, times = false): Draft {
  const answered = drafts.filter(({ outcome }) => outcome === 'answer');
  const [first] = drafts as [Draft, ...Draft[]];
  const lead = answered[0] ?? drafts.find(({ outcome }) => outcome === 'ambiguous') ?? first;
  const outcome = answered.length > 0 ? 'answer' : lead.outcome;
  // What was asked is not said again: a question may hold a wrong figure.
  const said = drafts.map((draft, i) =>
    draft.outcome === 'answer'
      ? draft.answer
      : `Phần thứ ${ORDINALS[i] ?? i + 1} chưa trả lời được: ${draft.answer}`,
  );
  const abroad = drafts.map(({ told: each }) => each);
  const prices = compared && answered.length === drafts.length ? comparedPrices(drafts, times) : null;
  const until = drafts.flatMap(({ validUntil }) => (validUntil ? [validUntil] : [])).sort();
  return {
    outcome,
    ...(outcome === 'not_held' && lead.reason ? { reason: lead.reason } : {}),
    domain: lead.domain,
    understood: { ...lead.understood, parts: drafts.map(({ understood }) => understood) },
    answer: `${said.join(' ')}${prices === null ? '' : difference(prices)}`,
    ...(abroad.every((each) => each !== undefined)
      ? {
          told: told((language) => {
            const parts = abroad.map((each, i) =>
              drafts[i]?.outcome === 'answer' ? each[language] : `${PART[language](i + 1)} ${each[language]}`,
            );
            return `${parts.join(' ')}${prices === null ? '' : differenceIn(language, prices)}`;
          }),
        }
      : {}),
    facts: drafts.flatMap(({ facts }) => facts ?? []),
    citations: drafts.flatMap(({ citations }) => citations ?? []),
    options: (answered.length === drafts.length
      ? []
      : drafts.filter(({ outcome: each }) => each !== 'answer')
    ).flatMap(({ options }) => options ?? []),
    validUntil: until[0] ?? null,
  };
}
