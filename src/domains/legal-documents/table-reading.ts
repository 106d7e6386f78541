/** What registers of documents say around their rows: a title or a section gives field, kind, issuer or validity. */
import type { RowContext, Section, TableReading } from '../../contract/table-reading.ts';
import { documentType } from '../../language/document-types.ts';
import { fold } from '../../language/fold.ts';
import { readValidity } from './register-cells.ts';

const NUMBERED = /^\s*(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)\s*[.)\-:–/]\s*(?=\S)/u;
/** `(12 văn bản)`, `: 5 VB` behind a section. */
const COUNT =
  /[\s:;,–-]*\(?\s*(?:gồm |có |tổng số:? )?\d+\s+(?:văn bản|vb|quyết định|nghị quyết)\s*\)?[\s.:]*$/iu;
const FIELD = /^(?:các )?(?:lĩnh vực|ngành|nhóm lĩnh vực)\s*:?\s+(.{2,120})$/iu;
const ISSUER = new RegExp(
  String.raw`^(?:(?:các )?văn bản (?:quy phạm pháp luật )?(?:của|do)\s+)?` +
    '((?:HĐND|UBND|Hội đồng nhân dân|[ỦU]y ban nhân dân|Uỷ ban nhân dân|Chủ tịch UBND' +
    '|Chính phủ|Thủ tướng|Quốc hội|Ủy ban thường vụ|Bộ|Sở)' +
    String.raw`(?=\s|$)[^,;:()]{0,80}?)(?:\s+ban hành)?$`,
  'iu',
);
const DOCUMENTS =
  /^(?:danh mục |các |những )*(?:văn bản|vb|nghị quyết|quyết định)(?: quy phạm pháp luật| qppl)?\s+/iu;
const PERIOD = /^(?:(?:ban hành )?(?:trong )?(?:năm|quý|tháng|6 tháng|giai đoạn|kỳ)\s+[\dIVX].{0,30})$/iu;
/** Words of two states, or of documents besides these: what they say of one row is not known. */
const SEVERAL = /(?:^|[\s,])(?:hoặc|và|còn lại)(?=\s)|[;/]/iu;

const sentence = (text: string): string =>
  text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text;

/** The status that a title or a section gives to all documents below it. */
function statusIn(text: string): string | undefined {
  if (!DOCUMENTS.test(text) || SEVERAL.test(text) || text.length > 160) return undefined;
  const said = text
    .replace(DOCUMENTS, '')
    .replace(/[\s,(]*(?:(?:tính )?đến (?:hết )?(?:ngày|năm)|(?:trong )?(?:năm|quý|kỳ|tháng))\s.*$/iu, '');
  return readValidity(said)?.status;
}

function section(given: string): Section | null {
  const text = given
    .replace(/\s+/gu, ' ')
    .replace(NUMBERED, '')
    .replace(COUNT, '')
    .replace(/[\s:.;–-]+$/u, '')
    .trim();
  const status = statusIn(text);
  if (status !== undefined) return { kind: 'status', values: { status } };
  const field = FIELD.exec(text)?.[1];
  if (field !== undefined) return { kind: 'field', values: { field: sentence(field.trim()) } };
  const type = documentType(text.replace(/^(?:các )?(?:loại )?(?:văn bản )?(?:là )?/iu, ''));
  if (type) return { kind: 'type', values: { type: type.name } };
  const issuer = ISSUER.exec(text)?.[1]?.trim();
  if (issuer !== undefined) return { kind: 'issuer', values: { issuer } };
  return PERIOD.test(text) ? { kind: 'period', values: {} } : null;
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || String(value).trim() === '';

function complete(values: Record<string, unknown>, { sections }: RowContext): void {
  for (const { values: said } of sections)
    for (const [key, value] of Object.entries(said)) if (isBlank(values[key])) values[key] = value;
}

/** How registers of legal documents are read. */
export const legalRegisters: TableReading = {
  figures: [],
  // Its own number does not head other rows.
  subject: '',
  context: [],
  figureHeading: /(?!)/,
  loneRows: true,
  column: () => null,
  continues: () => false,
  stated(text, where) {
    const status = where === 'line' && /danh mục/iu.test(text) ? statusIn(text.trim()) : undefined;
    return { values: status === undefined ? {} : { status } };
  },
  same: (_, one, other) => fold(one) === fold(other),
  section,
  isOutdated: () => false,
  complete,
};
