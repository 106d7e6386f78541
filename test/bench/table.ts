/** The measurements as Markdown, and their place in the README. */
import type { cost, Measured, Path } from './measure.ts';
import type { weigh } from './weigh.ts';

export interface Row {
  path: Path;
  measured: Measured;
  perSecond: number;
  p99: number;
  cost: Awaited<ReturnType<typeof cost>>;
}

const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);

/** Speeds beside what each is compared with. */
export function ratioTable(rows: readonly Row[]): string {
  const speed = (name: string): number =>
    rows.find(({ path }) => path.name === name)?.perSecond ?? Number.NaN;
  const lines = rows.map(({ path, measured, perSecond, p99 }) => {
    const ratio =
      path.against === undefined ? '' : `${(perSecond / speed(path.against)).toFixed(2)} × ${path.against}`;
    const reach = path.reach === undefined ? '' : `≥ ${path.reach.toFixed(2)}`;
    const failed = measured.failed > 0 ? ` (${measured.failed} failed)` : '';
    const cpu = average(measured.cpu).toFixed(2);
    return `| ${path.name}${failed} | ${Math.round(perSecond)} | ${ratio} | ${reach} | ${p99.toFixed(1)} | ${cpu} |`;
  });
  return [
    '| path | requests/s | ratio | reach | p99 alone, ms | CPU a request with its database, ms |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

/** What one answer of each path reads and weighs. */
export function costTable(rows: readonly Row[]): string {
  const lines = rows
    .filter(({ cost }) => cost.cache !== null)
    .map(
      ({ path, cost }) =>
        `| ${path.name} | ${cost.trips} | ${cost.rows} | ${cost.identity} | ${cost.gzip} | ${cost.brotli} | \`${cost.cache}\` |`,
    );
  return [
    '| path | round trips | rows read | bytes | gzip | br | Cache-Status |',
    '|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

/** Weight and start of the Worker. */
export const weightLines = (
  { read, all, heaviest, everything }: Awaited<ReturnType<typeof weigh>>,
  start: number,
): string =>
  [
    `Bundle, gzip: ${read} kB evaluated by a read (reach ≤ 200), ${all} kB in all (reach ≤ 450). ` +
      `Start: ${start.toFixed(0)} ms more than an empty Worker (reach ≤ 60).`,
    `Heaviest parts of a read, kB before compression: ${heaviest.join(', ')}.`,
    `Heaviest of all: ${everything.join(', ')}.`,
  ].join('\n\n');

/** The README with the text between its markers replaced. */
export function mark(readme: string, text: string): string {
  const [begin, end] = ['<!-- bench:begin -->', '<!-- bench:end -->'];
  const [head, rest] = [readme.split(begin)[0] ?? '', readme.split(end)[1]];
  return rest === undefined ? readme : `${head}${begin}\n${text}\n${end}${rest}`;
}
