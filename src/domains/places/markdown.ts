import type { RecordPlace } from '../../contract/domain.ts';
import { sourceLine } from '../../contract/source-line.ts';
import { formatDate } from '../../language/dates.ts';
import { markdownDocument, markdownFacts, markdownText } from '../../language/markdown.ts';
import type { PublicRecord } from '../../store/reading.ts';
import type { PlaceRecord } from './record.ts';

/** A unit with its code, period and the units it was made from. */
export function placeMarkdown(given: PublicRecord, place: RecordPlace): string {
  const record = given as PlaceRecord;
  return markdownDocument([
    `# ${markdownText(record.name)}`,
    markdownFacts([
      ['Mã', record.code],
      ['Cấp', markdownText(record.level)],
      ['Từ ngày', formatDate(record.validFrom)],
      ['Đến hết ngày', record.validTo && formatDate(record.validTo)],
      ['Thuộc', record.parent],
      [
        'Hợp thành từ',
        record.predecessors.map(({ code, partial }) => (partial ? `${code} (một phần)` : code)).join(', '),
      ],
      ['Nghị quyết', record.resolution && markdownText(record.resolution)],
    ]),
    sourceLine(place),
  ]);
}
