/** The table "Cách thức thực hiện" of the portal: for each way of filing its time, fee and remarks, however it was copied. */
import { clean, fold } from '../../language/fold.ts';
import { type Doubt, shortened } from './doubts.ts';
import { timeUnit } from './time-limit.ts';
import { saysNothing, writtenLine, writtenText } from './written.ts';

export interface Channel {
  name: string;
  time: string | null;
  fee: string | null;
  note: string | null;
}

const NAMES: Readonly<Record<string, string>> = {
  online: 'Trực tuyến',
  direct: 'Trực tiếp',
  postal: 'Dịch vụ bưu chính',
};
const CHANNEL = /(Trực tuyến|Trực tiếp|Dịch vụ bưu chính(?: công ích)?|Bưu chính công ích)/u;
/** A column's heading at the head of copied text. */
const HEADING = /^\s*Hình thức nộp\s*Thời (?:gian|hạn)(?: giải quyết)?\s*Phí, lệ phí\s*Mô tả\s*/iu;
const AMOUNT = String.raw`\d{1,3}(?:[.,]\d{3})*\s*(?:Việt Nam Đồng|VNĐ|Đồng|USD)`;
const FEE = new RegExp(`^\\s*((?:(?:Phí|Lệ phí)\\s*:\\s*)?(?:${AMOUNT}|Miễn phí)\\s*)`, 'iu');
const TIME = /^\s*(\d{1,4}(?:[.,]\d{1,2})?\s*(?:ngày làm việc|giờ làm việc|ngày|giờ|tuần|tháng))/iu;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function ofRecord(given: Record<string, unknown>): Channel | null {
  const by = new Map(Object.entries(given).map(([name, value]) => [fold(name).replaceAll(' ', ''), value]));
  const pick = (...names: string[]): string | null =>
    names.map((name) => writtenLine(by.get(name))).find((text) => text !== null) ?? null;
  const name = pick('hinhthucnop', 'hinhthuc', 'cachthuc', 'submissionmethod', 'channel');
  if (name === null) return null;
  return {
    name: NAMES[name.toLowerCase()] ?? name,
    time: pick('thoigiangiaiquyet', 'thoihangiaiquyet', 'thoigian', 'thoihan'),
    fee: pick('philephi', 'phi', 'lephi'),
    note: pick('mota', 'description', 'ghichu'),
  };
}

/** What the portal's interface says of one way of filing. */
export function ofMethod(given: Record<string, unknown>): Channel {
  const figure = Number(given.processingTime ?? 0);
  const unit = timeUnit(given.processingTimeUnit);
  const fees = (Array.isArray(given.fees) ? given.fees : []).filter(isRecord).map((fee) => {
    const value = Number(fee.value ?? 0);
    const note = writtenLine(fee.description);
    const currency = writtenLine(fee.currencyId) ?? 'VNĐ';
    const sum = value === 0 ? '0 đồng' : `${value.toLocaleString('en-US')} ${currency}`;
    return note === null ? sum : `${sum} (${note})`;
  });
  return {
    name: NAMES[String(given.submissionMethod).toLowerCase()] ?? String(given.submissionMethod ?? ''),
    time: figure > 0 ? `${String(figure).replace('.', ',')}${unit ? ` ${unit}` : ''}` : null,
    fee: fees.length > 0 ? fees.join('\n') : null,
    note: writtenText(given.description),
  };
}

/** The balanced parenthesis a text begins with, and what comes after it. */
function parenthesis(text: string): { inside: string; rest: string } {
  if (!text.startsWith('(')) return { inside: '', rest: text };
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return { inside: text.slice(0, at + 1), rest: text.slice(at + 1) };
  }
  return { inside: '', rest: text };
}

/** One way of filing out of text whose cells ran together, after its name. */
function ofText(name: string, text: string, doubts: Doubt[]): Channel {
  let rest = text.replace(/^\s*Không có thông tin/u, '');
  const time = TIME.exec(rest)?.[1] ?? null;
  if (time !== null) rest = rest.slice(TIME.exec(rest)?.[0].length);
  else if (
    /^\s*\d+\s*(?:Việt Nam Đồng|VNĐ|Đồng|Miễn phí)/iu.test(rest) ||
    /^\s*\d+(?!\p{L}|\d|[.,])/u.test(rest)
  ) {
    // `120 VNĐ` may be 1 without its unit and 20, or 120: nothing tells.
    doubts.push({
      column: 'timeLimit',
      value: shortened(`${name}${text}`),
      message:
        'Ô thời gian và ô phí dính vào nhau, không tách được ' +
        'chắc chắn: không lấy thời hạn và mức phí của dòng này.',
      code: 'cells-run-together',
      confirm: true,
    });
    return { name, time: null, fee: null, note: null };
  }
  const fee = FEE.exec(rest)?.[1];
  if (fee !== undefined) rest = rest.slice(FEE.exec(rest)?.[0].length);
  const { inside, rest: after } = parenthesis(rest.trimStart());
  const note = clean(fee === undefined ? rest : after);
  return {
    name,
    time,
    fee: fee === undefined ? null : clean(`${fee} ${inside}`),
    note: saysNothing(note) ? null : note,
  };
}

/** Ways of filing in a cell; null where the cell is no table but plain words. */
export function readChannels(value: unknown, doubts: Doubt[]): Channel[] | null {
  if (Array.isArray(value)) {
    const records = value.filter(isRecord);
    const channels = records.flatMap((each) =>
      'submissionMethod' in each ? ofMethod(each) : (ofRecord(each) ?? []),
    );
    return channels.length > 0 ? channels : null;
  }
  const text = writtenText(value) ?? '';
  if (!HEADING.test(text)) return null;
  const parts = text.replace(HEADING, '').split(CHANNEL);
  const channels: Channel[] = [];
  for (let at = 1; at < parts.length; at += 2) {
    const [name = '', said = ''] = [parts[at], parts[at + 1]];
    const before = parts[at - 1] ?? '';
    // Its name within a remark begins no row: rows begin after the end of a sentence or of a cell.
    if (channels.length > 0 && !/[.)\];\p{L}\d]\s*$/u.test(before)) continue;
    if (/^[ ,;.:]|^\s*(?:qua|tại|đến|hoặc|thu|trên|cho)\s/u.test(said) && channels.length > 0) continue;
    channels.push(ofText(name, said, doubts));
  }
  return channels;
}

/** Fees and times of all ways, told once where they are alike, else each with its way before it. */
export function perChannel(channels: readonly Channel[], of: 'time' | 'fee'): string | null {
  const said = channels.filter((channel) => channel[of] !== null);
  if (said.length === 0) return null;
  const groups = Map.groupBy(said, (channel) => channel[of] ?? '');
  if (groups.size === 1 && said.length === channels.length) return said[0]?.[of] ?? null;
  const separator = of === 'time' ? '; ' : '\n';
  return [...groups]
    .map(
      ([text, own]) =>
        `${[...new Set(own.map(({ name }) => name))].join(', ')}: ${text.replaceAll('\n', separator)}`,
    )
    .join(separator);
}

/** Ways of filing in words: `Trực tiếp: remarks`. */
export const whereOf = (channels: readonly Channel[]): string[] => [
  ...new Set(
    channels.map(({ name, note }) =>
      note === null ? name : `${name}: ${clean(note.replaceAll('\n', ' '))}`,
    ),
  ),
];
