/** Results in a few Vietnamese lines: what was found, of which day, and where each thing is. */
import type { Domain } from '../contract/domain.ts';
import { formatDate, vietnamDay } from '../language/dates.ts';
import { formatNumber } from '../language/numbers.ts';
import type { PublicRecord } from '../store/reading.ts';

export interface ListBody<T> {
  data: T[];
  page: { total: number; totalIsExact: boolean; nextCursor: string | null };
  meta: { asOf: string | null; relaxed: string | null };
}

/** Lines given of a list; the rest is in the structured result. */
const LINES = 10;

const shorten = (text: string, length: number): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= length ? plain : `${plain.slice(0, length).replace(/\s+\S*$/, '')}…`;
};

const published = (asOf: string | null): string =>
  asOf === null ? '' : ` Dữ liệu công bố ngày ${formatDate(vietnamDay(Date.parse(asOf)))}.`;

/** A list of records, one a line. */
export function describeRecords(domain: Domain, { data, page, meta }: ListBody<PublicRecord>): string {
  const noun = domain.words.label.vi.toLowerCase();
  if (data.length === 0) return `Không tìm thấy bản ghi nào trong mục ${noun}.${published(meta.asOf)}`;
  const lines = data.slice(0, LINES).map((record) => {
    const { title, summary } = domain.feed(record);
    return `- ${shorten(title, 160)}: ${shorten(summary, 240)} [${domain.name}/${record.id}]`;
  });
  const total = `${page.totalIsExact ? '' : 'ít nhất '}${formatNumber(page.total)}`;
  return [
    `Tìm thấy ${total} bản ghi ${noun}, đưa ra ${data.length}.${published(meta.asOf)}`,
    ...(meta.relaxed ? [meta.relaxed] : []),
    ...lines,
    ...(data.length > LINES ? [`… và ${data.length - LINES} bản ghi nữa trong kết quả.`] : []),
  ].join('\n');
}

export interface AnswerBody {
  data: {
    answer: string;
    citations: { title: string; number?: string | null | undefined; url: string }[];
    options: { label: string; question: string }[];
  };
}

/** An answer with its sources, and the questions it may have meant. */
export function describeAnswer({ data }: AnswerBody, origin: string): string {
  return [
    data.answer,
    ...data.citations.map(
      ({ title, number, url }) =>
        `Nguồn: ${number ? `${number}, ` : ''}${title} – ${new URL(url, origin).href}`,
    ),
    ...(data.options.length > 0
      ? ['Có thể hỏi:', ...data.options.map(({ question }) => `- ${question}`)]
      : []),
  ].join('\n');
}
