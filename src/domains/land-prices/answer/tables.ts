/** Which price tables apply. Pure. */

import { formatDate } from '../../../language/dates.ts';
import { spanIn, told } from '../../../language/other-languages.ts';
import type { Draft } from '../../../question/answer.ts';
import type { PriceTable } from '../lexicon.ts';
import { tableIn } from './abroad.ts';
import { notHeld, understoodLand } from './outcomes.ts';
import type { LandReading } from './reading.ts';
import { saySpan } from './say.ts';

export function answerTables(reading: LandReading, tables: readonly PriceTable[], day: string): Draft {
  const { from, to } = reading.period;
  const held = tables.filter(
    (table) => (table.validFrom ?? '') <= to && (table.validTo === null || table.validTo >= from),
  );
  const options = tables.flatMap(({ title, validFrom }) =>
    validFrom === null
      ? []
      : [{ label: title, question: `Bảng giá đất nào áp dụng ngày ${formatDate(validFrom)}?` }],
  );
  if (held.length === 0 || from > day) {
    return notHeld(
      reading,
      `Không có bảng giá đất nào đang lưu cho ${reading.period.said || 'ngày này'}.`,
      options,
      {
        en: `No land price table is held for a day ${spanIn('en', reading.period)}.`,
        ko: `${spanIn('ko', reading.period)}에 적용되는 토지 가격표를 보유하고 있지 않습니다.`,
      },
    );
  }
  const said = held.map((table) =>
    [`${table.title}${table.decision === null ? '' : ` (${table.decision})`}`, saySpan(table)]
      .filter(Boolean)
      .join(', áp dụng '),
  );
  return {
    outcome: 'answer',
    domain: 'land-prices',
    understood: understoodLand(reading),
    answer: `Bảng giá đất áp dụng ${reading.period.said || 'hiện nay'}: ${said.join('; ')}.`,
    told: told((language) => {
      const list = held.map((table) => tableIn(language, { table })).join('; ');
      const span = spanIn(language, reading.period);
      return language === 'ko' ? `${span} 적용 토지 가격표: ${list}.` : `Land price tables ${span}: ${list}.`;
    }),
    facts: held.map((table) => ({
      label: table.title,
      value: table.decision ?? table.validFrom ?? table.title,
      recordId: table.id,
    })),
    citations: held.map((table) => ({
      title: table.title,
      ...(table.decision === null ? {} : { number: table.decision }),
      url: `/land-prices?table=${encodeURIComponent(table.id)}`,
      quote: table.title,
    })),
    validUntil:
      held
        .map(({ validTo }) => validTo)
        .filter((until) => until !== null)
        .sort()[0] ?? null,
  };
}
