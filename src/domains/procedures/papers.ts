/** The papers of a dossier, with how many of each; remarks among them are told from papers to bring. */
import { clean, fold } from '../../language/fold.ts';
import { type Doubt, type Read, shortened } from './doubts.ts';
import type { Paper } from './record.ts';
import { saysNothing, writtenLine, writtenText } from './written.ts';

const COUNT =
  /(?<![\d.,/])(\d{1,3})\s*(?:\([^()]{1,20}\)\s*)?(?:bản\s*)?(bản chính|bản gốc|bản sao|bản chụp|bản photo)/giu;
const LABELLED = /bản (chính|gốc|sao|chụp)\s*:\s*(\d{1,3})/giu;
/** `…theo Mẫu số 181 bản chính,1 bản sao`: cells that ran together at the end of a title. */
const GLUED = /^([\s\S]*?)(?<!\d)(\d{1,4})\s*bản chính\s*,\s*(\d{1,3})\s*bản sao[\s.]*$/iu;
const FORM = /\s*\[?([\p{L}\p{N}_.()-]{1,80}\.(?:docx?|pdf|xlsx?|rtf|odt))\]?(?:\([^)]*\))?\s*$/iu;
const SETS = /^(?:số lượng hồ sơ|số bộ hồ sơ|số lượng)\s*:/iu;
/** A paper of one's own: its title names a thing, not a rule or a case. */
const REMARK =
  /^(?:\*|lưu ý|ghi chú|chú ý|trường hợp|đối với|hoặc|ví dụ|tùy|ngoài ra|trong đó|kèm theo|các giấy tờ)/iu;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The first member that has one of these names, however they are written. */
function member(given: Record<string, unknown>, keys: readonly string[]): unknown {
  const wanted = new Set(keys.map((key) => fold(key).replaceAll(' ', '')));
  const found = Object.entries(given).find(([name]) => wanted.has(fold(name).replaceAll(' ', '')));
  return found?.[1];
}

function countOf(value: unknown): number | null {
  if (value === undefined || value === null || value === '') return null;
  const count = Number(value);
  return Number.isInteger(count) && count >= 0 && count < 1_000 ? count : null;
}

interface Counts {
  originals: number | null;
  copies: number | null;
}

/** Counts that prose states: "01 bản chính", "Bản sao: 2". */
function countsIn(text: string): Counts {
  const counts: Counts = { originals: null, copies: null };
  const note = (kind: string, count: number) => {
    const key = /chính|gốc/i.test(kind) ? 'originals' : 'copies';
    counts[key] ??= count;
  };
  for (const [, count = '', kind = ''] of text.matchAll(COUNT)) note(kind, Number(count));
  for (const [, kind = '', count = ''] of text.matchAll(LABELLED)) note(kind, Number(count));
  return counts;
}

/** A title whose count ran into it; null counts where the digits cannot be told apart. */
function unglued(title: string, doubts: Doubt[]): { title: string; counts: Counts } | null {
  const found = GLUED.exec(title);
  if (!found) return null;
  const [, before = '', digits = '', copies = ''] = found;
  const counts = { originals: Number(digits), copies: Number(copies) };
  if (digits.length === 1) return { title: clean(before), counts };
  const numbered = /(?:mẫu|số|phụ lục|điều|khoản|điểm|mẫu số|[/.-])\s*$/iu.test(before);
  if (numbered) {
    // A form's number stands before the count, and counts of a dossier have one digit.
    const own = digits.slice(0, -1);
    return {
      title: clean(`${before} ${own}`.replace(/([/.-]) (\d+)$/, '$1$2')),
      counts: { ...counts, originals: Number(digits.slice(-1)) },
    };
  }
  doubts.push({
    column: 'documents',
    value: shortened(title.slice(-110)),
    message: `“${digits} bản chính” có thể là một số khác dính vào số bản: không lấy làm số bản chính.`,
    code: 'cells-run-together',
    confirm: true,
  });
  return { title: clean(title), counts: { originals: null, copies: Number(copies) } };
}

function paperOf(given: unknown, doubts: Doubt[]): Paper | null {
  const fields = isRecord(given) ? given : { title: given };
  const cell = writtenText(member(fields, ['title', 'name', 'Tên giấy tờ', 'ten_giay_to', 'Giấy tờ']));
  if (cell === null) return null;
  let title = clean(cell.replaceAll('\n', ' ').replace(/^[-+•]\s*/, ''));
  if (SETS.test(title) || saysNothing(title)) return null;
  const glued = unglued(title, doubts);
  if (glued) title = glued.title;
  const attached = writtenLine(
    member(fields, ['form', 'Tệp đính kèm', 'Mẫu đơn, tờ khai', 'attachment', 'so_luong', 'Số lượng']),
  );
  const inTitle = FORM.exec(title);
  if (inTitle?.[1] && inTitle.index > 0) title = clean(title.slice(0, inTitle.index));
  const form = inTitle?.[1] ?? (attached === null ? undefined : FORM.exec(attached)?.[1]);
  const noted = countsIn(writtenLine(member(fields, ['ghi_chu', 'Ghi chú', 'note'])) ?? '');
  const prose = countsIn(title);
  const said: Counts = {
    originals:
      countOf(member(fields, ['originals', 'Bản chính', 'originalQty'])) ??
      glued?.counts.originals ??
      noted.originals,
    copies: countOf(member(fields, ['copies', 'Bản sao', 'copyQty'])) ?? glued?.counts.copies ?? noted.copies,
  };
  const none = (said.originals ?? 0) === 0 && (said.copies ?? 0) === 0;
  const proseSays = prose.originals !== null || prose.copies !== null;
  // Rows of 0 and 0 are remarks, unless their own words count a paper.
  const counts = none && proseSays ? prose : said;
  const zero = counts.originals === 0 && counts.copies === 0;
  const isNote = zero || (none && !proseSays && REMARK.test(title)) || member(fields, ['isNote']) === true;
  const group = writtenLine(member(fields, ['group', 'Trường hợp']));
  return {
    title,
    originals: isNote ? null : counts.originals,
    copies: isNote ? null : counts.copies,
    ...(form === undefined ? {} : { form }),
    ...(group === null ? {} : { group }),
    ...(isNote ? { isNote: true as const } : {}),
  };
}

/** Longest text of one paper; what is longer is a regulation pasted in. */
const LONGEST = 6_000;

/** Papers of a cell: lines of text, or `[{title, originals, copies, form?, group?}]`. */
export function readPapers(value: unknown): Read<Paper[]> {
  const doubts: Doubt[] = [];
  const list = Array.isArray(value) ? value : (writtenText(value) ?? '').split('\n');
  const papers = list.flatMap((each) => paperOf(each, doubts) ?? []);
  for (const paper of papers) {
    if (paper.title.length <= LONGEST) continue;
    doubts.push({
      column: 'documents',
      value: shortened(paper.title),
      message: `Tên giấy tờ dài quá ${LONGEST} ký tự, đã cắt.`,
      code: 'text-cut',
      confirm: true,
    });
    paper.title = `${paper.title.slice(0, LONGEST)}…`;
  }
  return { value: papers, doubts, faults: [] };
}

const STEP = /(?:^|\s)(?=(?:[a-zđ]\)\s*)?Bước\s+\d{1,2}\s*[:.)])/u;

/** Steps in order: a list as it is, lines of text, or one block cut before each "Bước n". */
export function readSteps(value: unknown): string[] {
  const list = Array.isArray(value)
    ? value.map((each) => (isRecord(each) ? [each.name, each.description] : [each]))
    : [[value]];
  const texts = list.flatMap((parts) => writtenText(parts.filter(Boolean).join('\n')) ?? []);
  const cut = texts.flatMap((text) =>
    Array.isArray(value) && texts.length > 1 ? [text] : text.split('\n').flatMap((line) => line.split(STEP)),
  );
  return cut.map((step) => step.trim()).filter((step) => step !== '');
}
