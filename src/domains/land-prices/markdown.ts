import type { RecordPlace } from '../../contract/domain.ts';
import { sourceLine } from '../../contract/source-line.ts';
import { formatDate } from '../../language/dates.ts';
import { markdownDocument, markdownFacts, markdownTable, markdownText } from '../../language/markdown.ts';
import { formatNumber } from '../../language/numbers.ts';
import type { PublicRecord } from '../../store/reading.ts';
import { landPriceTitle } from './feed.ts';
import type { LandPriceRecord, Price } from './record.ts';

type Table = LandPriceRecord['table'];
type Detail = PublicRecord & LandPriceRecord & { history?: { id: string; table: Table; prices: Price[] }[] };

const period = ({ validFrom, validTo }: Table): string =>
  `${validFrom ? `từ ${formatDate(validFrom)}` : 'không ghi ngày bắt đầu'}${validTo ? ` đến hết ${formatDate(validTo)}` : ''}`;

const amount = (prices: readonly Price[], position: number): string => {
  const held = prices.find((price) => price.position === position);
  return held ? formatNumber(held.vndPerSquareMetre) : '';
};

/** Prices by position, and the same segment in every table that has it. */
export function landPriceMarkdown(given: PublicRecord, place: RecordPlace): string {
  const record = given as Detail;
  const { table } = record;
  const history = record.history ?? [];
  const positions = [
    ...new Set([record.prices, ...history.map(({ prices }) => prices)].flat().map((price) => price.position)),
  ].sort();
  const today = record.place.current.map(({ name }) => markdownText(name)).join(', ');
  return markdownDocument([
    `# ${markdownText(landPriceTitle(record))}`,
    markdownFacts([
      ['Đường', markdownText(record.street)],
      ['Đoạn', record.segment.text && markdownText(record.segment.text)],
      ['Phường, xã ghi trong bảng', record.place.asWritten && markdownText(record.place.asWritten)],
      ['Nay thuộc', today],
      ['Loại đất', `${markdownText(record.landType.name)} (${record.landType.code})`],
      ['Bảng giá', markdownText(table.title)],
      ['Quyết định', table.decision && markdownText(table.decision)],
      ['Áp dụng', period(table)],
      ['Ghi chú', record.note && markdownText(record.note)],
    ]),
    markdownTable(
      ['Vị trí', 'Giá (đồng/m²)'],
      record.prices.map(({ position, vndPerSquareMetre }) => [
        `VT${position}`,
        formatNumber(vndPerSquareMetre),
      ]),
    ),
    history.length > 1
      ? `## Giá qua các bảng (đồng/m²)\n\n${markdownTable(
          ['Bảng giá', 'Áp dụng', ...positions.map((position) => `VT${position}`)],
          history.map((row) => [
            markdownText(row.table.title),
            period(row.table),
            ...positions.map((position) => amount(row.prices, position)),
          ]),
        )}`
      : null,
    sourceLine(place),
  ]);
}
