/** Small office files written for tests: Word documents, PDFs and archives of our own words. */
import * as XLSX from '@e965/xlsx';

const encoder = new TextEncoder();

/** A zip of these entries. */
export function zipOf(entries: Readonly<Record<string, string>>): Uint8Array {
  const box = XLSX.CFB.utils.cfb_new();
  for (const [name, text] of Object.entries(entries))
    XLSX.CFB.utils.cfb_add(box, `/${name}`, encoder.encode(text) as never);
  return Uint8Array.from(
    XLSX.CFB.write(box, { type: 'array', fileType: 'zip' } as never) as unknown as number[],
  );
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** A cell: its text, and how many columns it spans, or `null` where the cell above goes on. */
export type WordCell = string | { text: string; span?: number; begins?: boolean; properties?: string } | null;

const cell = (given: WordCell): string => {
  const {
    text = '',
    span = 1,
    begins = false,
    properties = '',
  } = typeof given === 'string' ? { text: given } : (given ?? {});
  const merge = given === null ? '<w:vMerge/>' : begins ? '<w:vMerge w:val="restart"/>' : '';
  return `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>${paragraph(text, properties)}</w:tc>`;
};

/** A paragraph with what stands in its properties: `<w:pStyle w:val="Dieu"/>`. */
export interface WordParagraph {
  text: string;
  properties: string;
}
export type WordPart = string | WordParagraph | readonly (readonly WordCell[])[];

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A .docx of paragraphs (texts) and tables (rows of cells), with what its parts for numbering and styles hold. */
export function wordOf(
  parts: readonly WordPart[],
  { numbering = '', styles = '' }: { numbering?: string; styles?: string } = {},
): Uint8Array {
  const body = parts
    .map((part) =>
      typeof part === 'string'
        ? paragraph(part)
        : 'text' in part
          ? paragraph(part.text, part.properties)
          : `<w:tbl>${part.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`,
    )
    .join('');
  return zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/' +
      'content-types"><Default Extension="rels" ContentType="application/' +
      'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ' +
      'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/' +
      'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/' +
      'relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/' +
      '2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/' +
      'relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/' +
      '2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="http://' +
      'schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></' +
      'Relationships>',
    'word/numbering.xml': `<?xml version="1.0"?><w:numbering ${MAIN}>${numbering}</w:numbering>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${MAIN}>${styles}</w:styles>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${MAIN}><w:body>${body}</w:body></w:document>`,
  });
}

/** How the lines around the cells of a table are drawn in a PDF: as strokes, thin boxes, a box a cell, or not at all. */
export type Ruling = 'strokes' | 'boxes' | 'cells' | 'none';

/** One page with lines of text above a table; a cell of null is merged with the one left of it. Letters are ASCII. */
export interface TablePage {
  above?: readonly string[];
  rows: readonly (readonly (string | null)[])[];
}

const COLUMN = 80;
const ROW = 18;
const inString = (text: string): string => text.replace(/[()\\]/g, '\\$&');

function drawnTable({ above = [], rows }: TablePage, ruling: Ruling): string {
  const drawn = above.map((line, at) => `BT /F1 10 Tf 40 ${800 - at * 14} Td (${inString(line)}) Tj ET`);
  const top = 790 - above.length * 14;
  const line = (x: number, y: number, width: number, height: number): string =>
    ruling === 'strokes'
      ? `${x} ${y} m ${x + width} ${y + height} l S`
      : `${x - 0.25} ${y - 0.25} ${width + 0.5} ${height + 0.5} re f`;
  for (const [at, cells] of rows.entries()) {
    const bottom = top - (at + 1) * ROW;
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      let wide = 1;
      while (cells[column + wide] === null) wide += 1;
      const [left, width] = [40 + column * COLUMN, wide * COLUMN];
      if (ruling === 'cells') drawn.push(`${left} ${bottom} ${width} ${ROW} re S`);
      else if (ruling !== 'none')
        drawn.push(
          line(left, bottom, width, 0),
          line(left, bottom + ROW, width, 0),
          line(left, bottom, 0, ROW),
          line(left + width, bottom, 0, ROW),
        );
    }
    // One run of glyphs for the whole row, as some writers set it: the pen jumps from cell to cell.
    const run: string[] = [];
    let pen = 0;
    for (const [column, cell] of cells.entries()) {
      if (cell === null || cell === '') continue;
      const begin = column * COLUMN + 4;
      run.push(String(-((begin - pen) * 1_000) / 8), `(${inString(cell)})`);
      // Courier is 0.6 of its size wide.
      pen = begin + cell.length * 8 * 0.6;
    }
    drawn.push(`BT /F2 8 Tf 40 ${bottom + 5} Td [${run.join(' ')}] TJ ET`);
  }
  return drawn.join('\n');
}

/** A PDF of pages with a table each. */
export const tablePdfOf = (pages: readonly TablePage[], ruling: Ruling): Uint8Array =>
  pdfOfDrawn(pages.map((page) => drawnTable(page, ruling)));

/** A PDF of pages, each of lines in ASCII letters; an empty page is one that holds a picture of text, or nothing. */
export const pdfOf = (pages: readonly (readonly string[])[]): Uint8Array =>
  pdfOfDrawn(
    pages.map((lines) =>
      lines.map((line, row) => `BT /F1 11 Tf 60 ${780 - row * 16} Td (${inString(line)}) Tj ET`).join('\n'),
    ),
  );

function pdfOfDrawn(pages: readonly string[]): Uint8Array {
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, place) => `${5 + place * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Courier>>',
  ];
  for (const [place, drawn] of pages.entries()) {
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${6 + place * 2} 0 R>>`,
      `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
    );
  }
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, place) => {
    const at = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text +=
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer<</Size ` +
    `${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`;
  return encoder.encode(text);
}
