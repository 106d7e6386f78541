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
    title,
    summary: kind,
    at: publishedOn,
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

/** What its filters must list, told over import rows: the contract tests hold the domain against it. */
const CASES = `import { by, type FilterCases, type ImportRow, inTurn, plain, textOf } from '../../support/filter-cases.ts';

/** A row beside the sample; each stands at an edge, or has a word that no other has. */
const row = (id: string, more: Partial<ImportRow>): ImportRow => ({
  id,
  title: \`Thử \${id} (dữ liệu mẫu)\`,
  kind: 'loại một',
  publishedOn: '2026-03-01',
  ...more,
});

export const cases: FilterCases = {
  rows: () => [
    row('ngay-truoc', { publishedOn: '2026-02-28', kind: 'loại hai' }),
    row('ngay-do', { title: 'Mục kuzuvo (dữ liệu mẫu)' }),
    row('ngay-sau', { publishedOn: '2026-03-02', body: 'Có nói đến kuzuvo.' }),
  ],
  filters: {
    q: {
      values: () => ['kuzuvo', 'thu ngay truoc'],
      matches: ({ title, kind, body }, value) =>
        plain(value)
          .split(' ')
          .every((word) => plain(textOf(title, kind, body)).includes(word)),
    },
    kind: {
      values: () => ['loại một', 'loại hai'],
      matches: ({ kind }, value) => kind === value,
    },
    publishedOnFrom: {
      values: () => ['2026-03-01', '2026-03-02'],
      matches: ({ publishedOn }, value) => publishedOn >= value,
    },
    publishedOnTo: {
      values: () => ['2026-02-28', '2026-03-01'],
      matches: ({ publishedOn }, value) => publishedOn <= value,
    },
  },
  orders: {
    '': inTurn(
      by(({ publishedOn }) => publishedOn, true),
      by(({ title }) => plain(title)),
    ),
  },
  ranked: [{ asked: { q: 'kuzuvo' }, ids: ['ngay-sau', 'ngay-do'] }],
};
`;

mkdirSync(folder, { recursive: true });
for (const [file, content] of Object.entries(FILES)) writeFileSync(join(folder, file), content);
writeFileSync(join(ROOT, 'test/contract/filters', `${name}.ts`), CASES);

const path = join(ROOT, 'src/registry.ts');
const registry = readFileSync(path, 'utf8');
const line = `import { ${variable} } from './domains/${name}/index.ts';\n`;
const withImport = registry.replace(/(?=\nexport const DOMAINS)/, `${line}`);
const withEntry = withImport.replace(/(export const DOMAINS[^=]*= \[[^\]]*?),?\s*\];/, `$1, ${variable}];`);
if (withImport === registry || withEntry === withImport)
  fail(`Không tìm thấy danh sách DOMAINS trong src/registry.ts; hãy tự thêm ${variable}.`);
writeFileSync(path, withEntry);

console.log(`Đã tạo src/domains/${name} và test/contract/filters/${name}.ts. Việc tiếp theo:
  1. Sửa fields.ts, lời ở index.ts, sample.ndjson, và luật của từng bộ lọc trong test/contract/filters/${name}.ts.
  2. npm run format && npm run migrations && npm run generate
  3. npm run check && npm test -- test/contract`);
