/** Part of `npm run check`: no more than two files import each other, types and lazy imports counted. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { circlesOf } from './circles.ts';
import { ROOT } from './project.ts';

const IMPORTED = /(?:from |import\()\s*'(\.{1,2}\/[^']+)'/g;

const paths = globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).sort();
const imports = new Map(
  paths.map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const targets = [...text.matchAll(IMPORTED)].map(([, to = '']) => resolve(ROOT, dirname(path), to));
    return [
      path,
      targets.filter((to) => existsSync(to)).map((to) => to.slice(ROOT.length).replace(/^\//, '')),
    ];
  }),
);
const circles = circlesOf(imports).filter((files) => files.length > 2);
for (const files of circles)
  console.error(
    `A circle of ${files.length} files, at most 2: hand down what the lower one needs.\n  ${files.join('\n  ')}`,
  );
if (circles.length > 0) process.exit(1);
