/** `npm run new-domain -- <name>`: the smallest good domain, as a folder, a line in the registry and a sample. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.ts';
import { fail } from './remote.ts';

const [name = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
  fail('npm run new-domain -- <tên>, ví dụ public-toilets: chữ thường, số và gạch nối.');
const folder = join(ROOT, 'src/domains', name);
if (existsSync(folder)) fail(`Đã có src/domains/${name}.`);

const variable = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const table = name.replaceAll('-', '_');
const label = name.replaceAll('-', ' ');

const FILES: Readonly<Record<string, string>> = {
  'fields.ts': `/** The fields of a record: each is its cell, heading, column, filter and name at once. */
import { choice, day, longText, text } from '../../contract/fields.ts';

export const fields = {
  title: text({ vi: 'Tên', en: 'Title', headings: ['Tên gọi', 'Tiêu đề'] }),
  kind: choice({ vi: 'Loại', en: 'Kind', of: ['loại một', 'loại hai'], filter: true, facet: true }),
  publishedOn: day({ vi: 'Ngày công bố', en: 'Published on', example: '2026-01-31', filter: true }),
  body: longText({ vi: 'Nội dung', en: 'Text', optional: true }),
};

/** What tells records apart, and their order: a \`-\` begins with the last. */
export const KEYS = ['-publishedOn', 'title'];
`,
  'table.ts': `import { plainTable } from '../../contract/plain-domain.ts';
import { fields, KEYS } from './fields.ts';

export const ${variable} = plainTable('${table}', fields, KEYS);
`,
  'index.ts': `import { plainDomain } from '../../contract/plain-domain.ts';
import { fields, KEYS } from './fields.ts';
import { ${variable} as table } from './table.ts';

/** What the records are, in a sentence. */
export const ${variable} = plainDomain({
  name: '${name}',
  words: {
    label: { vi: '${label}', en: '${label}' },
    description: { vi: 'Miền ${label} chứa những gì.', en: 'What ${label} holds.' },
  },
  exampleId: 'mau-1',
  fields,
  keys: KEYS,
  table,
  show: ({ title, kind, publishedOn, body }) => ({
    title: title ?? '',
    summary: kind ?? '',
    at: publishedOn ?? '1970-01-01',
    sections: [{ text: body }],
  }),
});
`,
  'sample.ndjson': Array.from({ length: 6 }, (_, at) =>
    JSON.stringify({
      id: `mau-${at + 1}`,
      title: `Mục ${at + 1} (dữ liệu mẫu)`,
      kind: at % 2 === 0 ? 'loại một' : 'loại hai',
      publishedOn: `2026-0${at + 1}-15`,
      body: 'Nội dung đặt ra để chạy thử.',
    }),
  )
    .join('\n')
    .concat('\n'),
};

mkdirSync(folder, { recursive: true });
for (const [file, content] of Object.entries(FILES)) writeFileSync(join(folder, file), content);

const path = join(ROOT, 'src/registry.ts');
const registry = readFileSync(path, 'utf8');
const line = `import { ${variable} } from './domains/${name}/index.ts';\n`;
const withImport = registry.replace(/(?=\nexport const DOMAINS)/, `${line}`);
const withEntry = withImport.replace(/(export const DOMAINS[^=]*= \[[^\]]*?),?\s*\];/, `$1, ${variable}];`);
if (withImport === registry || withEntry === withImport)
  fail(`Không tìm thấy danh sách DOMAINS trong src/registry.ts; hãy tự thêm ${variable}.`);
writeFileSync(path, withEntry);

console.log(`Đã tạo src/domains/${name}. Việc tiếp theo:
  1. Sửa fields.ts, lời ở index.ts và sample.ndjson.
  2. npm run format && npm run migrations && npm run generate
  3. npm run check && npm test -- test/contract`);
