/** Born-digital PDF → lines of text in reading order, by unpdf; a scanned page is told so. */
import { getDocumentProxy } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import { UnreadableFile } from './unreadable-file.ts';

/** Pages read; a longer print is sent in parts. */
const MOST_PAGES = 400;
/** A page with fewer letters holds a picture of text, whatever the stamp of a signature adds. */
const LEAST_LETTERS = 80;
const STAMP =
  /(?:ký bởi|người ký|ngày ký|thời gian ký|digitally signed|signature|cơ quan:|tổ chức:|email:|date:|reason:|location:)/i;
/** Lines at the top and bottom of a page that may be running heads and page numbers. */
const EDGE = 3;

export interface Piece {
  str: string;
  transform: number[];
  width: number;
}

export interface PdfPage {
  number: number;
  lines: string[];
  /** A page of a table may have few letters. */
  hasTable?: boolean;
}

/** The lines of a page: pieces that stand on one height, from the left. */
export function linesOf(pieces: readonly Piece[]): string[] {
  const rows: { y: number; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    if (piece.str.trim() === '') continue;
    const y = piece.transform[5] ?? 0;
    const row = rows.findLast((one) => Math.abs(one.y - y) < 3);
    if (row) row.pieces.push(piece);
    else rows.push({ y, pieces: [piece] });
  }
  rows.sort((a, b) => b.y - a.y);
  return rows.map((row) => {
    let line = '';
    let end = Number.NaN;
    for (const piece of row.pieces.sort((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0))) {
      const x = piece.transform[4] ?? 0;
      const size = Math.abs(piece.transform[0] ?? 10) || 10;
      if (line !== '' && x - end > size * 1.5) line += '\t';
      else if (line !== '' && x - end > size * 0.15 && !/\s$/.test(line)) line += ' ';
      line += piece.str;
      end = x + piece.width;
    }
    return line.normalize('NFC').trim();
  });
}

/** A line that goes on from the one above or closes a sentence is text, however often it stands at the edge of a page. */
const SENTENCE = /^\p{Ll}|[.;:,]$/u;

/** Tells heads, feet and numbers that run over pages from the other lines of a page, by their place among them. */
export function runningLines(
  pages: readonly (readonly string[])[],
): (lines: readonly string[], place: number) => boolean {
  const shape = (line: string): string => line.replace(/\d+/g, '#').replace(/\s+/g, ' ');
  const times = new Map<string, number>();
  const edges = (lines: readonly string[]): string[] => [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
  for (const lines of pages)
    for (const line of new Set(edges(lines).map(shape))) times.set(line, (times.get(line) ?? 0) + 1);
  const runs = (line: string): boolean =>
    /^[-–—\s]*\d{1,4}[-–—\s]*$/.test(line) ||
    (pages.length > 2 && !SENTENCE.test(line) && (times.get(shape(line)) ?? 0) > pages.length / 3);
  return (lines, place) => (place < EDGE || place >= lines.length - EDGE) && runs(lines[place] ?? '');
}

/** Pages without the heads, feet and numbers that run over them. */
function withoutRunningLines(pages: readonly PdfPage[]): PdfPage[] {
  const isRunning = runningLines(pages.map(({ lines }) => lines));
  return pages.map(({ number, lines }) => ({
    number,
    lines: lines.filter((_, place) => !isRunning(lines, place)),
  }));
}

const ranges = (numbers: readonly number[]): string => {
  const parts: string[] = [];
  for (let at = 0; at < numbers.length; ) {
    let end = at;
    while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end += 1;
    parts.push(end > at ? `${numbers[at]}–${numbers[end]}` : String(numbers[at]));
    at = end + 1;
  }
  return parts.join(', ');
};

/** What is read of each page, in order. Throws UnreadableFile for a file that is protected, damaged or too long. */
export async function eachPage<T>(
  bytes: Uint8Array,
  read: (page: PDFPageProxy, number: number) => Promise<T>,
): Promise<T[]> {
  const pages: T[] = [];
  let total = 0;
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    total = document.numPages;
    for (let number = 1; number <= Math.min(total, MOST_PAGES); number += 1) {
      const page = await document.getPage(number);
      pages.push(await read(page, number));
      page.cleanup();
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (/password/i.test(String(error)))
      throw new UnreadableFile(
        'Tệp PDF đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại.',
        'The PDF is protected by a password.',
      );
    throw new UnreadableFile(
      'Không đọc được tệp PDF: tệp hỏng hoặc chưa tải lên đủ.',
      'The PDF is damaged or cut short.',
      { cause: error },
    );
  }
  if (total > MOST_PAGES)
    throw new UnreadableFile(
      `Tệp PDF có ${total} trang, nhiều hơn ${MOST_PAGES}; hãy chia nhỏ.`,
      `The PDF has more than ${MOST_PAGES} pages; split it.`,
    );
  return pages;
}

/** Throws UnreadableFile for scanned pages, by their numbers: text that is a picture cannot be read with certainty. */
export function refuseScans(pages: readonly PdfPage[]): void {
  const total = pages.length;
  const scanned = pages
    .filter(
      ({ lines, hasTable }) =>
        !hasTable &&
        lines
          .filter((line) => !STAMP.test(line))
          .join('')
          .replace(/\P{L}/gu, '').length < LEAST_LETTERS,
    )
    .map(({ number }) => number);
  // The last page of a print may hold no more than a name.
  const pictures = scanned.filter(
    (number) => number < total || scanned.length === total || (pages[number - 1]?.lines.length ?? 0) === 0,
  );
  if (pictures.length === 0) return;
  const which =
    pictures.length === total ? `cả ${total} trang` : `trang ${ranges(pictures)} trong ${total} trang`;
  throw new UnreadableFile(
    `Tệp PDF là bản quét: ${which} là ảnh, không có chữ ` +
      'để đọc; hãy gửi tệp Word gốc hoặc PDF xuất từ Word.',
    `The PDF is a scan: pages ${ranges(pictures)} of ${total} hold no text; send the original.`,
  );
}

/** Lines of a PDF, page by page, without running heads. Throws UnreadableFile as `eachPage` and `refuseScans` do. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const pages = await eachPage(bytes, async (page, number): Promise<PdfPage> => {
    const { items } = await page.getTextContent();
    return { number, lines: linesOf(items.filter((item) => 'str' in item) as Piece[]) };
  });
  refuseScans(pages);
  return withoutRunningLines(pages);
}

const BEGINS = new RegExp(
  String.raw`^(?:[“"]?(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Phụ lục|PHỤ LỤC|Căn cứ)\s|` +
    String.raw`\((?:Ban hành k|K)èm theo|\d{1,2}[.)]\s|[a-zđ]\)\s|[-+•]\s|\|)`,
  'u',
);
/** A line in capitals is a title of its own, below a line that is not. */
const TITLE = /^(?=(?:[^\p{L}]*\p{Lu}){6})[^\p{Ll}]+$/u;

/** Text of pages with wrapped lines joined; a row with gaps stands as a row. */
export function pdfText(pages: readonly PdfPage[]): string {
  const widest = Math.max(0, ...pages.flatMap(({ lines }) => lines.map((line) => line.length)));
  const joined: string[] = [];
  let open = false;
  for (const line of pages.flatMap(({ lines }) => lines)) {
    if (line === '') continue;
    const row =
      line.split('\t').length > 2 ? `| ${line.split('\t').join(' | ')} |` : line.replaceAll('\t', ' ');
    const goesOn =
      open &&
      !BEGINS.test(row) &&
      TITLE.test(row) === TITLE.test(joined.at(-1) ?? '') &&
      (/^[\p{Ll}\d(]/u.test(row) || (joined.at(-1)?.length ?? 0) > widest * 0.6);
    if (goesOn) joined[joined.length - 1] += ` ${row}`;
    else joined.push(row);
    // Where two texts stand side by side, neither goes on in the line below.
    open = !line.includes('\t') && line.length > widest * 0.6 && !/[.;:!?]$/.test(line);
  }
  return joined.join('\n');
}
