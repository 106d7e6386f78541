/** `npm run import -- <domain> <file>`: parses a file of any size here and streams its rows to the gateway. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { pipeline, Readable, Transform } from 'node:stream';
import { parseArgs } from 'node:util';
import { createGunzip, createGzip } from 'node:zlib';
import { nearest } from '../contract/query.ts';
import { type KeptColumns, withKeptColumns } from '../ingest/mapping/kept-columns.ts';
import { readMapping } from '../ingest/mapping/read-mapping.ts';
import { memberWriter } from '../ingest/parse/carried.ts';
import { parseRows, UnreadableFile } from '../ingest/parse/parse.ts';
import { readOptions } from '../ingest/read-options.ts';
import type { ImportReport } from '../ingest/report.ts';
import { notTaken, SAID_KEYS, type SaidOfFile } from '../ingest/said-of-file.ts';
import { DOMAIN_NAMES, domainOf } from '../registry.ts';
import { fail, readToken, send } from './remote.ts';

const USAGE = `npm run import -- <${DOMAIN_NAMES.join('|')}> <tệp>
  --preview             chỉ xem trước, không ghi
  --strategy replace    bản ghi không có trong tệp bị gỡ (mặc định: merge)
  --rejects skip        bỏ qua dòng lỗi thay vì không công bố
  --confirm MÃ,…        xác nhận những điều báo cáo hỏi, theo mã; all là tất cả
  --publish-at LÚC      công bố lúc đó, ví dụ 2026-12-01T08:00 (giờ Việt Nam)
  --map FILE.json       ánh xạ cột
  --fresh               đọc cột theo tiêu đề, không theo lựa chọn trước đây cho tệp cùng tiêu đề
  --sheet TÊN           trang tính cần đọc
  --unit, --tableId, --landType, --ward, --issuer … GIÁ TRỊ
                        nói thay cho tệp không ghi (${SAID_KEYS.join(', ')})
  --url URL             cổng dịch vụ (mặc định http://localhost:8787)
  --token T             mã truy cập (mặc định: ADMIN_TOKEN trong môi trường hoặc .dev.vars)`;

const TYPES: Readonly<Record<string, string>> = {
  '.ndjson': 'application/x-ndjson',
  '.jsonl': 'application/x-ndjson',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.tsv': 'text/csv',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xls': 'application/vnd.ms-excel',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.doc': 'application/msword',
  '.pdf': 'application/pdf',
  '.rss': 'application/rss+xml',
  '.xml': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.html': 'text/html',
};

const { values, positionals } = (() => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        preview: { type: 'boolean', default: false },
        strategy: { type: 'string', default: 'merge' },
        rejects: { type: 'string', default: 'stop' },
        confirm: { type: 'string' },
        'publish-at': { type: 'string' },
        map: { type: 'string' },
        sheet: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        ...Object.fromEntries(SAID_KEYS.map((key) => [key, { type: 'string' as const }])),
        url: { type: 'string', default: 'http://localhost:8787' },
        token: { type: 'string' },
      },
    });
  } catch (error) {
    return fail(`${(error as Error).message}\n${USAGE}`);
  }
})();
const [domain, file] = positionals;
if (!domain || !file) fail(USAGE);
const known = domainOf(domain);
if (!known) {
  const near = nearest(domain, DOMAIN_NAMES);
  fail(
    `Không có miền dữ liệu “${domain}”.${near ? ` Gần nhất: ${near}.` : ''} Có: ${DOMAIN_NAMES.join(', ')}.`,
  );
}
const options = await readOptions(known);
if (!existsSync(file)) fail(`Không có tệp ${file}.`);
const token = readToken(values.token);

const zipped = file.endsWith('.gz');
const extension = extname(zipped ? file.slice(0, -3) : file).toLowerCase();
const type = TYPES[extension];
if (!type)
  fail(`Không biết định dạng ${extension || file}; nhận ${Object.keys(TYPES).join(', ')}, có thể nén .gz.`);

const said: SaidOfFile = Object.fromEntries(
  SAID_KEYS.flatMap((key) => {
    const value = (values as Record<string, unknown>)[key];
    return typeof value === 'string' ? [[key, value]] : [];
  }),
);
for (const { name, vi } of notTaken(said, await known.importer())) fail(`--${name}: ${vi}`);

const size = statSync(file).size;
const origin = { name: basename(file), sha256: await digestOf(file) };

/** SHA-256 of a file, read as a stream. */
async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('hex');
}
let read = 0;
let rows = 0;
const showing = process.stderr.isTTY;
const progress = (state: string) => {
  const share = size === 0 ? 1 : Math.min(1, read / size);
  const bar = '█'.repeat(Math.round(share * 30)).padEnd(30, '░');
  if (showing)
    process.stderr.write(
      `\r${bar} ${String(Math.round(share * 100)).padStart(3)} % · ${rows} dòng · ${state} `,
    );
};

const bytes = createReadStream(file).pipe(
  new Transform({
    transform(chunk: Buffer, _, done) {
      read += chunk.length;
      done(null, chunk);
    },
  }),
);
const source = Readable.toWeb(
  zipped ? bytes.pipe(createGunzip()) : bytes,
) as unknown as ReadableStream<Uint8Array>;
const given = values.map === undefined ? undefined : mappingAt(values.map);
const mapping = withKeptColumns(given, values.fresh ? [] : await keptOnes());

/** What editors chose for files of these headings; a gateway that keeps none is said so. */
async function keptOnes(): Promise<KeptColumns[]> {
  const kept = await send({ url: values.url, token }, `/v1/admin/kept-columns/${domain}`);
  if (kept.ok) return ((await kept.json()) as { data: KeptColumns[] }).data;
  console.error(`Không đọc được các cột đã chọn trước đây (${kept.status}); đọc theo tiêu đề.`);
  return [];
}

function mappingAt(path: string) {
  try {
    return readMapping(readFileSync(path, 'utf8'));
  } catch (error) {
    return fail(`Ánh xạ ${path} không dùng được: ${(error as Error).message}`);
  }
}

/** The rows, or a plain word on why the file has none. */
async function* readable<Row>(parsed: AsyncIterable<Row>): AsyncIterable<Row> {
  try {
    yield* parsed;
  } catch (error) {
    if (error instanceof UnreadableFile) fail(`\n${error.detail.vi}`);
    throw error;
  }
}

/** Rows as NDJSON, with their numbers in the file and what was said of them there. */
async function* lines(): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  const parsed = parseRows(source, type as string, {
    ...options,
    ...(mapping ? { mapping } : {}),
    ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
    said: said as Record<string, string>,
  });
  const members = memberWriter();
  let block = '';
  for await (const given of readable(parsed)) {
    if (given.row !== null) rows += 1;
    block += `${JSON.stringify(members({ ...given, file: origin }))}\n`;
    if (block.length > 256_000) {
      progress('đang gửi');
      yield encoder.encode(block);
      block = '';
    }
  }
  if (block !== '') yield encoder.encode(block);
  progress('đang kiểm tra và ghi');
}

const query = new URLSearchParams({
  mode: values.preview ? 'preview' : 'publish',
  strategy: values.strategy,
  rejects: values.rejects,
  source: basename(file),
  ...(values.confirm === undefined ? {} : { confirm: values.confirm }),
  ...(values['publish-at'] === undefined ? {} : { publishAt: values['publish-at'] }),
});
/** Largest file that the gateway keeps for readers to fetch. */
const MOST_KEPT = 100 * 1024 * 1024;

if (!values.preview && size > 0 && size <= MOST_KEPT) {
  const path = `/v1/admin/files/${domain}/${origin.sha256}?${new URLSearchParams({ name: origin.name })}`;
  const kept = await send({ url: values.url, token }, path, {
    method: 'PUT',
    headers: { 'content-type': type },
    body: readFileSync(file),
  });
  if (!kept.ok)
    console.error(`Tệp gốc không giữ được (${kept.status}): ${(await kept.text()).slice(0, 200)}`);
  else if (!((await kept.json()) as { data: { kept: boolean } }).data.kept)
    console.error(
      'Cổng này không có kho tệp (R2): bản ghi nêu vị trí trong tệp, nhưng không tải được tệp gốc.',
    );
}

const started = Date.now();
const response = await fetch(`${values.url}/v1/admin/imports/${encodeURIComponent(domain)}?${query}`, {
  method: 'POST',
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
  // Gzipped, since the platform takes bodies of 100 MB.
  body: Readable.toWeb(
    pipeline(Readable.from(lines()), createGzip({ level: 1 }), () => undefined),
  ) as unknown as BodyInit,
  duplex: 'half',
} as RequestInit).catch((error: Error) =>
  fail(`\nKhông gửi được tới ${values.url}: ${(error.cause as Error)?.message ?? error.message}`),
);
if (showing) process.stderr.write('\n');
type Line = ImportReport['errors'][number];
const answer = (await response.json()) as {
  data?: ImportReport;
  report?: ImportReport;
  scheduled?: { publishAt: string };
  title?: string;
  detail?: string;
  errors?: { name: string; message: string }[];
};
const { data = answer.report, scheduled, errors: faults = [] } = answer;
if (!data) {
  const named = faults.map(({ name, message }) => `\n  ${name}: ${message}`).join('');
  fail(`${response.status} ${answer.title ?? ''}: ${answer.detail ?? ''}${named}`);
}
function line({ row, column, value, message, heading, sheet }: Line): string {
  const named = heading ? `“${heading}” (${column})` : column;
  const place = [sheet && `trang “${sheet}”`, row === null ? '' : `dòng ${row}`, named && `cột ${named}`];
  return `  ${place.filter(Boolean).join(', ') || 'cả tệp'}${value === null ? '' : ` (“${value}”)`}: ${message}`;
}
for (const error of data.errors.slice(0, 50)) console.log(`LỖI${line(error)}`);
const plain = data.warnings.filter(({ confirm }) => !confirm);
for (const warning of plain.slice(0, 20)) console.log(`Lưu ý${line(warning)}`);
const unlisted = data.warningCount - data.confirmations.reduce((sum, { count }) => sum + count, 0) - 20;
if (unlisted > 0) console.log(`  … và ${unlisted} lưu ý khác`);
for (const { code, count, confirmed, first } of data.confirmations) {
  const others = count > 1 ? ` (và ${count - 1} chỗ khác)` : '';
  console.log(`${confirmed ? 'Đã xác nhận' : 'CẦN XÁC NHẬN'} ${code}${line(first)}${others}`);
}
const open = data.confirmations.filter(({ confirmed }) => !confirmed).map(({ code }) => code);
const { added, changed, removed, unchanged } = data.diff;
console.log(
  `${data.rows} dòng: ${data.accepted} nhận, ${data.rejected} từ chối · ` +
    `thêm ${added}, đổi ${changed}, gỡ ${removed}, giữ ${unchanged} · ${
      values.preview
        ? 'xem trước, không ghi'
        : scheduled
          ? `hẹn công bố lúc ${scheduled.publishAt}`
          : data.published
            ? `ấn bản ${data.edition}`
            : `không công bố, vẫn là ấn bản ${data.edition}`
    } · ${((Date.now() - started) / 1000).toFixed(1)} s`,
);
if (open.length > 0 && !data.published)
  console.log(`Nếu đúng ý, chạy lại với --confirm ${open.join(',')} (hoặc --confirm all).`);
process.exit(data.published || scheduled || values.preview ? 0 : 1);
