/**
 * `npm run test:mutants -- [room…]`: one slip at a time is written into the source, as a hurried developer might make
 * it, and tests are run until one notices: those of `test/unit` that import the file, then the room's own, which ask the
 * gateway. Prints each slip that nobody noticed, and a score per room; a lower bound, since other tests might notice.
 * Slips are chosen by `SEED` (1), `PER_ROOM` (12) of them in each room; `ONLY` takes slips of files whose path has it;
 * with `QUICK=1` only pure tests run.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createVitest, type TestSpecification } from 'vitest/node';

const root = join(import.meta.dirname, '..');

/** Rooms of the source, and the tests that ask the gateway for what each does; what costs least comes first. */
const ROOMS: Readonly<Record<string, { files: string[]; tests: string[] }>> = {
  domains: {
    files: ['src/domains/*/*.ts'],
    tests: [
      'test/worker/days',
      'test/worker/imported-records',
      'test/worker/land',
      'test/worker/street',
      'test/worker/same',
      'test/worker/basis',
      'test/contract/filters',
      'test/worker/repres',
      'test/worker/confirm',
      'test/worker/article',
      'test/worker/feeds',
      'test/contract/contract',
      'test/worker/pages.',
    ],
  },
  store: {
    files: ['src/store/**/*.ts'],
    tests: [
      'test/worker/search-match',
      'test/worker/store',
      'test/worker/editions',
      'test/worker/cursor',
      'test/worker/word',
      'test/worker/first',
      'test/contract/filters',
      'test/worker/fault',
      'test/worker/round',
    ],
  },
  ask: {
    files: [
      'src/ask/**/*.ts',
      'src/question/*.ts',
      'src/domains/answering/*.ts',
      'src/domains/*/answer/*.ts',
    ],
    tests: ['test/worker/days', 'test/worker/verify', 'test/worker/ask', 'test/worker/box'],
  },
  ingest: {
    files: ['src/ingest/**/*.ts'],
    tests: [
      'test/worker/editions',
      'test/worker/confirm',
      'test/worker/article',
      'test/worker/bad',
      'test/worker/schedule',
      'test/worker/keys',
      'test/worker/purge',
      'test/worker/files',
      'test/worker/imported-records',
      'test/worker/fault-import',
    ],
  },
  http: {
    files: ['src/http/**/*.ts', 'src/contract/*.ts'],
    tests: [
      'test/worker/bad',
      'test/worker/repres',
      'test/worker/feeds',
      'test/worker/cursor',
      'test/contract/contract',
      'test/contract/filters',
      'test/worker/imported-records',
    ],
  },
  edge: { files: ['src/edge/*.ts'], tests: ['test/worker/edge', 'test/worker/fault', 'test/worker/store'] },
  summary: { files: ['src/summary/**/*.ts'], tests: ['test/worker/articles'] },
  language: { files: ['src/language/*.ts'], tests: [] },
  search: {
    files: ['src/search/**/*.ts', 'src/store/search/*.ts'],
    tests: ['test/worker/first', 'test/worker/search', 'test/worker/word', 'test/worker/unanswered'],
  },
  admin: {
    files: ['src/admin/*.ts', 'src/digest.ts'],
    tests: [
      'test/worker/keys',
      'test/worker/access',
      'test/worker/a',
      'test/worker/purge',
      'test/worker/files',
    ],
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
  ['bound moved by one', / > (?=[\w${(])/g, ' >= '],
  ['bound moved by one', /\+ 1\b/g, '+ 2'],
  ['bound moved by one', /(?<== )(\d+)(?=;)/g, '1 + $1'],
  ['condition dropped', /^(\s*)where\.push\(.*\);$/g, '$1'],
  ['condition dropped', /(?<=[)\w]) && /g, ' || '],
  ['condition dropped', /(?<=[)\w]) \|\| /g, ' && '],
  ['condition dropped', /^(\s*)if \((.*)\) (return|continue|break)\b/g, '$1if (false) $3'],
  ['condition dropped', / AND (?=[\w$('])[^`]*(?=`)/g, ' '],
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

const imports = new Map<string, string[]>();
/** Files of ours that a file imports, by any kind of import. */
function importsOf(path: string): string[] {
  const known = imports.get(path);
  if (known) return known;
  const found = [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]+\.ts)'/g)];
  const files = found.map(([, name = '']) => join(dirname(path), name));
  imports.set(path, files);
  return files;
}

/** Whether a test reaches a file through imports. */
function reaches(test: string, file: string, seen = new Set<string>()): boolean {
  if (test === file) return true;
  if (seen.has(test)) return false;
  seen.add(test);
  return importsOf(test).some((each) => reaches(each, file, seen));
}

const most = Number(process.env.PER_ROOM ?? 12);
const only = process.env.ONLY ?? '';
const next = random(Number(process.env.SEED ?? 1));
const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !Object.hasOwn(ROOMS, room));
if (unknown.length > 0) {
  console.error(`No such room: ${unknown.join(', ')}. There are: ${Object.keys(ROOMS).join(', ')}.`);
  process.exit(1);
}

/** Seconds after which tests that a slip sends round in circles count as having noticed it. */
const PATIENCE = 240;

const open = async () => {
  const vitest = await createVitest('test', {
    config: join(root, 'test/vitest.config.ts'),
    project: ['unit', 'workerd', 'reading'],
    watch: false,
    bail: 1,
    teardownTimeout: 2_000,
    reporters: [{}],
  });
  await vitest.standalone();
  return { vitest, specifications: await vitest.globTestSpecifications() };
};
let { vitest, specifications } = await open();

/** The file of the tests that fail, or null when all pass. */
async function failing(chosen: TestSpecification[]): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE * 1_000, null);
  });
  const ran = await Promise.race([vitest.runTestSpecifications(chosen, false), late]);
  clearTimeout(timer);
  const failed = ran?.testModules.find((module) => !module.ok());
  const found =
    ran === null
      ? 'time ran out'
      : (failed?.moduleId ?? (ran.unhandledErrors.length > 0 ? 'an error of no test' : null));
  if (found === null) return null;
  // A run that was ended early leaves its state behind, and the next one would seem to fail too.
  await vitest.close();
  ({ vitest, specifications } = await open());
  return found;
}

/** Test files in the order in which they are tried, those of one step run together. */
function stepsOf(file: string, tests: readonly string[]): TestSpecification[][] {
  const unit = specifications.filter(
    ({ project, moduleId }) => project.name === 'unit' && reaches(moduleId, join(root, file)),
  );
  const asking = (process.env.QUICK ? [] : tests).map((name) =>
    specifications.filter(
      ({ project, moduleId }) =>
        project.name !== 'unit' && relative(root, moduleId).replace('/reading/', '/').startsWith(name),
    ),
  );
  return [unit, ...asking].filter((step) => step.length > 0);
}

/** Name of the tests that notice the slip, or null; the file is as it was afterwards, whatever happens. */
async function noticedBy({ file, line, after }: Slip, tests: readonly string[]): Promise<string | null> {
  const path = join(root, file);
  const whole = readFileSync(path, 'utf8');
  const restore = () => writeFileSync(path, whole);
  process.once('exit', restore);
  try {
    const lines = whole.split('\n');
    lines[line - 1] = after;
    writeFileSync(path, lines.join('\n'));
    vitest.invalidateFile(path);
    for (const step of stepsOf(file, tests)) {
      const failed = await failing(step);
      if (failed !== null) return failed.startsWith(root) ? relative(root, failed) : failed;
    }
    return null;
  } finally {
    restore();
    vitest.invalidateFile(path);
    process.off('exit', restore);
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const scores: string[] = [];
for (const [room, { files, tests }] of Object.entries(ROOMS)) {
  if (asked.length > 0 && !asked.includes(room)) continue;
  const slips = files
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((file) => file.includes(only))
    .sort()
    .flatMap(slipsOf);
  const chosen: Slip[] = [];
  while (chosen.length < most && slips.length > 0)
    chosen.push(...slips.splice(Math.floor(next() * slips.length), 1));
  let noticed = 0;
  for (const step of chosen[0] ? stepsOf(chosen[0].file, tests) : []) {
    const failed = await failing(step);
    if (failed === null) continue;
    console.error(`${relative(root, failed)} fails without any slip; nothing can be measured with it.`);
    process.exit(1);
  }
  for (const slip of chosen) {
    const found = await noticedBy(slip, tests);
    if (found !== null) noticed += 1;
    const { file, line, kind, before, after } = slip;
    console.log(
      `${found === null ? 'unnoticed' : 'noticed  '} ${file}:${line} ${kind}${found ? ` (${found})` : ''}`,
    );
    if (found === null) console.log(`  - ${before.trim()}\n  + ${after.trim()}`);
  }
  scores.push(`${room}: ${noticed} of ${chosen.length} noticed`);
}
await vitest.close();
console.log(`\n${scores.join('\n')}`);
process.exit(0);
