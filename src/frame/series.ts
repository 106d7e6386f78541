/** A row of figures: bars drawn by the server, and the same in a table. */
import { html } from 'hono/html';
import type { Html, View } from '../contract/pages.ts';

const [WIDTH, ROW, LABEL, FIGURE] = [560, 30, 170, 90];

/** One figure of a row. */
export interface Point {
  name: string;
  value: number;
  /** Page of its record; absent for the one that is shown. */
  page?: string;
}

/** What a row of figures is of. */
export interface Series {
  title: string;
  /** What is counted and in what measure, under the title of the table. */
  caption: string;
  /** What a point's name is of: period, unit. */
  heading: string;
  /** A line through the bars. */
  target?: number | null;
}

/** The section of a row of figures; empty where one figure stands alone. */
export function seriesSection(
  view: View,
  { title, caption, heading, target = null }: Series,
  points: readonly Point[],
): Html | '' {
  if (points.length < 2) return '';
  const { number, to, t } = view;
  const most = Math.max(target ?? 0, ...points.map(({ value }) => value), 1e-9);
  const scale = (value: number) =>
    Math.max(1, Math.round(((WIDTH - LABEL - FIGURE) * Math.max(0, value)) / most));
  const height = points.length * ROW;
  const bars = points.map(({ name, value, page }, at) => {
    const [y, length] = [at * ROW, scale(value)];
    return html`<text x="0" y="${y + 20}">${name}</text>
<rect class="${page ? 'bar' : 'now'}" x="${LABEL}" y="${y + 6}" width="${length}" height="${ROW - 12}" rx="3"/>
<text x="${LABEL + length + 8}" y="${y + 20}">${number(value)}</text>`;
  });
  const goal =
    target === null ? '' : html`<path class="axis" d="M${LABEL + scale(target)} 0v${height}" fill="none"/>`;
  return html`<section><h2>${title}</h2>
<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">${goal}${bars}</svg>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table>
  <caption class="soft small">${caption}</caption>
<thead><tr><th scope="col">${heading}</th><th scope="col" class="n">${t('Giá trị', 'Value')}</th></tr></thead>
<tbody>${points.map(
    ({ name, value, page }) => html`<tr>
  <th scope="row">${page ? html`<a href="${to(page)}">${name}</a>` : html`<strong>${name}</strong>`}</th>
  <td class="n">${number(value)}</td></tr>`,
  )}</tbody></table></div></section>`;
}
