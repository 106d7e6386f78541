/** A price row told once. */
import type { Told } from '../../contract/define-domain.ts';
import type { Shown } from '../../contract/shown.ts';
import { formatNumber } from '../../language/amounts.ts';
import { formatDate } from '../../language/dates.ts';
import type { LandPriceRecord, landPriceDetail, landPriceRecord, Price } from './record.ts';

type Table = LandPriceRecord['table'];

/** A price row in one line: `Nguyễn Huệ, từ A đến B (Đất ở tại đô thị)`. */
export const landPriceTitle = (record: Pick<LandPriceRecord, 'street' | 'segment' | 'landType'>): string =>
  [record.street, record.segment.text].filter(Boolean).join(', ').concat(` (${record.landType.name})`);

const period = ({ validFrom, validTo }: Table): string =>
  (validFrom ? `từ ${formatDate(validFrom)}` : 'không ghi ngày bắt đầu') +
  (validTo ? ` đến hết ${formatDate(validTo)}` : '');

const amount = (prices: readonly Price[], position: number): string => {
  const found = prices.find((price) => price.position === position);
  return found ? formatNumber(found.vndPerSquareMetre) : '';
};

/** Prices by position, and the same segment in every table that has it. */
export function showLandPrice(record: Told<typeof landPriceRecord, typeof landPriceDetail>): Shown {
  const { table, prices } = record;
  const history = record.history ?? [];
  const positions = [
    ...new Set([prices, ...history.map((row) => row.prices)].flat().map((price) => price.position)),
  ].sort();
  const summary = prices.map(
    ({ position, vndPerSquareMetre }) => `VT${position}: ${formatNumber(vndPerSquareMetre)} đồng/m²`,
  );
  return {
    title: landPriceTitle(record),
    summary: [summary.join('; '), table.title, record.note].filter(Boolean).join('. '),
    at: table.validFrom ?? '1970-01-01',
    topics: [record.landType.name],
    facts: [
      [{ vi: 'Đường', en: 'Street' }, record.street],
      [{ vi: 'Đoạn', en: 'Segment' }, record.segment.text],
      [{ vi: 'Phường, xã ghi trong bảng', en: 'Ward as printed' }, record.place.asWritten],
      [{ vi: 'Nay thuộc', en: 'Now in' }, record.place.current.map(({ name }) => name).join(', ')],
      [{ vi: 'Loại đất', en: 'Land type' }, `${record.landType.name} (${record.landType.code})`],
      [{ vi: 'Bảng giá', en: 'Table' }, table.title],
      [{ vi: 'Quyết định', en: 'Decision' }, table.decision],
      [{ vi: 'Áp dụng', en: 'In force' }, period(table)],
      [{ vi: 'Ghi chú', en: 'Note' }, record.note],
    ],
    sections: [
      {
        table: {
          columns: [
            { vi: 'Vị trí', en: 'Position' },
            { vi: 'Giá (đồng/m²)', en: 'Price (VND/m²)' },
          ],
          rows: prices.map(({ position, vndPerSquareMetre }) => [
            `VT${position}`,
            formatNumber(vndPerSquareMetre),
          ]),
        },
      },
      {
        heading: { vi: 'Giá qua các bảng (đồng/m²)', en: 'Prices through the tables (VND/m²)' },
        table: {
          columns: [
            { vi: 'Bảng giá', en: 'Table' },
            { vi: 'Áp dụng', en: 'In force' },
            ...positions.map((position) => ({ vi: `VT${position}`, en: `Position ${position}` })),
          ],
          rows:
            history.length > 1
              ? history.map((row) => [
                  row.table.title,
                  period(row.table),
                  ...positions.map((position) => amount(row.prices, position)),
                ])
              : [],
        },
      },
      ...(record.positions
        ? [
            {
              heading: { vi: 'Vị trí theo quy định của bảng giá', en: 'Positions by the rule of the table' },
              items: record.positions.map(({ position, text }) => `VT${position}: ${text}`),
            },
          ]
        : []),
    ],
  };
}
