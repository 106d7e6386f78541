/**
 * `npm run test:mutants -- [room…]`: one slip at a time is written into the source, as a hurried developer might make
 * it, and the tests of its room are run. Prints each slip that nobody noticed, and a score per room. Slips are chosen
 * by `SEED` (1), `PER_ROOM` (12) of them in each room; only a room's own test files run, so a score is a lower bound.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Rooms of the source, and the tests that are to notice a slip in each. */
const ROOMS: Readonly<Record<string, { files: string[]; tests: string[] }>> = {
  domains: {
    files: ['src/domains/*/*.ts'],
    tests: [
      'test/contract',
      'test/unit/domains',
      'test/worker/days',
      'test/worker/land',
      'test/worker/repres',
    ],
  },
  store: {
    files: ['src/store/*.ts', 'src/store/search/*.ts'],
    tests: [
      'test/contract',
      'test/unit/search',
      'test/worker/store',
      'test/worker/editions',
      'test/worker/word',
    ],
  },
  ask: {
    files: ['src/ask/**/*.ts'],
    tests: ['test/unit/ask', 'test/worker/ask', 'test/worker/verify', 'test/worker/days'],
  },
  ingest: {
    files: ['src/ingest/**/*.ts'],
    tests: [
      'test/unit/parse',
      'test/worker/editions',
      'test/worker/confirm',
      'test/worker/article',
      'test/worker/keys',
    ],
  },
  http: {
    files: ['src/http/**/*.ts', 'src/contract/*.ts'],
    tests: ['test/contract', 'test/unit/http', 'test/worker/bad', 'test/worker/feeds', 'test/worker/repres'],
  },
  edge: { files: ['src/edge/*.ts'], tests: ['test/worker/edge', 'test/worker/fault'] },
  summary: { files: ['src/summary/**/*.ts'], tests: ['test/unit/summary', 'test/worker/articles'] },
  admin: {
    files: ['src/admin/*.ts', 'src/digest.ts'],
    tests: ['test/worker/keys', 'test/unit/secrets', 'test/worker/a'],
  },
};

/** What a slip looks like: a pattern within one line, and what stands there afterwards. */
const SLIPS: readonly [string, RegExp, string][] = [
  ['comparison turned', / < (?=[\w${(])/g, ' > '],
  ['comparison turned', / > (?=[\w${(])/g, ' < '],
  ['comparison turned', / === /g, ' !== '],
  ['comparison turned', / !== /g, ' === '],
  ['bound moved by one', / <= /g, ' < '],
  ['bound moved by one', / >= /g, ' > '],
  ['bound moved by one', / < (?=[\w${(])/g, ' <= '],
  ['bound moved by one', /\+ 1\b/g, '+ 2'],
  ['bound moved by one', /(?<== )(\d+)(?=;)/g, '1 + $1'],
  ['condition dropped', /^(\s*)where\.push\(.*\);$/g, '$1'],
  ['condition dropped', /(?<=[)\w]) && /g, ' || '],
  ['condition dropped', /(?<=[)\w]) \|\| /g, ' && '],
  ['condition dropped', /^(\s*)if \((.*)\) (return|continue|break)\b/g, '$1if (false) $3'],
  ['order dropped', /\.sort\((?=\()/g, '.slice('],
  ['order turned', / DESC\b/g, ' ASC'],
  ['order turned', /descending: true/g, 'descending: false'],
  ['some for every', /\.some\(/g, '.every('],
  ['some for every', /\.every\(/g, '.some('],
  ['least for most', /Math\.min\(/g, 'Math.max('],
  ['least for most', /Math\.max\(/g, 'Math.min('],
  ['rounded otherwise', /Math\.round\(/g, 'Math.floor('],
];
/** Lines on which a pattern means something else: types, comments, imports, markup. */
const PASSED_OVER =
  /^\s*(?:\/\/|\/?\*|import |export type|type |interface |readonly )|html`|<[a-z]+[ >]|=> void|: Promise</;

interface Slip {
  file: string;
  line: number;
  kind: string;
  before: string;
  after: string;
}

function slipsOf(file: string): Slip[] {
  return readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((before, index) =>
      PASSED_OVER.test(before)
        ? []
        : SLIPS.flatMap(([kind, pattern, replacement]) =>
            [...before.matchAll(pattern)].map((found): Slip => {
              const end = found.index + found[0].length;
              const changed = found[0].replace(new RegExp(pattern.source), replacement);
              const inserted = changed === found[0] ? replacement.replace('$1', found[1] ?? '') : changed;
              const after = before.slice(0, found.index) + inserted + before.slice(end);
              return { file, line: index + 1, kind, before, after };
            }),
          ),
    )
    .filter(({ before, after }) => before !== after);
}

/** Numbers from 0 on below 1 that a seed always gives alike. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Whether a test of the room notices the slip; the file is as it was afterwards, whatever happens. */
function isNoticed({ file, line, after }: Slip, tests: readonly string[]): boolean {
  const path = join(root, file);
  const whole = readFileSync(path, 'utf8');
  const restore = () => writeFileSync(path, whole);
  process.once('exit', restore);
  try {
    const lines = whole.split('\n');
    lines[line - 1] = after;
    writeFileSync(path, lines.join('\n'));
    const { status } = spawnSync(process.execPath, ['test/run.ts', ...tests], {
      cwd: root,
      env: { ...process.env, BAIL: '1' },
      stdio: 'ignore',
    });
    return status !== 0;
  } finally {
    restore();
    process.off('exit', restore);
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const most = Number(process.env.PER_ROOM ?? 12);
const next = random(Number(process.env.SEED ?? 1));
const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !Object.hasOwn(ROOMS, room));
if (unknown.length > 0) {
  console.error(`No such room: ${unknown.join(', ')}. There are: ${Object.keys(ROOMS).join(', ')}.`);
  process.exit(1);
}
const scores: string[] = [];
for (const [room, { files, tests }] of Object.entries(ROOMS)) {
  if (asked.length > 0 && !asked.includes(room)) continue;
  const slips = files.flatMap((pattern) => globSync(pattern, { cwd: root })).flatMap(slipsOf);
  const chosen: Slip[] = [];
  while (chosen.length < most && slips.length > 0)
    chosen.push(...slips.splice(Math.floor(next() * slips.length), 1));
  let noticed = 0;
  for (const slip of chosen) {
    const found = isNoticed(slip, tests);
    if (found) noticed += 1;
    const { file, line, kind, before, after } = slip;
    console.log(`${found ? 'noticed  ' : 'unnoticed'} ${file}:${line} ${kind}`);
    if (!found) console.log(`  - ${before.trim()}\n  + ${after.trim()}`);
  }
  scores.push(`${room}: ${noticed} of ${chosen.length} noticed`);
}
console.log(`\n${scores.join('\n')}`);
