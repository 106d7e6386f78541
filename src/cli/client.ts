/** `npm run client -- [folder]`: the client as one JavaScript module with its types, to be copied or published. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './project.ts';

/** Bytes the module may have: it goes into the pages of others. */
const MOST_BYTES = 5 * 1024;

const folder = process.argv[2] ?? join(ROOT, 'dist', 'client');
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: [join(ROOT, 'src/client/client.ts')],
  outfile: join(folder, 'motcua.js'),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
});
const { length } = readFileSync(join(folder, 'motcua.js'));
if (length > MOST_BYTES) {
  console.error(`motcua.js: ${length} byte, quá ${MOST_BYTES}.`);
  process.exit(1);
}
const source = readFileSync(join(ROOT, 'src/client/client.ts'), 'utf8');
writeFileSync(join(folder, 'motcua.ts'), source.replace('../../schemas/client.d.ts', './schema.d.ts'));
copyFileSync(join(ROOT, 'schemas/client.d.ts'), join(folder, 'schema.d.ts'));
console.log(`${folder}: motcua.js (${length} byte), motcua.ts và schema.d.ts cho TypeScript.`);
