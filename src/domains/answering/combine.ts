/** The answers of the parts of one question as one answer: all of them, or which is left and why. Pure. */
import { formatNumber } from '../../language/numbers.ts';
import type { Draft, Fact } from '../../question/answer.ts';

const ORDINALS = ['nhất', 'hai', 'ba', 'tư'];

/** The one price a part answers with; null when it has none or several. */
function onlyPrice({ facts = [] }: Draft): Fact | null {
  const prices = facts.filter(({ unit }) => unit === 'đồng/m²');
  return prices.length === 1 ? (prices[0] ?? null) : null;
}

/** By how much two parts differ, where each is one price of the same position; how many times over where that is asked. */
function difference(drafts: readonly Draft[], times: boolean): string {
  const [a, b, more] = drafts.map(onlyPrice);
  if (!a || !b || more !== undefined) return '';
  const position = (fact: Fact): string => /VT\d$/.exec(fact.label)?.[0] ?? '';
  if (position(a) !== position(b)) return '';
  const by = Number(a.value) - Number(b.value);
  if (by === 0) return ' Hai mức giá bằng nhau.';
  const [more_, less] = by > 0 ? ['trước', 'sau'] : ['sau', 'trước'];
  const [high, low] = [Number(a.value), Number(b.value)].sort((one, other) => other - one) as [
    number,
    number,
  ];
  const ratio =
    times && low > 0 ? ` (gấp khoảng ${formatNumber(Math.round((high / low) * 100) / 100)} lần)` : '';
  return ` Mức ${more_} cao hơn mức ${less} ${formatNumber(Math.abs(by))} đồng/m²${ratio}.`;
}

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
  const until = drafts.flatMap(({ validUntil }) => (validUntil ? [validUntil] : [])).sort();
  return {
    outcome,
    ...(outcome === 'not_held' && lead.reason ? { reason: lead.reason } : {}),
    domain: lead.domain,
    understood: { ...lead.understood, parts: drafts.map(({ understood }) => understood) },
    answer: `${said.join(' ')}${compared && answered.length === drafts.length ? difference(drafts, times) : ''}`,
    facts: drafts.flatMap(({ facts }) => facts ?? []),
    citations: drafts.flatMap(({ citations }) => citations ?? []),
    options: (answered.length === drafts.length
      ? []
      : drafts.filter(({ outcome: each }) => each !== 'answer')
    ).flatMap(({ options }) => options ?? []),
    validUntil: until[0] ?? null,
  };
}
