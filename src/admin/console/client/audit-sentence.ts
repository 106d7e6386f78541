/** An entry of the audit trail as a sentence without its subject, who is named before it. */
import type { Schemas } from './api.ts';
import { instantText, number } from './format.ts';
import { diffText, type Report } from './report.ts';
import { domainLabel } from './workplace.ts';

export type Entry = Schemas['AuditEntry'];

const SETTINGS: Readonly<Record<string, string>> = {
  name: 'tên',
  address: 'địa chỉ',
  kind: 'loại',
  intervalMinutes: 'chu kỳ',
  strategy: 'cách công bố',
  enabled: 'bật/tắt',
  mapping: 'ánh xạ cột',
  selectors: 'bộ chọn',
  followLinks: 'đọc trang bài',
  addressPattern: 'mẫu địa chỉ',
  sourceName: 'tên ghi dưới bài',
};

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const quoted = (value: unknown, otherwise = 'một tệp'): string =>
  typeof value === 'string' && value !== '' ? `“${value}”` : otherwise;
const timed = (value: unknown): string => (typeof value === 'string' ? ` lúc ${instantText(value)}` : '');

/** `; đã xác nhận unit-odd (3)`, or nothing. */
function confirmedText(value: unknown): string {
  if (!value || typeof value !== 'object') return '';
  const codes = Object.entries(value).map(([code, count]) => `${code} (${number(Number(count))})`);
  return codes.length > 0 ? `; đã xác nhận ${codes.join(', ')}` : '';
}

type Detail = Entry['detail'];

const SENTENCES: Readonly<Record<Entry['action'], (detail: Detail, of: string) => string>> = {
  'import.published': (d, of) => {
    const diff = { added: 0, changed: 0, removed: 0, unchanged: 0, ...d } as Report['diff'];
    return (
      `công bố ấn bản ${d.edition} của ${of} từ ${quoted(d.source)}${d.scheduled ? ' theo hẹn' : ''}: ` +
      `${diffText(diff)}${confirmedText(d.confirmed)}`
    );
  },
  'import.scheduled': (d, of) =>
    `hẹn công bố ${quoted(d.source)} (${number(Number(d.rows ?? 0))} dòng) của ${of}${timed(d.publishAt)}`,
  'import.cancelled': (d, of) => `huỷ hẹn công bố ${quoted(d.source)} của ${of}${timed(d.publishAt)}`,
  'import.failed': (d, of) =>
    `lần hẹn công bố ${quoted(d.source)} của ${of}${timed(d.publishAt)} không thành: ${d.reason ?? 'không rõ lý do'}`,
  'edition.rolled-back': (d, of) => `đưa ${of} từ ấn bản ${d.from} về ấn bản ${d.edition}`,
  'record.purged': (d, of) => `gỡ vĩnh viễn bản ghi ${quoted(d.id, '')} của ${of}`,
  'purges.remembered': (d, of) =>
    `nhận danh sách ${number(Number(d.records ?? 0))} bản ghi đã gỡ vĩnh viễn của ${of}`,
  'token.created': (d) =>
    `tạo mã truy cập ${quoted(d.name, '')} với quyền ${list(d.scopes).map(domainLabel).join(', ')}`,
  'token.revoked': (d) => `thu hồi mã truy cập ${quoted(d.name, '')}`,
  'source.created': (d, of) => `thêm nguồn ${quoted(d.name, '')} cho ${of}`,
  'source.changed': (d, of) =>
    `sửa nguồn ${quoted(d.name, '')} của ${of}${
      list(d.changed).length > 0
        ? `: ${list(d.changed)
            .map((name) => SETTINGS[name] ?? name)
            .join(', ')}`
        : ''
    }`,
  'source.removed': (d, of) => `xoá nguồn ${quoted(d.name, '')} của ${of}`,
  'source.checked': (d, of) => `cho kiểm tra nguồn ${quoted(d.name, '')} của ${of}`,
  'words.paired': (d) =>
    `ghép ${quoted(d.said, '')} với ${list(d.means)
      .map((text) => quoted(text, ''))
      .join(', ')}`,
  'words.unpaired': (d) => `bỏ ghép từ ${quoted(d.said, '')}`,
  'question.saved': (d) => `lưu câu hỏi ${quoted(d.question, '')}`,
  'question.forgotten': (d) => `bỏ câu hỏi đã lưu ${quoted(d.question, '')}`,
};

/** What was done, in words; an action of a newer gateway is told by its name. */
export const sentence = ({ action, detail, domain }: Entry): string =>
  SENTENCES[action]?.(detail, domain ? domainLabel(domain) : '') ?? action;
