/**
 * How close summaries come to the leads that newspapers wrote, beside the usual baselines, and what they cost.
 * Run with Node 24: `node test/bench/summaries.ts [folder of the reference set] [--clean]`, where `--clean` sends
 * each article through the extraction first, as an import does. Skips what is not there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanArticle } from '../../src/extract/clean-article.ts';
import { sentences } from '../../src/language/sentences.ts';
import { summarise } from '../../src/summary/summarise.ts';
import { wordsOf } from '../../src/summary/words.ts';

const options = process.argv.slice(2);
const cleaned = options.includes('--clean');
const folder =
  options.find((option) => !option.startsWith('--')) ??
  join(import.meta.dirname, '../../../shared/data/summaries');
const reference = join(folder, 'dev.jsonl');

if (!existsSync(reference)) {
  console.log(`no reference set in ${folder}`);
  process.exit(0);
}

interface Row {
  id: string;
  title: string;
  text: string;
}
const rows = readFileSync(reference, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row);
const articles = await Promise.all(
  rows.map(async ({ title, text }) =>
    cleaned ? cleanArticle({ title, body: text }) : { title, paragraphs: text.split('\n') },
  ),
);

const made = articles.map(summarise);
const timings = articles.map((article) => {
  const start = performance.now();
  summarise(article);
  return 1000 * (performance.now() - start);
});
const sorted = [...timings].sort((a, b) => a - b);
const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
const words =
  articles.reduce((sum, { paragraphs }) => sum + wordsOf(paragraphs.join(' ')).length, 0) / articles.length;

const candidates = join(mkdtempSync(join(tmpdir(), 'summaries-')), 'candidates.jsonl');
writeFileSync(
  candidates,
  made.map(({ summary }, index) => JSON.stringify({ id: rows[index]?.id, summary })).join('\n'),
);
console.log(
  execFileSync(process.execPath, [join(folder, 'score.mjs'), candidates, reference], {
    encoding: 'utf8',
  }).trimEnd(),
);

const whole = made.filter(({ summary }) => {
  const count = sentences(summary).length;
  return count === 2 || count === 3;
}).length;
const long = made.filter(({ summary }) => wordsOf(summary).length > 80).length;
console.log(
  `2-3 sentences ${((100 * whole) / made.length).toFixed(1)}%, over 80 syllables ${long}, with a ` +
    `lead ${made.filter(({ method }) => method === 'sapo').length}, with key points ` +
    `${made.filter((item) => item.keyPoints.length > 0).length}`,
);
console.log(
  `µs per article (mean ${words.toFixed(0)} syllables): median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`,
);
