/**
 * Reads real files and prints rows, faults, speed and memory: `node test/bench/parse.ts [folder]`.
 * Files that are not there are passed over. `--faults` prints the first faults of each.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { headingsOf } from '../../src/ingest/mapping/index.ts';
import { mappingSchema } from '../../src/ingest/mapping/mapping.ts';
import { parseRows, UnreadableFile } from '../../src/ingest/parse/parse.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILES: readonly [domain: string, file: string, type: string, mapping?: string][] = [
  ['land-prices', 'land/danang_bang_gia_dat.csv', 'text/csv', 'danang'],
  ['land-prices', 'land/huonghoa_2025_bang_gia_dat.csv', 'text/csv', 'huonghoa'],
  ['land-prices', 'land/hanoi_nq52_2025_sample.csv', 'text/csv'],
  ['legal-documents', 'legal/raw_angiang.xlsx', XLSX, 'angiang'],
  ['legal-documents', 'legal/angiang_vbqppl.csv', 'text/csv'],
  ['legal-documents', 'legal/vbpl_gold_titles.csv', 'text/csv'],
  ['legal-documents', 'legal/decisions_seen.csv', 'text/csv'],
  ['legal-documents', 'legal/binhduong-ubnd.jsonl', 'application/x-ndjson', 'binhduong'],
  ['legal-documents', 'legal/alqac22/documents.ndjson', 'application/x-ndjson'],
  ['legal-documents', 'legal/alqac25/documents.ndjson', 'application/x-ndjson'],
  ['legal-documents', 'legal/vlsp25/documents.ndjson', 'application/x-ndjson'],
  ['legal-documents', 'legal/zalo21/documents.ndjson.gz', 'application/x-ndjson'],
  ['articles', 'news/vnexpress_2017.rss.xml', 'application/rss+xml'],
  ['articles', 'news/binhdinhnews_articles.jsonl', 'application/x-ndjson', 'binhdinhnews'],
  ['places', 'places/gialai_wards_new.csv', 'text/csv'],
];

const folder =
  process.argv.slice(2).find((word) => !word.startsWith('-')) ??
  join(import.meta.dirname, '../../../shared/data');
const showing = process.argv.includes('--faults');

function mappingOf(name: string | undefined) {
  if (name === undefined) return {};
  const file = join(import.meta.dirname, `../../src/ingest/mapping/examples/${name}.json`);
  return { mapping: mappingSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
}

/** Rows of the largest kind met in practice, made as they are read. */
async function* manyRows(kind: 'csv' | 'ndjson', count: number): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  if (kind === 'csv') yield encoder.encode('tableId,street,segment,ward,landType,position1,position2,note\n');
  for (let row = 0; row < count; row += 100) {
    let block = '';
    for (let place = row; place < row + 100; place += 1) {
      block +=
        kind === 'csv'
          ? `mau,"Đường số ${place}","Từ ngã tư ${place}, đến cầu",Phường ` +
            `Quy Nhơn,ODT,${place}000,${place}00,"dòng ""mẫu"""\n`
          : `${JSON.stringify({
              tableId: 'mau',
              street: `Đường số ${place}`,
              segment: `Từ ngã tư ${place} đến cầu`,
              ward: 'Phường Quy Nhơn',
              landType: 'ODT',
              position1: place * 1000,
            })}\n`;
    }
    yield encoder.encode(block);
  }
}

async function measure(
  name: string,
  domain: string,
  type: string,
  body: () => ReadableStream<Uint8Array>,
  bytes: number,
  mapping?: string,
) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  let rows = 0;
  let faults = 0;
  const started = performance.now();
  const shown: string[] = [];
  try {
    for await (const parsed of parseRows(body(), type, {
      headings: await headingsOf(domain),
      ...mappingOf(mapping),
    })) {
      rows += 1;
      if (parsed.errors) faults += 1;
      if (showing && (rows === 1 || parsed.errors) && shown.length < 4)
        shown.push(JSON.stringify(parsed).slice(0, 600));
      if (rows % 200 === 0) peak = Math.max(peak, process.memoryUsage().rss);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    shown.push(`không đọc được: ${error.detail.vi}`);
  }
  const seconds = (performance.now() - started) / 1000;
  peak = Math.max(peak, process.memoryUsage().rss);
  const size = bytes / 1e6;
  console.log(
    `${name.padEnd(36)} ${String(rows).padStart(7)} rows ${String(faults).padStart(4)} faults ${size.toFixed(2).padStart(7)} MB ` +
      `${(seconds * 1000).toFixed(0).padStart(6)} ms ${(size / seconds).toFixed(1).padStart(6)} MB/s  ` +
      `peak +${((peak - before) / 1e6).toFixed(0)} MB`,
  );
  for (const line of shown) console.log(`    ${line}`);
}

for (const [domain, file, type, mapping] of FILES) {
  const path = `${folder}/${file}`;
  if (!existsSync(path)) continue;
  const open = () => Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>;
  await measure(file, domain, type, open, statSync(path).size, mapping);
}
for (const kind of ['csv', 'ndjson'] as const) {
  let bytes = 0;
  for await (const block of manyRows(kind, 100_000)) bytes += block.byteLength;
  const open = () =>
    Readable.toWeb(Readable.from(manyRows(kind, 100_000))) as unknown as ReadableStream<Uint8Array>;
  await measure(
    `100,000 rows of ${kind}`,
    'land-prices',
    kind === 'csv' ? 'text/csv' : 'application/x-ndjson',
    open,
    bytes,
  );
}
