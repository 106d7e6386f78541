/** What tells a procedure from its siblings: code, title, level; and the numbers of the documents it rests on. */
import { findDocumentNumbers } from '../../language/document-number.ts';
import { clean, fold } from '../../language/fold.ts';
import { type Doubt, type Fault, type Read, shortened } from './doubts.ts';
import { levelOf } from './level.ts';
import { PROCEDURE_LEVELS } from './record.ts';
import { listedParts, writtenLine, writtenText } from './written.ts';

const CODE = /^\d\.\d{6}(?:\.\d{2})?$/;
const OLDER = /^(\d\.\d{6})\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/;

/** A code of the national database: `1.001193`, with a decimal comma or an older address after it. */
export function readCode(value: unknown): Read<string> {
  const doubts: Doubt[] = [];
  const faults: Fault[] = [];
  const doubt = (code: string, message: string, confirm = false) =>
    doubts.push({
      column: 'code',
      value: String(value),
      message,
      code,
      ...(confirm ? { confirm: true } : {}),
    });
  const given = (writtenLine(value) ?? '').replace(/[‐-―]/g, '-').replace(/^'/, '');
  const dotted = given.replace(/^(\d),(\d)/, '$1.$2');
  const older = OLDER.exec(dotted)?.[1];
  if (CODE.test(dotted) || older) {
    if (older) doubt('code-older', `Mã ghi theo lối cũ, đọc là ${older}.`);
    return { value: older ?? dotted, doubts, faults };
  }
  const short = /^(\d\.\d{1,5})$/.exec(dotted)?.[1];
  if (short) {
    // A spreadsheet that took the code for a number drops the zeros at its end.
    const whole = short.padEnd(8, '0');
    doubt('code-padded', `Mã thiếu chữ số, có lẽ bảng tính đã bỏ số 0 ở cuối: đọc là ${whole}.`, true);
    return { value: whole, doubts, faults };
  }
  faults.push({
    column: 'code',
    message: /xoa$/i.test(fold(given).replace(/ /g, ''))
      ? 'Mã có đuôi “-Xoa”: thủ tục đã bị xóa ở nguồn; bỏ dòng này.'
      : 'Mã thủ tục có dạng 1.001193 (một chữ số, dấu chấm, sáu chữ số).',
  });
  return { value: given, doubts, faults };
}

/** A title without the full stop and the repeated code at its end. */
export function readTitle(value: unknown, code: string): Read<string> {
  const doubts: Doubt[] = [];
  let title = writtenLine(value) ?? '';
  const repeated = /\s*[([]\s*(\d\.\d{6})\s*[)\]]\s*\.?$/.exec(title);
  if (repeated) {
    title = title.slice(0, repeated.index);
    if (repeated[1] !== code)
      doubts.push({
        column: 'title',
        value: shortened(String(value)),
        message: `Tên nhắc mã ${repeated[1]}, khác mã của dòng (${code}).`,
        code: 'code-disagrees',
        confirm: true,
      });
  }
  return { value: clean(title.replace(/[\s.;,]+$/, '')), doubts, faults: [] };
}

/** Which level a body is of, by how it is named; undefined where its name does not say. */
function levelOfAgency(agency: string): (typeof PROCEDURE_LEVELS)[number] | undefined {
  const folded = ` ${fold(agency)} `;
  if (/ cap xa | (?:ubnd|uy ban nhan dan|chu tich ubnd) (?:xa|phuong) | xa phuong /.test(folded))
    return 'Cấp xã';
  if (/ cap huyen /.test(folded)) return 'Cấp huyện';
  if (
    / cap tinh | (?:uy ban nhan dan|ubnd|cong an|bao hiem xa hoi) (?:tinh|thanh pho) |^ (?:so|chu tich ubnd tinh) /.test(
      folded,
    )
  )
    return 'Cấp tỉnh';
  if (/^ (?:bo|cuc|tong cuc|vu|van phong bo) /.test(folded) && !/ (?:tinh|khu vuc) /.test(folded))
    return 'Cấp bộ';
  return undefined;
}

/** Levels that a title ends with (`… (thực hiện tại cấp tỉnh)`), none where it names something else. */
function levelsOfTitle(title: string): (typeof PROCEDURE_LEVELS)[number][] {
  const said = /(?:\((?:thực hiện tại )?|thực hiện tại )(cấp [^()]{2,60})\)?$/iu.exec(title)?.[1] ?? '';
  const levels = listedParts(said, /,| và | hoặc /).map(levelOf);
  return levels.some((level) => level === undefined) ? [] : levels.filter((level) => level !== undefined);
}

/** Levels in their order, from a cell or, where the file has none, from the bodies named, else from the title. */
export function readLevel(value: unknown, agencies: readonly string[], title = ''): Read<string> {
  const doubts: Doubt[] = [];
  const faults: Fault[] = [];
  const text = Array.isArray(value) ? value.map(String).join(', ') : (writtenLine(value) ?? '');
  const parts = listedParts(text, /[,;&+|\n]/);
  const found = parts.map((part) => ({ part, level: levelOf(part) }));
  for (const { part, level } of found)
    if (!level)
      faults.push({
        column: 'level',
        message: `Cấp thực hiện “${shortened(part)}” không đọc được: viết ${PROCEDURE_LEVELS.join(', ')}.`,
      });
  let levels = new Set(found.map(({ level }) => level));
  if (parts.length === 0) {
    levels = new Set(agencies.map(levelOfAgency));
    const titled = levelsOfTitle(title);
    const isUnsaid = agencies.length === 0 || levels.has(undefined);
    if (isUnsaid && titled.length > 0) {
      levels = new Set(titled);
      doubts.push({
        column: 'level',
        value: shortened(title),
        message: 'Không có cột cấp thực hiện: đọc theo tên thủ tục.',
        code: 'level-by-title',
      });
    } else if (isUnsaid) {
      faults.push({
        column: 'level',
        message: 'Thiếu cấp thực hiện; tên cơ quan thực hiện và tên thủ tục không nói rõ cấp.',
      });
    } else
      doubts.push({
        column: 'level',
        value: agencies.join('; '),
        message: 'Không có cột cấp thực hiện: đọc theo tên cơ quan.',
        code: 'level-by-agency',
      });
  }
  if (levels.has('Cấp huyện'))
    doubts.push({
      column: 'level',
      value: text || agencies.join('; '),
      message: 'Cấp huyện không còn từ 1/7/2025: xem lại nơi thực hiện.',
      code: 'level-abolished',
    });
  return { value: PROCEDURE_LEVELS.filter((level) => levels.has(level)).join(', '), doubts, faults };
}

/** A year that ran into the number after it: `Luật Đất đai 202431/2024/QH15`. */
const GLUED_YEAR = /((?:19|20)\d{2})(?=\d{1,3}\/(?:19|20)\d{2}\/)/g;
const GLUED_WORD = /([A-ZĐ]{2,})(?=(?:Nghị|Thông|Luật|Quyết|Bộ|Pháp) )/gu;

/** A number that stands alone, of any form: `66.7/2025/NQ-CP`. */
const WHOLE = /^\d{1,6}(?:\.\d{1,3})?\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\d]*-?[\p{Lu}\d-]{2,}$/u;

/** Numbers of the documents a procedure rests on, each once; what has no number keeps its name. */
export function readLegalBasis(value: unknown): Read<string[]> {
  const doubts: Doubt[] = [];
  const list = Array.isArray(value) ? value : [writtenText(value) ?? ''];
  const found = new Map<string, string>();
  for (const each of list) {
    const isNamed = each !== null && typeof each === 'object';
    const given = isNamed
      ? ((each as Record<string, unknown>).code ??
        (each as Record<string, unknown>).number ??
        (each as Record<string, unknown>)['Mã văn bản'] ??
        (each as Record<string, unknown>)['Số ký hiệu'] ??
        (each as Record<string, unknown>).name)
      : each;
    const text = (writtenText(given) ?? '').replace(GLUED_YEAR, '$1 ').replace(GLUED_WORD, '$1 ');
    if (WHOLE.test(text)) {
      found.set(text, text);
      continue;
    }
    const mentions = findDocumentNumbers(text);
    for (const { parsed } of mentions) found.set(parsed.key, display(text, parsed));
    if (mentions.length > 0) {
      for (const { parsed, text: said } of mentions)
        if (parsed.tail === undefined || /-[A-Z]$/.test(parsed.tail))
          doubts.push({
            column: 'legalBasis',
            value: shortened(said),
            message: 'Số văn bản thiếu phần ký hiệu: không đối chiếu được hiệu lực.',
            code: 'number-incomplete',
          });
      continue;
    }
    for (const part of listedParts(text, /[;\n]/)) {
      found.set(fold(part), part);
      doubts.push({
        column: 'legalBasis',
        value: shortened(part),
        message: 'Không có số văn bản: không đối chiếu được hiệu lực.',
        code: 'number-missing',
      });
    }
  }
  return { value: [...found.values()], doubts, faults: [] };
}

/** The number as it stands in the text, without the words around it. */
function display(text: string, parsed: { number: string; key: string }): string {
  const tail = parsed.key.slice(parsed.number.length);
  const written = text.match(/\d{1,6}(?:\/\d{4})?\/[\p{Lu}\d][\p{Lu}\d-]*/gu) ?? [];
  const folded = (each: string) => fold(each).replaceAll(' ', '');
  return written.find((each) => folded(each).endsWith(folded(`${parsed.number}${tail}`))) ?? parsed.key;
}
