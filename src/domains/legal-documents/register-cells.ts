/** Cells of a register as offices keep it, that must be read together: number and symbol, validity in words and days. */

import { cellText } from '../../contract/cells.ts';
import type { Arranged } from '../../contract/importer.ts';
import { addDays, formatDate, parseDate } from '../../language/dates.ts';
import { fold } from '../../language/fold.ts';
import { LEGAL_STATUSES, type LegalStatus } from './record.ts';
import {
  areApart,
  bareNumber,
  joinNumber,
  numberFault,
  numbersIn,
  splitDay,
  splitTitle,
} from './register-number.ts';

const PART = new RegExp(
  '(?:^| )(?:mot|1|01|tung|nhieu|vai|mot vai) phan(?: |$)|' +
    '(?:^| )mot so (?:dieu|noi dung|quy dinh)|(?:^| )phan con lai(?: |$)|' +
    'hieu luc (?:mot )?(?:phan|tai|cac|doi voi)? ?(?:phan|dieu|khoan|phu luc|muc|chuong|cac) |' +
    '(?:^| )(?:tru|ngoai tru) |hieu luc (?:ve|doi voi) (?:phan|noi dung|muc|cac) |' +
    String.raw`(?:^| )\d{1,2} ?(?:%|phan tram)|^(?:hieu luc|co hieu luc|con) (?:mot )?phan(?: |$)`,
);
/** What denies or puts off the words after it. */
const NOT_YET =
  '(?:chua|sap|se|cho|dang cho|chuan bi|khong lau nua|gan)(?: duoc| den| bi| da)?(?: ngay| thoi diem)?';
const BEGINS = '(?:co hieu luc|hieu luc|phat sinh hieu luc|thi hanh|ap dung|den ngay)';
const ENDS =
  '(?:het(?: hieu luc| han| thoi han| thoi hieu)|mat hieu luc|bi (?:thay the|bai bo|huy|huy bo|thu ' +
  'hoi|dinh chi han)|khong con(?= (?:duoc )?(?:hieu luc|gia tri|ap dung|thi hanh|dung)|$)|ngung han)';
const ENDED = new RegExp(
  `(?:^| )(?:${ENDS}|da (?:duoc |bi )?(?:thay the|bai bo|huy(?: bo)?|thu hoi)|(?:duoc )?(?:thay the|bai bo|` +
    'huy bo) (?:boi|bang)|(?:khong|ko) (?:co )?hieu luc|vo hieu|bai bo|huy bo|thu hoi|expired|' +
    'repealed)(?: |$)',
);
const ENDED_NOT = new RegExp(`(?:^| )(?:${NOT_YET}|khong|ko)(?: \\w+)? ${ENDS}(?: |$)`);
const BEGUN_NOT = new RegExp(
  `(?:^| )${NOT_YET}(?: \\w+)? ${BEGINS}(?: |$)|(?:^| )chua (?:co )?(?:hl|hieu luc)|not yet`,
);
const STANDS = new RegExp(
  '(?:^| )(?:con|dang|van|da|co|con co|dang co|van con)(?: con| co| duoc)? ' +
    '(?:hieu luc|gia tri|ap dung|thi hanh|han)(?: |$)|(?:^| )(?:hien hanh|in force)(?: |$)|' +
    '^hieu luc$|^co hieu luc|^con$|^dang ap dung',
);
const HALTED = /(?:^| )(?:tam dung|(?:tam )?ngung|(?:tam )?dinh chi)(?: |$)|suspended/;
const UNSAID = /^(?:unknown|chua xac dinh|khong xac dinh|khong ro|chua ro|chua cap nhat|dang cap nhat|khac)$/;
/** What is only meant to be done, or depends on something: no state of a document. */
const MEANT = new RegExp(
  '(?:^| )(?:(?:dang |se |da |can |phai )*(?:de nghi|de xuat|kien nghi|du kien|xem xet|nghien cuu|trinh|ke hoach|lo trinh|' +
    'ra soat)(?: de| viec)?|can|nen|phai|chua cong bo|chua co quyet dinh)(?: (?:duoc|bi|phai|ra soat|xem xet))*' +
    ' (?:cong bo )?(?:bai bo|thay the|sua doi|huy bo|thu hoi|dinh chi|ngung|het hieu luc|het han)' +
    '(?: (?:toan bo|mot phan|bo sung|hieu luc|thi hanh))*(?= |$)',
  'g',
);
const IF_OTHER = /(?:het hieu luc|het han|bai bo|thay the)(?: \w+){0,3} (?:khi|neu) /;
const UNTIL_OTHER = /(?:den khi|cho den khi|truoc khi|toi khi) .*$/;

/** Short forms written out, folded. */
const spelt = (text: string): string =>
  ` ${fold(text)} `
    .replace(/ hhl(\d)p /g, ' het hieu luc $1 phan ')
    .replace(/ hhl /g, ' het hieu luc ')
    .replace(/ chl /g, ' con hieu luc ')
    .replace(/ hl /g, ' hieu luc ')
    .replace(/ (\d+)p /g, ' $1 phan ')
    .replace(/ ko /g, ' khong ')
    .replace(/ ngưng | ngung /g, ' ngung ')
    .trim();

const ACTS_ON_ANOTHER = new RegExp(
  '^(?:thay the|bai bo|huy bo|sua doi|dinh chi)(?: mot phan| toan bo| mot so dieu)?(?: cua)? (?:cac )?' +
    String.raw`(?:quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|van ban|qd|nq|nd|tt|so|\d)`,
);

const LONG_DAY =
  /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}|\d{4}-\d{2}-\d{2}/giu;
const daysIn = (text: string): string[] =>
  [...text.matchAll(LONG_DAY)].flatMap(([found]) => parseDate(found) ?? []);

export interface ValidityReading {
  status?: LegalStatus;
  effectiveFrom?: string;
  /** Last day in force. */
  effectiveTo?: string;
  /** What an editor should see, and whether to confirm it. */
  doubt?: { message: string; code: string; confirm?: true };
}

/** What a cell on validity says: a status in any wording, days, or both; null for words that say neither. */
export function readValidity(text: string): ValidityReading | null {
  const code = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  if ((LEGAL_STATUSES as readonly string[]).includes(code)) return { status: code as LegalStatus };
  const [first, second, ...more] = daysIn(text);
  const undated = spelt(text.replace(LONG_DAY, ' ').replace(/(\d)\s*%/g, '$1 phần trăm'));
  // “Bãi bỏ Quyết định số 10/2018/…” is what this document does to another, or what another did to it: unsaid.
  if (ACTS_ON_ANOTHER.test(undated)) return null;
  // “Hết hiệu lực chưa?” asks.
  if (more.length > 0 || text.includes('?')) return null;
  if (first !== undefined && second !== undefined) {
    return second < first ? null : { effectiveFrom: first, effectiveTo: second, doubt: dated(text) };
  }
  if (UNSAID.test(undated) && first === undefined) return { status: 'unknown' };
  if (IF_OTHER.test(undated)) return null;
  const certain = undated.replace(MEANT, ' ').replace(/ +/g, ' ').trim();
  if (certain === '' && undated !== '') return null;
  const words = certain.replace(UNTIL_OTHER, '').trim() || certain;
  const status = statusOf(words);
  if (first === undefined) return status === null ? null : { status, ...hedged(undated) };
  const ends = new RegExp(`(?:^| )${ENDS}`).test(undated);
  if (ends && status !== 'partially_in_force') {
    const from = /(?:tu|ke tu|tu ngay)(?: ngay)?$|(?:^| )(?:ke )?tu(?: |$)/.test(undated);
    // “Hết hiệu lực từ ngày 1/7” leaves the day before as the last; without “từ” it may be either day.
    return {
      effectiveTo: from ? addDays(first, -1) : first,
      doubt: {
        message: `Đọc là hiệu lực đến hết ngày ${formatDate(from ? addDays(first, -1) : first)}.`,
        code: 'validity-day-read',
        ...(from ? {} : { confirm: true }),
      },
    };
  }
  // “Tạm ngưng đến …”, “chưa có hiệu lực đến …”: the day ends that state, not the document.
  if (status === 'suspended' || status === 'not_yet_in_force')
    return status === 'suspended' || /(?:^| )den(?: |$)/.test(undated)
      ? { status, doubt: dated(text) }
      : { effectiveFrom: first, doubt: dated(text) };
  if (/(?:^| )den(?: het)?(?: ngay)?$|(?:^| )den (?:het )?(?:ngay)?$/.test(undated)) {
    return { effectiveTo: first, doubt: dated(text) };
  }
  if (status === 'partially_in_force' || status === 'expired') return { status, doubt: dated(text) };
  if (
    undated === '' ||
    /^(?:ngay|tu|ke tu|tu ngay|ke tu ngay|co hieu luc|hieu luc)( |$)/.test(undated) ||
    status !== null
  ) {
    // “Còn hiệu lực 31/12/2025” may be the day it began, ends or was looked up.
    const isClear = /^(?:ngay)?$|(?:^| )(?:tu|co hieu luc|hieu luc)(?: |$)/.test(
      undated.replace(/(?:van )?con (?:co )?hieu luc/, ' '),
    );
    return {
      effectiveFrom: first,
      doubt: { ...dated(text), ...(isClear ? {} : { confirm: true as const }) },
    };
  }
  return null;
}

const dated = (text: string) => ({
  message: `Cột hiệu lực ghi ngày; đọc từ “${text.trim()}”.`,
  code: 'validity-day-read',
});
const hedged = (words: string): Pick<ValidityReading, 'doubt'> =>
  /(?:^| )(?:sap|se|gan|chuan bi)(?: |$)|den khi/.test(words)
    ? { doubt: { message: 'Lời ghi có điều kiện; chỉ đọc tình trạng hiện nay.', code: 'status-conditional' } }
    : {};

function statusOf(words: string): LegalStatus | null {
  const part = PART.test(words);
  const denied = ENDED_NOT.test(words);
  const ended = !denied && (ENDED.test(words) || /^(?:het|da het)$/.test(words));
  const pending = BEGUN_NOT.test(words);
  const stands = STANDS.test(
    words
      .replace(BEGUN_NOT, ' ')
      .replace(/(?:khong|chua|ko) (?:con|co)(?: hieu luc| gia tri| ap dung)?/g, ' ')
      .trim(),
  );
  if (part) {
    if (denied) return 'in_force';
    return ended || stands || HALTED.test(words) || /sua doi|thay the|(?:^| )hieu luc(?: |$)/.test(words)
      ? 'partially_in_force'
      : null;
  }
  if (HALTED.test(words) && !/(?:khong|chua|het) (?:bi )?(?:tam |dinh |ngung )/.test(words))
    return ended ? null : 'suspended';
  if (pending && !denied) return ended || stands ? null : 'not_yet_in_force';
  if (denied) return 'in_force';
  if (ended && stands && !/khong con/.test(words)) return null;
  if (ended) return 'expired';
  return stands ? 'in_force' : null;
}

const FROM_SIGNING = new RegExp(
  String.raw`(?:ke tu|tu|sau)?\s*(?:(\d{1,3}|muoi|muoi lam) ngay[ ,]*)?(?:ke )?(?:tu )?(?:sau )?` +
    '(?:ngay|khi|thoi diem)? ?(?:ky|ban hanh|ky ban hanh|duoc ky|ky va ban hanh)' +
    '(?: ban hanh| quyet dinh| van ban)?$',
);
const COUNTED: Readonly<Record<string, number>> = { muoi: 10, 'muoi lam': 15 };

/** The day on which a document counted from its signing takes effect; null for other words. */
function fromSigning(text: string, issuedOn: string): string | null {
  const found = FROM_SIGNING.exec(fold(text));
  if (!found || !/ky|ban hanh/.test(fold(text))) return null;
  const days = found[1] === undefined ? 0 : (COUNTED[found[1]] ?? Number(found[1]));
  return addDays(issuedOn, days);
}

/** A register's row with number, status and days as the import knows them; what is not understood is refused. */
export function arrangeRegister(given: Readonly<Record<string, unknown>>): Arranged {
  const values: Record<string, unknown> = { ...given };
  const arranged: Arranged = { values, errors: [], warnings: [] };
  const text = (key: string): string => cellText(values[key]) ?? '';
  const set = (key: string, value: string | undefined): void => {
    if (value !== undefined && text(key) === '') values[key] = value;
  };

  splitTitle(values, arranged);
  if (text('symbol') !== '') {
    if (areApart(text('number'), text('symbol'))) {
      const message = `Số (“${text('number')}”) và ký hiệu (“${text('symbol')}”) nói về hai văn bản khác nhau.`;
      arranged.errors.push({ column: 'number', value: text('number'), message });
    }
    values.number = joinNumber(text('number'), text('symbol'));
  }
  delete values.symbol;
  if (typeof values.number === 'string') values.number = bareNumber(values.number);
  splitDay(values, arranged);
  const numbers = numbersIn(text('number'));
  if (numbers.length > 1) {
    arranged.errors.push({
      column: 'number',
      value: text('number'),
      message: `Một ô có ${numbers.length} số văn bản (${numbers.slice(0, 4).join(', ')}); mỗi văn bản một dòng.`,
    });
  }

  const fault = numbers.length > 1 ? null : numberFault(text('number'));
  if (fault) {
    const said = { column: 'number', value: text('number'), message: fault.message };
    if (fault.confirm) arranged.warnings.push({ ...said, code: 'number-incomplete', confirm: true });
    else arranged.errors.push(said);
  }

  const issuedOn = parseDate(text('issuedOn'));
  for (const key of ['effectiveFrom', 'effectiveTo'] as const) {
    const written = text(key);
    if (written === '' || parseDate(written) !== null) continue;
    if (/^(?:[-–—.…]+|không|chưa xác định|không xác định|không thời hạn)$/iu.test(written)) {
      delete values[key];
      continue;
    }
    const signed = key === 'effectiveFrom' && issuedOn ? fromSigning(written, issuedOn) : null;
    const day = signed ?? (daysIn(written).length === 1 ? daysIn(written)[0] : undefined);
    if (day === undefined) continue;
    values[key] = day;
    arranged.warnings.push({
      column: key,
      value: written,
      message: `Đọc là ngày ${formatDate(day)}.`,
      code: 'validity-day-read',
    });
  }

  const written = /^[-–—.…\s]*$/u.test(text('status')) ? '' : text('status');
  if (written === '') delete values.status;
  else {
    const reading = readValidity(written);
    values.status = reading?.status;
    if (values.status === undefined) delete values.status;
    if (reading === null) {
      values.status = 'unknown';
      arranged.warnings.push({
        column: 'status',
        value: written,
        message: 'Không hiểu tình trạng hiệu lực này; nếu công bố, văn bản sẽ ghi là chưa rõ hiệu lực.',
        code: 'status-unknown',
        confirm: true,
      });
    } else {
      const contrary = (['effectiveFrom', 'effectiveTo'] as const).find(
        (key) => reading[key] !== undefined && text(key) !== '' && parseDate(text(key)) !== reading[key],
      );
      if (contrary) {
        arranged.errors.push({
          column: 'status',
          value: written,
          message:
            'Ngày trong ô này khác cột ' +
            `${contrary === 'effectiveFrom' ? 'ngày có hiệu lực' : 'ngày hết hiệu lực'}.`,
        });
      }
      set('effectiveFrom', reading.effectiveFrom);
      set('effectiveTo', reading.effectiveTo);
      if (reading.doubt) arranged.warnings.push({ column: 'status', value: written, ...reading.doubt });
    }
  }
  return arranged;
}

/** Days that are a slip of the pen rather than a day, as doubts to confirm. */
export function unlikelyDays(
  given: {
    number: string;
    issuedOn: string;
    effectiveFrom?: string | undefined;
    effectiveTo?: string | undefined;
  },
  today: string,
): { column: string; value: string; message: string }[] {
  const doubts: { column: string; value: string; message: string }[] = [];
  const year = (day: string): number => Number(day.slice(0, 4));
  const inNumber = Number(/\/((?:19|20)\d{2})\//.exec(given.number)?.[1] ?? Number.NaN);
  if (year(given.issuedOn) < 1945 || given.issuedOn > addDays(today, 31)) {
    doubts.push({
      column: 'issuedOn',
      value: given.issuedOn,
      message: `Ngày ban hành ${formatDate(given.issuedOn)} khó tin; hãy xem lại năm.`,
    });
  } else if (Math.abs(inNumber - year(given.issuedOn)) > 1) {
    doubts.push({
      column: 'issuedOn',
      value: given.issuedOn,
      message: `Số văn bản ghi năm ${inNumber} nhưng ngày ban hành là năm ${year(given.issuedOn)}.`,
    });
  }
  for (const [column, name] of [
    ['effectiveFrom', 'Ngày có hiệu lực'],
    ['effectiveTo', 'Ngày hết hiệu lực'],
  ] as const) {
    const day = given[column];
    const reach = column === 'effectiveFrom' ? 10 : 100;
    if (day !== undefined && (year(day) < 1945 || year(day) - year(given.issuedOn) > reach)) {
      doubts.push({ column, value: day, message: `${name} ${formatDate(day)} khó tin; hãy xem lại năm.` });
    }
  }
  return doubts;
}
