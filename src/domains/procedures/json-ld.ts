import type { RecordPlace } from '../../contract/domain.ts';
import type { PublicRecord } from '../../store/reading.ts';
import type { ProcedureRecord } from './record.ts';
import { gist } from './say.ts';

const CHANNELS: readonly [RegExp, string][] = [
  [/trực tuyến/iu, 'https://dichvucong.gov.vn'],
  [/bưu chính/iu, ''],
  [/trực tiếp/iu, ''],
];

/** A procedure as schema.org `GovernmentService`. Only a fee that the source states as one sum is an offer. */
export function procedureJsonLd(given: PublicRecord, place: RecordPlace): Record<string, unknown> {
  const record = given as PublicRecord & ProcedureRecord;
  const offers = record.fee.flatMap(({ amount, text }) =>
    amount === undefined
      ? []
      : [{ '@type': 'Offer', price: amount, priceCurrency: 'VND', description: text }],
  );
  const channels = record.where.map((where) => {
    const address = CHANNELS.find(([words]) => words.test(where.slice(0, 40)))?.[1];
    return {
      '@type': 'ServiceChannel',
      name: where,
      ...(address ? { serviceUrl: record.url ?? address } : {}),
    };
  });
  return {
    '@type': 'GovernmentService',
    '@id': place.api,
    url: place.page,
    name: record.title,
    description: gist(record),
    identifier: { '@type': 'PropertyValue', name: 'Mã thủ tục', value: record.code },
    serviceType: record.field,
    ...(record.agency ? { serviceOperator: { '@type': 'GovernmentOrganization', name: record.agency } } : {}),
    provider: { '@type': 'GovernmentOrganization', name: record.agency ?? place.publisher },
    ...(record.forWhom.length > 0
      ? { audience: record.forWhom.map((name) => ({ '@type': 'Audience', audienceType: name })) }
      : {}),
    ...(record.result ? { serviceOutput: { '@type': 'Thing', name: record.result } } : {}),
    ...(channels.length > 0 ? { availableChannel: channels } : {}),
    ...(offers.length > 0 ? { offers } : {}),
    ...(record.url ? { sameAs: record.url } : {}),
    inLanguage: 'vi',
  };
}
