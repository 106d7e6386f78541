/** One dataset in DCAT-AP terms. */
import type { Domain } from '../contract/domain.ts';

export const EUROPA = 'http://publications.europa.eu/resource/authority';

/** Representations of a list, with their IANA media types and the codes of the EU file type list. */
const FORMATS = [
  ['csv', 'text/csv', 'CSV', 'CSV'],
  ['ndjson', 'application/x-ndjson', 'JSON', 'NDJSON'],
  ['rss', 'application/rss+xml', 'RSS', 'RSS 2.0'],
  ['atom', 'application/atom+xml', 'ATOM', 'Atom'],
] as const;

export interface Dataset {
  domain: Domain;
  edition: number;
  records: number;
  /** Whether the edition was published as sample data, which must be said wherever it shows. */
  sample: boolean;
  issuedAt: string | null;
  updatedAt: string;
  period: { first?: string; last?: string };
  /** Minutes between scheduled checks of its sources; null where editors publish by hand. */
  everyMinutes: number | null;
}

export interface Publisher {
  origin: string;
  name: string;
  licence: string | undefined;
  contact: string | undefined;
}

export const link = (id: string) => ({ '@id': id });
export const both = (vi: string, en: string) => [
  { '@language': 'vi', '@value': vi },
  { '@language': 'en', '@value': en },
];
export const typed = (value: string) => ({
  '@type': value.length === 10 ? 'xsd:date' : 'xsd:dateTime',
  '@value': value,
});

/** How often new data may appear, in the EU vocabulary. */
function frequency(minutes: number | null): string {
  if (minutes === null) return `${EUROPA}/frequency/IRREG`;
  if (minutes < 60) return `${EUROPA}/frequency/CONT`;
  if (minutes < 24 * 60) return `${EUROPA}/frequency/HOURLY`;
  if (minutes < 7 * 24 * 60) return `${EUROPA}/frequency/DAILY`;
  return `${EUROPA}/frequency/WEEKLY`;
}

function distributions({ domain, updatedAt }: Dataset, { origin, licence }: Publisher) {
  const list = `${origin}/v1/${domain.name}`;
  const one = (suffix: string, media: string, format: string, title: string, url: string) => ({
    '@id': `${list}#${suffix}`,
    '@type': 'dcat:Distribution',
    'dct:title': `${domain.words.label.vi} – ${title}`,
    'dcat:accessURL': link(url),
    'dcat:downloadURL': link(url),
    'dcat:mediaType': link(`https://www.iana.org/assignments/media-types/${media}`),
    'dct:format': link(`${EUROPA}/file-type/${format}`),
    'dct:modified': typed(updatedAt),
    ...(licence === undefined ? {} : { 'dct:license': link(licence) }),
  });
  const { 'dcat:downloadURL': _, ...pages } = one(
    'json',
    'application/json',
    'JSON',
    'JSON, từng trang',
    list,
  );
  const all = FORMATS.map(([extension, media, format, title]) =>
    one(extension, media, format, title, `${list}.${extension}`),
  );
  const calendar = domain.deadlines ? [one('ics', 'text/calendar', 'ICS', 'iCalendar', `${list}.ics`)] : [];
  return [{ ...pages, 'dcat:accessService': link(`${origin}/v1#service`) }, ...all, ...calendar];
}

/** One dataset with its distributions. */
export function dataset(given: Dataset, publisher: Publisher) {
  const { domain, edition, records, sample, issuedAt, updatedAt, period, everyMinutes } = given;
  const { origin, licence } = publisher;
  return {
    '@id': `${origin}/v1/${domain.name}#dataset`,
    '@type': 'dcat:Dataset',
    'dct:identifier': domain.name,
    'dct:title': both(
      `${domain.words.label.vi}${sample ? ' (dữ liệu mẫu)' : ''}`,
      `${domain.words.label.en}${sample ? ' (sample data)' : ''}`,
    ),
    'dct:description': both(
      `${domain.words.description.vi} ${records} bản ghi.${sample ? ' Dữ liệu mẫu, không phải số liệu chính thức.' : ''}`,
      `${domain.words.description.en} ${records} records.${sample ? ' Sample data, not official figures.' : ''}`,
    ),
    'dct:publisher': link(`${origin}/#publisher`),
    'dcat:contactPoint': link(`${origin}/#contact`),
    'dct:language': link(`${EUROPA}/language/VIE`),
    'dct:accessRights': link(`${EUROPA}/access-right/PUBLIC`),
    'dct:accrualPeriodicity': link(frequency(everyMinutes)),
    ...(licence === undefined ? {} : { 'dct:license': link(licence) }),
    ...(issuedAt === null ? {} : { 'dct:issued': typed(issuedAt) }),
    'dct:modified': typed(updatedAt),
    'dcat:version': String(edition),
    ...(period.first === undefined && period.last === undefined
      ? {}
      : {
          'dct:temporal': {
            '@type': 'dct:PeriodOfTime',
            ...(period.first === undefined ? {} : { 'dcat:startDate': typed(period.first) }),
            ...(period.last === undefined ? {} : { 'dcat:endDate': typed(period.last) }),
          },
        }),
    'dcat:theme': link(`${EUROPA}/data-theme/${domain.theme}`),
    'dcat:landingPage': link(`${origin}/${domain.name}`),
    'dct:conformsTo': link(`${origin}/openapi.json`),
    'dcat:distribution': distributions(given, publisher),
  };
}
