/** Office files → rows: workbooks, and documents in Word and PDF. Each reader is loaded only for its own kind. */

import type { Limits } from './limits.ts';
import { createObjectReader } from './objects.ts';
import { officeKind } from './office-kind.ts';
import type { ParseOptions } from './options.ts';
import type { ParsedRow } from './row.ts';
import { UnreadableFile } from './unreadable-file.ts';

interface OfficeOptions extends ParseOptions {
  limits: Limits;
}

const NO_DOCUMENT = new UnreadableFile(
  'Tệp Word này không có bảng nào với các cột nhận ra được.',
  'The Word file has no table with known columns.',
);

/** Rows of an office file, whatever its name says it is. Throws UnreadableFile for kinds that are not read. */
export async function* officeRows(bytes: Uint8Array, options: OfficeOptions): AsyncIterable<ParsedRow> {
  const kind = officeKind(bytes);
  if (kind === 'sheet') {
    const { sheetRows } = await import('./sheet.ts');
    yield* sheetRows(bytes, options);
    return;
  }
  const read = createObjectReader(options);
  if (kind === 'pdf') {
    if (!options.readDocument) {
      const { pdfTableRows } = await import('./pdf-tables.ts');
      yield* pdfTableRows(bytes, options);
      return;
    }
    const { pdfPages, pdfText } = await import('./pdf.ts');
    yield* read(options.readDocument(pdfText(await pdfPages(bytes))), 1);
    return;
  }
  const { docxHtml } = await import('./docx.ts');
  const html = await docxHtml(bytes, options.limits);
  const { documentTables, htmlRows } = await import('./html.ts');
  const { rows, known } = documentTables(html, options);
  if (known > 0) yield* rows;
  else if (options.readDocument) {
    const { documentText } = await import('../../extract/document-text.ts');
    yield* read(options.readDocument(documentText(html)), 1);
  } else if (options.articles) yield* htmlRows(html, options);
  else throw NO_DOCUMENT;
}
