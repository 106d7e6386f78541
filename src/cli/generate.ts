/** `npm run generate`: the OpenAPI document and one JSON Schema per record and import row; `--check` compares. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { openApiDocument } from '../catalogue/document.ts';
import { EDITOR_ENDPOINTS } from '../editor-endpoints.ts';
import { ENDPOINTS } from '../endpoints.ts';
import { DOMAINS } from '../registry.ts';
import { siteFiles } from './bundle.ts';
import { clientTypes } from './client-types.ts';
import { embedFiles } from './embed-files.ts';
import { ROOT } from './project.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const openApi = openApiDocument([...ENDPOINTS, ...EDITOR_ENDPOINTS], DOMAINS, version);
const files = new Map<string, unknown>([
  ['openapi.json', openApi],
  ['client.d.ts', clientTypes(openApi as unknown as Parameters<typeof clientTypes>[0])],
]);
for (const domain of DOMAINS) {
  const importer = await domain.importer();
  files.set(`${domain.name}.record.json`, z.toJSONSchema(domain.single, { unrepresentable: 'any' }));
  files.set(
    `${domain.name}.import-row.json`,
    z.toJSONSchema(importer.row, { io: 'input', unrepresentable: 'any' }),
  );
}

for (const [path, content] of [...(await embedFiles(version)), ...(await siteFiles())])
  files.set(`../${path}`, content);

mkdirSync(join(ROOT, 'schemas'), { recursive: true });
const stale: string[] = [];
for (const [name, content] of files) {
  const path = join(ROOT, 'schemas', name);
  const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
  const held = (() => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return null;
    }
  })();
  if (held === text) continue;
  if (process.argv.includes('--check')) stale.push(name);
  else writeFileSync(path, text);
}
if (stale.length > 0) {
  console.error(`schemas/ khác với mã nguồn: ${stale.join(', ')}. Chạy npm run generate.`);
  process.exit(1);
}
