/** The rule of positions drawn: the street, the lots along it, and alleys by width and depth, each where the rule puts it. */
import { html } from 'hono/html';
import type { Html, View } from '../../contract/pages.ts';
import { fitAlley, isMeasured, otherwise } from './position-fit.ts';
import type { PositionRule } from './position-rule.ts';

const [WIDTH, LEFT, STREET, FRONT, CELL] = [320, 54, 28, 34, 46];
/** Bounds drawn; a rule with more of them is read in its table. */
const MOST = 5;

interface Span {
  from: number;
  to: number | null;
  label: string;
}

/** The spans that the bounds of a rule cut the measures into; one span without bounds. */
function spans(bounds: readonly (number | null)[], number: (n: number) => string): Span[] {
  const cuts = [...new Set(bounds.filter((bound) => bound !== null && bound > 0))].sort(
    (a, b) => (a ?? 0) - (b ?? 0),
  ) as number[];
  if (cuts.length === 0) return [{ from: 0, to: null, label: '' }];
  return [0, ...cuts].map((from, at) => {
    const to = cuts[at] ?? null;
    const label =
      from === 0
        ? `< ${number(to ?? 0)} m`
        : to === null
          ? `> ${number(from)} m`
          : `${number(from)}–${number(to)} m`;
    return { from, to, label };
  });
}

const middle = ({ from, to }: Span): number => (to === null ? from + 1 : (from + to) / 2);

/** The drawing; nothing where the rule has no measures, or too many to draw. */
export function positionPicture(view: View, rule: readonly PositionRule[]): Html | '' {
  const { t, number } = view;
  const measured = rule.filter(isMeasured);
  const widths = spans(
    measured.flatMap(({ minWidth, maxWidth }) => [minWidth, maxWidth]),
    number,
  );
  const depths = spans(
    measured.flatMap(({ minDepth, depth }) => [minDepth, depth]),
    number,
  );
  if (measured.length === 0 || widths.length > MOST || depths.length > MOST) return '';
  const best = Math.min(...rule.map(({ position }) => position));
  const front = rule.find((one) => one.position === best && !isMeasured(one));
  const rest = otherwise(rule);
  const column = (WIDTH - LEFT) / widths.length;
  const top = STREET + (front ? FRONT : 0);
  const bottom = top + CELL * depths.length;
  const cells = widths.flatMap((width, x) => {
    const broad = Math.max(38, Math.min(column - 8, 38 + (column - 46) * ((x + 1) / widths.length)));
    const left = LEFT + x * column + (column - broad) / 2;
    return depths.map((depth, y) => {
      const { fits } = fitAlley(rule, { width: middle(width), depth: middle(depth) });
      const found = fits.length > 0 ? fits : rest;
      const positions = [...new Set(found.map(({ position }) => position))];
      const [level] = positions;
      return html`<rect class="lv${level === undefined ? 0 : 6 - level}" x="${left.toFixed(1)}" y="${top + y * CELL}"
width="${broad.toFixed(1)}" height="${CELL - 2}"/><text x="${(left + broad / 2).toFixed(1)}" y="${top + y * CELL + CELL / 2 + 4}">${
        positions.length === 0 ? '?' : positions.map((position) => `VT${position}`).join('/')
      }</text>`;
    });
  });
  const label = t(
    'Hình vẽ quy định vị trí: mặt đường ở trên, hẻm theo bề rộng từ ' +
      'trái sang phải, chiều sâu từ trên xuống. Bảng bên dưới ghi đủ.',
    'The rule of positions drawn: the street on top, alleys by width from left to right, depth downwards. The table below has it all.',
  );
  return html`<figure class="alleys"><svg viewBox="0 0 ${WIDTH} ${bottom + 22}" role="img" aria-label="${label}">
<rect class="way" width="${WIDTH}" height="${STREET - 6}"/><text x="${WIDTH / 2}" y="16">${t('Mặt đường', 'Street')}</text>${
    front
      ? html`<rect class="lv5" x="${LEFT}" y="${STREET - 4}" width="${WIDTH - LEFT}" height="${FRONT - 2}"/><text
x="${LEFT + (WIDTH - LEFT) / 2}" y="${STREET + 17}">VT${front.position}</text>`
      : ''
  }${cells}${widths.map(
    ({ label: text }, x) =>
      html`<text x="${(LEFT + (x + 0.5) * column).toFixed(1)}" y="${bottom + 15}">${text}</text>`,
  )}${depths.map(({ to }, y) =>
    to === null
      ? ''
      : html`<text class="depth" x="${LEFT - 6}" y="${top + (y + 1) * CELL + 4}">${number(to)} m</text>`,
  )}</svg><figcaption class="soft small">${t(
    'Hẻm theo bề rộng (trái sang phải) và chiều sâu tính từ mặt đường (trên xuống).',
    'Alleys by width (left to right) and depth from the street (downwards).',
  )}</figcaption></figure>`;
}
