/** The measurements as Markdown, and their place in the README. */
import { type Cost, median, type Path, type Processor } from './measure.ts';
import type { Memory } from './memory.ts';
import type { weigh } from './weigh.ts';

/** What was measured of one path at one size. */
export interface Row {
  path: Path;
  perSecond: number[];
  processor: Processor;
}

/** What was measured at one size of the data. */
export interface Measured {
  land: number;
  documents: number;
  rows: Row[];
  costs: { path: Path; cost: Cost }[];
}

const short = (count: number): string => (count >= 1e6 ? `${count / 1e6}M` : `${count / 1000}k`);
const sizeOf = ({ land, documents }: Measured): string => `${short(land)} + ${short(documents)}`;
const lines = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heading, heading.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Speeds beside what each is compared with, and processor time of lone requests, at each size. */
export function ratioTable(all: readonly Measured[]): string {
  const [first] = all;
  const speedOf = ({ rows }: Measured, name: string | undefined): number =>
    median(rows.find(({ path }) => path.name === name)?.perSecond ?? []);
  const heading = ['path', ...all.map(sizeOf), 'aimed at', 'CPU, ms: median', '99 %'];
  const body = (first?.rows ?? []).map(({ path, processor }) => {
    const figures = all.map((measured) => {
      const own = speedOf(measured, path.name);
      return path.against === undefined
        ? `${Math.round(own)}/s`
        : (own / speedOf(measured, path.against)).toFixed(2);
    });
    const aim =
      path.against === undefined ? '' : `${path.reach ? `≥ ${path.reach.toFixed(2)} ` : ''}× ${path.against}`;
    return [path.name, ...figures, aim, processor.median.toFixed(2), processor.p99.toFixed(2)];
  });
  return lines(heading, body);
}

/** What one answer of each address reads at each size, and weighs. */
export function costTable(all: readonly Measured[]): string {
  const heading = ['uncached read', 'round trips', ...all.map((measured) => `rows, ${sizeOf(measured)}`)];
  const [first] = all;
  const body = (first?.costs ?? []).map(({ path, cost }, index) => {
    const address = decodeURI(new URL(path.url).pathname + new URL(path.url).search);
    const rows = all.map(({ costs }) => String(costs[index]?.cost.rows));
    return [
      `\`${address}\``,
      String(cost.trips),
      ...rows,
      String(cost.identity),
      String(cost.gzip),
      String(cost.brotli),
    ];
  });
  return lines([...heading, 'bytes', 'gzip', 'br'], body);
}

/** A text of the README, broken at spaces. */
const wrapped = (text: string): string => text.replace(/(.{1,118})(?: |$)/g, '$1\n').trimEnd();

/** Memory of the isolate, weight and start of the Worker. */
export const weightLines = (
  { read, all, heaviest, everything }: Awaited<ReturnType<typeof weigh>>,
  start: number,
  memory: Memory | null,
): string =>
  [
    ...(memory
      ? [
          `Memory after ${memory.keys.toLocaleString('en')} distinct keys: heap ${memory.heap.before} MB ` +
            `before, ${memory.heap.after} MB after, ` +
            `of which answers ${memory.buffers} MB; the platform allows 128 MB.`,
        ]
      : []),
    `Bundle, gzip: ${read} kB evaluated by a read (aimed at ≤ 150), ${all} kB in all, readers of Word and PDF included.\n` +
      `Start: ${start.toFixed(0)} ms of processor time (≤ 60).`,
    wrapped(`Heaviest parts of a read, kB before compression: ${heaviest.join(', ')}.`),
    wrapped(`Heaviest of all: ${everything.join(', ')}.`),
  ].join('\n\n');

/** The README with the text between its markers replaced. */
export function mark(readme: string, text: string): string {
  const [begin, end] = ['<!-- bench:begin -->', '<!-- bench:end -->'];
  const [head, rest] = [readme.split(begin)[0] ?? '', readme.split(end)[1]];
  return rest === undefined ? readme : `${head}${begin}\n${text}\n${end}${rest}`;
}
