/** A procedure's particulars in words, told once for Markdown, pages, feeds and answers. */
import { formatVnd } from '../../language/amounts.ts';
import type { Fee, Paper, ProcedureRecord } from './record.ts';

/** Where a dossier is filed: this gateway takes none. */
export const FILED_AT =
  'Cổng này không nhận hồ sơ. Nộp tại nơi ghi ở trên hoặc trên Cổng Dịch vụ công quốc gia dichvucong.gov.vn.';

/** `2 bản chính, 1 bản sao`; empty where the source does not say. */
export const countsOf = ({ originals, copies }: Paper): string =>
  [originals ? `${originals} bản chính` : '', copies ? `${copies} bản sao` : ''].filter(Boolean).join(', ');

/** One fee in words; the amount is said where the text does not say it. */
export const feeText = ({ amount, text, freeWhen }: Fee): string => {
  const sum = amount && !/\d/.test(text) ? ` (${formatVnd(amount)})` : '';
  return `${text}${sum}${freeWhen && freeWhen !== text ? `. Miễn khi: ${freeWhen}` : ''}`;
};

/** One sentence of what decides: time, fee, body. */
export function gist({ timeLimit, fee, agency, level }: ProcedureRecord): string {
  const cost = fee[0] ? fee.slice(0, 2).map(feeText).join('; ') : null;
  return [
    `${agency ?? level}`,
    timeLimit && `thời hạn: ${timeLimit.text}`,
    cost && `phí, lệ phí: ${cost.length > 200 ? `${cost.slice(0, 197)}…` : cost}`,
  ]
    .filter(Boolean)
    .join('. ');
}

/** Papers by the case they are asked for in, in order. */
export const papersByCase = (papers: readonly Paper[]): [string, Paper[]][] => [
  ...Map.groupBy(papers, ({ group }) => group ?? ''),
];
