/** What VT1, VT2 … are: the rule of the table drawn, as a table of its sentences, and asked with the measures of an alley. */
import { html } from 'hono/html';
import type { Html, View } from '../../contract/pages.ts';
import { field, inVietnamese, keepLanguage } from '../../frame/parts.ts';
import { type Alley, fitAlley, isMeasured, otherwise } from './position-fit.ts';
import { positionPicture } from './position-picture.ts';
import type { PositionRule } from './position-rule.ts';

export interface PositionPart {
  /** Empty where the table's rule is not held. */
  rule: readonly PositionRule[];
  decision: string | null | undefined;
  /** Address of the page, and what its other forms asked. */
  path: string;
  kept: Readonly<Record<string, string | undefined>>;
  asked: Alley;
  /** What a position costs here, in words; empty where there is no price for it. */
  priceOf(position: number): string;
}

/** The bounds of a rule in words; how a measure on a bound counts is in its sentence. */
function bounds({ t, number }: View, { minWidth, maxWidth, minDepth, depth }: PositionRule): Html {
  const span = (name: string, least: number | null, most: number | null, over: string): Html | '' => {
    if (least === null && most === null) return '';
    if (least === null) return html`${name} ${t('đến', 'up to')} ${number(most ?? 0)} m<br>`;
    if (most === null) return html`${name} ${over} ${number(least)} m<br>`;
    return html`${name} ${number(least)}–${number(most)} m<br>`;
  };
  return html`${span(t('rộng', 'width'), minWidth, maxWidth, t('từ', 'from'))}${span(
    t('sâu', 'depth'),
    minDepth,
    depth,
    t('trên', 'over'),
  )}`;
}

function sentences(view: View, rule: readonly PositionRule[]): Html {
  const { t } = view;
  const name = t('Quy định về vị trí của bảng giá', 'Rule of positions of this table');
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table><caption>${name}</caption><thead><tr>
<th scope="col">${t('Vị trí', 'Position')}</th><th scope="col">${t(
    'Hẻm',
    'Alley',
  )}</th><th scope="col">${t('Câu của quy định', 'Sentence of the rule')}</th></tr></thead><tbody>${rule.map(
    (one) =>
      html`<tr><th scope="row">VT${one.position}</th><td class="year">${bounds(view, one)}</td><td${inVietnamese(view)}>${
        one.name === `Vị trí ${one.position}` ? '' : html`<strong>${one.name}.</strong> `
      }${one.text}</td></tr>`,
  )}</tbody></table></div>`;
}

const quoted = (view: View, { position, text }: PositionRule, price: string): Html =>
  html`<li><p><strong>VT${position}</strong>${price ? html`: ${price}` : ''}</p>
<blockquote${inVietnamese(view)}>“${text}”</blockquote></li>`;

const listed = (rules: readonly PositionRule[], joiner: string): string =>
  [...new Set(rules.map(({ position }) => `VT${position}`))].join(joiner);

/** What the rule says of an alley of these measures. */
function verdict(view: View, { rule, asked, priceOf }: PositionPart): Html | '' {
  const { t, number } = view;
  const { width, depth } = asked;
  if (width === undefined && depth === undefined) return '';
  const measures = [
    width === undefined ? '' : t(`rộng ${number(width)} m`, `${number(width)} m wide`),
    depth === undefined ? '' : t(`sâu ${number(depth)} m`, `${number(depth)} m deep`),
  ]
    .filter(Boolean)
    .join(', ');
  const { fits, maybe } = fitAlley(rule, asked);
  const found = [...fits, ...maybe].toSorted((one, other) => one.position - other.position);
  const left = otherwise(rule);
  const missing = [
    width === undefined && maybe.some(({ minWidth, maxWidth }) => minWidth !== null || maxWidth !== null)
      ? t('bề rộng', 'its width')
      : '',
    depth === undefined && maybe.some(({ minDepth, depth: most }) => minDepth !== null || most !== null)
      ? t('chiều sâu', 'its depth')
      : '',
  ].filter(Boolean);
  const positions = new Set(found.map(({ position }) => position));
  const sure = positions.size === 1 && fits.length > 0;
  const told = sure
    ? t(`Hẻm ${measures}: ${listed(found, '')}.`, `An alley ${measures}: ${listed(found, '')}.`)
    : found.length > 0
      ? t(
          `Hẻm ${measures} có thể là ${listed(found, ' hoặc ')}.`,
          `An alley ${measures} may be ${listed(found, ' or ')}.`,
        )
      : left.length > 0
        ? t(
            `Không câu nào ghi số đo của hẻm ${measures}. Quy định nói về các trường hợp còn lại:`,
            `No sentence names such measures (${measures}). Of what is left the rule says:`,
          )
        : t(
            `Quy định của bảng giá không có câu nào cho hẻm ${measures}.`,
            `The rule of this table has no sentence for an alley ${measures}.`,
          );
  const why =
    sure || found.length === 0
      ? ''
      : missing.length > 0
        ? t(`Cần biết thêm ${missing.join(' và ')}.`, `It depends on ${missing.join(' and ')}.`)
        : t(
            'Số đo đứng đúng mốc, hoặc nhiều câu cùng nhận: hãy đọc từng câu.',
            'The measure stands on a bound, or several sentences take it: read each.',
          );
  const shown = found.length > 0 ? found : left;
  return html`<div class="told" role="status"><p class="formula">${told}</p>${why ? html`<p>${why}</p>` : ''}<ul class="rows">${shown.map(
    (one) => quoted(view, one, priceOf(one.position)),
  )}</ul></div>`;
}

/** Where the decision of the table is, by its number or by a search. */
export function decisionLink({ t, to }: View, decision: string | null | undefined): Html {
  return decision && /\d+\/(?:\d{4}\/)?\p{Lu}/u.test(decision)
    ? html`<a href="${to('/legal-documents', { q: decision })}">${t('Xem', 'See')} ${decision}</a>`
    : html`<a href="${to('/legal-documents', { q: 'bảng giá đất' })}">${t('Tìm quyết định', 'Find the decision')}</a>`;
}

/** The section of positions; without a rule it says who sets it, and where to look. */
export function positionSection(view: View, part: PositionPart): Html {
  const { t } = view;
  const { rule, path, kept, asked, decision } = part;
  if (rule.length === 0)
    return html`<p class="soft small" id="positions">${t(
      'Hẻm nào thuộc vị trí nào do quyết định của bảng ' +
        'giá quy định; bản dữ liệu này chưa có quy định đó.',
      'Which alley is which position is set by the decision of the table; this data does not hold that rule.',
    )} ${decisionLink(view, decision)}</p>`;
  const hidden = Object.entries(kept).map(([name, value]) =>
    value === undefined ? '' : html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const form = rule.some(isMeasured)
    ? html`<form class="filters noprint" action="${path}#positions" method="get">${keepLanguage(view)}${hidden}<p><strong>${t(
        'Hẻm nhà tôi',
        'My alley',
      )}</strong></p><div class="grid">${field(
        'width',
        t('rộng (m)', 'width (m)'),
        asked.width === undefined ? '' : view.number(asked.width),
        { inputmode: 'decimal', hint: t('ví dụ 3,5', 'such as 3.5') },
      )}${field(
        'depth',
        t('sâu từ mặt đường (m)', 'depth from the street (m)'),
        asked.depth === undefined ? '' : view.number(asked.depth),
        {
          inputmode: 'decimal',
          hint: t('ví dụ 60', 'such as 60'),
        },
      )}<div><button type="submit">${t('Thuộc vị trí nào?', 'Which position?')}</button></div></div></form>`
    : '';
  return html`<section id="positions"><h2>${t('VT1, VT2 … là gì?', 'What are VT1, VT2 …?')}</h2>${positionPicture(
    view,
    rule,
  )}${verdict(view, part)}${form}${sentences(view, rule)}<p class="soft small">${t(
    'Theo quy định kèm bảng giá này; khi quy định và thực địa chưa rõ, cơ quan có thẩm quyền xác định.',
    'By the rule that came with this table; where rule and ground leave doubt, the authority decides.',
  )} ${decisionLink(view, decision)}</p></section>`;
}
