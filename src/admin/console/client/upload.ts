/** A file on its way to an import. */
import { type Answer, call, Refused } from './api.ts';
import type { Choice } from './file-reading.ts';
import type { Report } from './report.ts';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TYPES: Readonly<Record<string, string>> = {
  ndjson: 'application/x-ndjson',
  jsonl: 'application/x-ndjson',
  json: 'application/json',
  csv: 'text/csv',
  tsv: 'text/csv',
  xlsx: SHEET,
  xls: SHEET,
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xml: 'application/rss+xml',
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  html: 'text/html',
  htm: 'text/html',
};

/** What the file dialog offers. */
export const ACCEPT = `${Object.keys(TYPES)
  .map((extension) => `.${extension}`)
  .join(',')},.gz`;

/** The media type a file is sent under, by its name. Throws Refused for a name that tells none. */
export function typeOf(name: string): string {
  const extension = /\.([a-z]+)$/.exec(name.toLowerCase().replace(/\.gz$/, ''))?.[1] ?? '';
  const type = TYPES[extension];
  if (type) return type;
  throw new Refused(
    0,
    `Không đọc được tệp “${name}”: chỉ nhận CSV, XLSX, XLS, ODS, ` +
      'Word, PDF, NDJSON, JSON, RSS, Atom và HTML, có thể nén .gz.',
  );
}

export interface Wanted {
  domain: string;
  mode: 'preview' | 'publish';
  strategy: string;
  rejects: string;
  /** Codes of the doubts the editor stands by, by comma. */
  confirm?: string;
  /** RFC 3339. */
  publishAt?: string;
  /** How the file is read, as the editor chose. */
  reading?: Choice;
}

/** Browsers refuse to read a file that was saved again since it was chosen. */
async function requireReadable(file: File): Promise<void> {
  await file
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => {
      throw new Refused(0, `Tệp “${file.name}” đã được sửa hoặc dời chỗ sau khi chọn. Hãy chọn lại tệp.`);
    });
}

/** Sends a file to be previewed, published or scheduled. Throws Refused. */
export async function upload(
  file: File,
  { domain, reading = {}, ...wanted }: Wanted,
  signal?: AbortSignal,
): Promise<Answer<Report>> {
  await requireReadable(file);
  const query = new URLSearchParams({
    ...(reading as Record<string, string>),
    ...wanted,
    source: file.name.slice(-300),
  });
  return call<Report>(`/imports/${domain}?${query}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': typeOf(file.name) },
    ...(signal ? { signal } : {}),
  });
}
