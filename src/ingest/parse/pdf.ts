/** Born-digital PDF → lines of text in reading order, by unpdf; a scanned page is told so. */
import { getDocumentProxy } from 'unpdf';
import { UnreadableFile } from './unreadable-file.ts';

/** Pages read; a longer print is sent in parts. */
const MOST_PAGES = 400;
/** A page with fewer letters holds a picture of text, whatever the stamp of a signature adds. */
const LEAST_LETTERS = 80;
const STAMP =
  /(?:ký bởi|người ký|ngày ký|thời gian ký|digitally signed|signature|cơ quan:|tổ chức:|email:|date:|reason:|location:)/i;
/** Lines at the top and bottom of a page that may be running heads and page numbers. */
const EDGE = 3;

interface Piece {
  str: string;
  transform: number[];
  width: number;
}

export interface PdfPage {
  number: number;
  lines: string[];
}

/** The lines of a page: pieces that stand on one height, from the left. */
function linesOf(pieces: readonly Piece[]): string[] {
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

/** Pages without the heads, feet and numbers that run over them. */
function withoutRunningLines(pages: readonly PdfPage[]): PdfPage[] {
  const shape = (line: string): string => line.replace(/\d+/g, '#').replace(/\s+/g, ' ');
  const times = new Map<string, number>();
  const edges = ({ lines }: PdfPage): string[] => [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
  for (const page of pages)
    for (const line of new Set(edges(page).map(shape))) times.set(line, (times.get(line) ?? 0) + 1);
  const runs = (line: string): boolean =>
    /^[-–—\s]*\d{1,4}[-–—\s]*$/.test(line) ||
    (pages.length > 2 && (times.get(shape(line)) ?? 0) > pages.length / 3);
  return pages.map(({ number, lines }) => ({
    number,
    lines: lines.filter((line, place) => !((place < EDGE || place >= lines.length - EDGE) && runs(line))),
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

/**
 * Lines of a PDF, page by page, without running heads. Throws UnreadableFile for one that is protected or damaged, and
 * for scanned pages, by their numbers: text that is a picture cannot be read with certainty.
 */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  let total = 0;
  try {
    const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    total = document.numPages;
    for (let number = 1; number <= Math.min(total, MOST_PAGES); number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push({ number, lines: linesOf(items.filter((item) => 'str' in item) as Piece[]) });
      page.cleanup();
    }
  } catch (error) {
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
  const scanned = pages
    .filter(
      ({ lines }) =>
        lines
          .filter((line) => !STAMP.test(line))
          .join('')
          .replace(/\P{L}/gu, '').length < LEAST_LETTERS,
    )
    .map(({ number }) => number);
  // The last page of a print may hold no more than a name.
  const pictures = scanned.filter(
    (number) =>
      number < total || scanned.length === pages.length || (pages[number - 1]?.lines.length ?? 0) === 0,
  );
  if (pictures.length > 0) {
    const which =
      pictures.length === pages.length
        ? `cả ${total} trang`
        : `trang ${ranges(pictures)} trong ${total} trang`;
    throw new UnreadableFile(
      `Tệp PDF là bản quét: ${which} là ảnh, không có chữ để đọc; hãy gửi tệp Word gốc hoặc PDF xuất từ Word.`,
      `The PDF is a scan: pages ${ranges(pictures)} of ${total} hold no text; send the original.`,
    );
  }
  return withoutRunningLines(pages);
}

const BEGINS =
  /^(?:[“"]?(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Phụ lục|PHỤ LỤC)\s|\d{1,2}[.)]\s|[a-zđ]\)\s|[-+•]\s|\|)/u;

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
      open && !BEGINS.test(row) && (/^[\p{Ll}\d(]/u.test(row) || (joined.at(-1)?.length ?? 0) > widest * 0.6);
    if (goesOn) joined[joined.length - 1] += ` ${row}`;
    else joined.push(row);
    open = !row.startsWith('|') && line.length > widest * 0.6 && !/[.;:!?]$/.test(line);
  }
  return joined.join('\n');
}
