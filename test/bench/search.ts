/**
 * How well and how cheaply passages are found: `node test/bench/search.ts [options]`.
 *   --sets a,b       sets to run (default: all that are at hand)
 *   --sample N       at most N questions a set
 *   --sqlite         SQLite in this process instead of a Worker with a local D1; no rows read
 *   --ablation       what each part of the ranking is worth (with --sqlite)
 *   --times N        store every passage N times: the cost at N times the data
 *   --base URL       a running gateway that one set was imported into (give it by --sets)
 */
import { parseArgs } from 'node:util';
import { fold } from '../../src/language/fold.ts';
import { FEATURES, type Feature } from '../../src/store/search/features.ts';
import { type Passage, type Question, questionsOf, readSet, SETS } from './search-sets.ts';
import { openGateway, openSqlite, openWorker, type SearchStore } from './search-stores.ts';

const { values } = parseArgs({
  options: {
    sets: { type: 'string' },
    sample: { type: 'string', default: '100000' },
    sqlite: { type: 'boolean', default: false },
    ablation: { type: 'boolean', default: false },
    times: { type: 'string', default: '1' },
    base: { type: 'string' },
  },
});

const rank = (numbers: number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ??
  Number.NaN;

interface Score {
  first: number;
  recall: number;
  milliseconds: number[];
  rowsRead: number[];
}

async function score(
  store: SearchStore,
  questions: readonly Question[],
  asked: (text: string) => string = (text) => text,
  without?: Feature | 'rescoring',
): Promise<Score> {
  const result: Score = { first: 0, recall: 0, milliseconds: [], rowsRead: [] };
  for (const { text, relevant } of questions) {
    const started = performance.now();
    const { keys, rowsRead } = await store.search(asked(text), without);
    result.milliseconds.push(performance.now() - started);
    if (rowsRead !== undefined) result.rowsRead.push(rowsRead);
    const found = keys.slice(0, 10).map((key) => key.replace(/ \(\d+\)$/, ''));
    if (relevant.includes(found[0] ?? '')) result.first += 1 / questions.length;
    result.recall +=
      relevant.filter((key) => found.includes(key)).length / relevant.length / questions.length;
  }
  return result;
}

const quality = ({ first, recall }: Score): string => `${first.toFixed(3)} / ${recall.toFixed(3)}`;

function costs({ milliseconds, rowsRead }: Score): string {
  const time = [0.5, 0.95, 1].map((share) => rank(milliseconds, share).toFixed(0)).join(' / ');
  const rows = rowsRead.length === 0 ? '–' : [0.5, 0.95, 1].map((share) => rank(rowsRead, share)).join(' / ');
  return `${time} | ${rows}`;
}

const ODD = [
  'quy định',
  'được',
  'a',
  'là gì như thế nào',
  '"NEAR( OR * \u0000',
  'đất '.repeat(300),
  'xyzzyx',
];

async function report(
  name: string,
  passages: readonly Passage[],
  questions: readonly Question[],
): Promise<void> {
  const times = Number(values.times);
  const open = values.base
    ? openGateway(values.base)
    : await (values.sqlite ? openSqlite : openWorker)(passages, times);
  const plain = await score(open, questions);
  const stripped = await score(open, questions, fold);
  const odd = await score(
    open,
    ODD.map((text) => ({ id: '', text, relevant: [''] })),
  );
  const held = passages.length === 0 ? 'imported' : passages.length * times;
  console.log(
    `| ${name} | ${held} | ${questions.length} | ${quality(plain)} | ${quality(stripped)} | ${costs(plain)} |`,
  );
  console.log(`| ${name}, odd queries | | ${ODD.length} | | | ${costs(odd)} |`);
  if (values.ablation) {
    for (const without of ['rescoring', ...FEATURES] as const) {
      console.log(
        `| ${name} without ${without} | | | ${quality(await score(open, questions, undefined, without))} | | | |`,
      );
    }
  }
  await open.close();
}

console.log(
  '| set | passages | questions | first right / recall@10 | without diacritics | ms p50 / p95 / max | rows read p50 / p95 / max |',
);
console.log('|---|--:|--:|--:|--:|--:|--:|');
for (const name of values.sets?.split(',') ?? SETS) {
  const sample = Number(values.sample);
  if (values.base) await report(name, [], questionsOf(name, sample));
  else {
    const set = readSet(name, sample);
    if (set) await report(name, set.passages, set.questions);
    else console.log(`| ${name} | not at hand | | | | | |`);
  }
}
