/** Part of `npm run check`: a domain that lacks something people or programs need is named with what it lacks. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableName } from 'drizzle-orm';
import type * as z from 'zod';
import type { Domain } from '../contract/domain.ts';
import { DOMAIN_NAMES, DOMAINS } from '../registry.ts';
import { ROOT } from './project.ts';

const LEAST_SAMPLES = 6;

const migrations = readFileSync(join(ROOT, 'migrations/meta/_journal.json'), 'utf8');
const sql = (JSON.parse(migrations) as { entries: { tag: string }[] }).entries
  .map(({ tag }) => readFileSync(join(ROOT, 'migrations', `${tag}.sql`), 'utf8'))
  .join('\n');

/** Rows of a domain's sample as they are sent to its import. */
function sampleOf(name: string): Record<string, unknown>[] {
  const path = join(ROOT, 'src/domains', name, 'sample.ndjson');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Whether a cell may be left empty. */
const isRequired = (cell: z.ZodType): boolean => !cell.safeParse(undefined).success;

async function lacking(domain: Domain): Promise<string[]> {
  const { name, words, table, restsOn, sampleIsReal } = domain;
  const importer = await domain.importer();
  const rows = sampleOf(name);
  const keys = Object.entries(importer.row.shape as Record<string, z.ZodType>);
  const texts = Object.entries(words).flatMap(([what, said]) =>
    said && typeof said === 'object' && 'vi' in said && (said.vi === '' || said.en === '') ? [what] : [],
  );
  return [
    ...(rows.length >= LEAST_SAMPLES
      ? []
      : [`sample.ndjson: ${rows.length} rows; at least ${LEAST_SAMPLES}, labelled “dữ liệu mẫu”`]),
    ...(rows.length === 0 || /dữ liệu mẫu/i.test(JSON.stringify(rows)) || sampleIsReal
      ? []
      : ['sample.ndjson: no row says “dữ liệu mẫu”']),
    ...keys
      .filter(([key, cell]) => key !== 'id' && isRequired(cell) && !importer.headings[key]?.length)
      .map(([key]) => `import: no heading for the required key ${key}`),
    ...Object.keys(importer.headings)
      .filter((key) => !keys.some(([known]) => known === key))
      .map((key) => `import: headings for ${key}, which is no key of the row`),
    ...texts.map((what) => `index.ts: words.${what} is empty in a language`),
    ...restsOn
      .filter((other) => !DOMAIN_NAMES.includes(other))
      .map((other) => `index.ts: rests on ${other}, which is no domain`),
    ...(new RegExp(`CREATE TABLE .?${getTableName(table)}\\b`, 'i').test(sql)
      ? []
      : [`table.ts: no migration creates ${getTableName(table)}; npm run migrations`]),
    ...(existsSync(join(ROOT, 'schemas', `${name}.record.json`)) ? [] : ['schemas: npm run generate']),
  ];
}

let incomplete = false;
for (const domain of DOMAINS)
  for (const fault of await lacking(domain)) {
    incomplete = true;
    console.error(`src/domains/${domain.name}: ${fault}`);
  }
if (incomplete) process.exit(1);
