/** Part of `npm run check`: no line of a source or text is longer than can be read at once. Data and generated files are. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.ts';

/** Characters, not bytes: Vietnamese letters take up to three of these. */
const LONGEST = 140;
const WRITTEN = /\.(?:ts|js|css|md|toml)$/;
const GENERATED = /^(?:schemas|migrations)\//;

const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
});
if (listed.status !== 0) {
  console.error('npm run check needs git to know the files of the project.');
  process.exit(1);
}
const paths = listed.stdout
  .split('\n')
  .filter((path) => WRITTEN.test(path) && !GENERATED.test(path) && existsSync(join(ROOT, path)));
let tooLong = 0;
for (const path of paths) {
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    const length = [...line].length;
    if (length <= LONGEST) continue;
    tooLong += 1;
    console.error(`${path}:${index + 1}: ${length} characters; at most ${LONGEST}`);
  }
}
if (tooLong > 0) process.exit(1);
