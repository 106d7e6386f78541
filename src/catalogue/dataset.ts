/** One dataset in DCAT-AP terms. */
import type { Domain } from '../contract/domain.ts';
import { EXPORT_LIMIT } from '../contract/parameters.ts';

export const EUROPA = 'http://publications.europa.eu/resource/authority';

/** A representation of lists: extension, IANA media type, code of the EU file type list, name. */
type Format = readonly [extension: string, media: string, format: string, title: string];

const JSON_PAGES: Format = ['', 'application/json', 'JSON', 'JSON, từng trang'];
const EXPORTS: readonly Format[] = [
  ['csv', 'text/csv', 'CSV', 'CSV'],
  ['ndjson', 'application/x-ndjson', 'JSON', 'NDJSON'],
];
const FEEDS: readonly Format[] = [
  ['rss', 'application/rss+xml', 'RSS', 'RSS 2.0'],
  ['atom', 'application/atom+xml', 'ATOM', 'Atom'],
];
const CALENDAR: Format = ['ics', 'text/calendar', 'ICS', 'iCalendar'];

/** One of the lists that a dataset is divided into, such as a price table. */
export interface Division {
  value: string;
  name: string;
  records: number;
}

export interface Dataset {
  domain: Domain;
  edition: number;
  records: number;
  divisions: readonly Division[];
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
  /** The ground the authority governs, by name. */
  area: string | undefined;
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

/** The lists that together hold every record of a dataset, each once: their queries, names and sizes. */
function lists({
  domain,
  records,
  divisions,
}: Dataset): { search: URLSearchParams; name: string; records: number }[] {
  const everything = everythingOf(domain);
  const { divided } = domain;
  if (!divided || divisions.length === 0)
    return [{ search: new URLSearchParams(everything), name: '', records }];
  return divisions.map(({ value, name, records: of }) => ({
    search: new URLSearchParams([...everything, [divided.by, value]]),
    name: name === value ? value : `${name} (${value})`,
    records: of,
  }));
}

const everythingOf = ({ everything }: Domain): [string, string][] =>
  Object.entries(everything).map(([name, value]) => [name, String(value)]);

/** The files of a dataset: exports that hold every record once, then what is followed rather than kept. */
function distributions(given: Dataset, { origin, licence }: Publisher) {
  const { domain, updatedAt } = given;
  const base = `${origin}/v1/${domain.name}`;
  const one = ([extension, media, format, title]: Format, search: URLSearchParams, more = '') => {
    const url = `${base}${extension && `.${extension}`}${search.size > 0 ? `?${search}` : ''}`;
    return {
      '@id': `${url}#distribution`,
      '@type': 'dcat:Distribution',
      'dct:title': `${domain.words.label.vi} – ${title}${more}`,
      'dcat:accessURL': link(url),
      'dcat:mediaType': link(`https://www.iana.org/assignments/media-types/${media}`),
      'dct:format': link(`${EUROPA}/file-type/${format}`),
      'dct:modified': typed(updatedAt),
      ...(licence === undefined ? {} : { 'dct:license': link(licence) }),
    };
  };
  const files = EXPORTS.flatMap((format) =>
    lists(given).flatMap(({ search, name, records }) => {
      const parts = Math.max(1, Math.ceil(records / EXPORT_LIMIT));
      return Array.from({ length: parts }, (_, index) => {
        const part = new URLSearchParams(search);
        if (index > 0) part.set('part', String(index + 1));
        const more = `${name && `, ${name}`}${parts > 1 ? `, phần ${index + 1}/${parts}` : ''}`;
        const file = one(format, part, more);
        return { ...file, 'dcat:downloadURL': file['dcat:accessURL'] };
      });
    }),
  );
  const pages = one(JSON_PAGES, new URLSearchParams(everythingOf(domain)));
  const followed = [...FEEDS, ...(domain.deadlines ? [CALENDAR] : [])].map((format) =>
    one(format, new URLSearchParams()),
  );
  return [{ ...pages, 'dcat:accessService': link(`${origin}/v1#service`) }, ...files, ...followed];
}

/** Words that people look for it by: what it and its place on the site are called. */
const keywords = ({ words: { label, nav } }: Domain) =>
  (['vi', 'en'] as const).flatMap((language) =>
    [...new Set([label, nav].map((text) => text[language].toLocaleLowerCase(language)))].map((word) => ({
      '@language': language,
      '@value': word,
    })),
  );

/** The ground an authority governs, by its name. */
export const area = (name: string) => ({
  '@type': 'dct:Location',
  'skos:prefLabel': { '@language': 'vi', '@value': name },
});

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
    'dcat:keyword': keywords(domain),
    ...(publisher.area === undefined ? {} : { 'dct:spatial': area(publisher.area) }),
    'dcat:landingPage': link(`${origin}/${domain.name}`),
    'dct:conformsTo': link(`${origin}/openapi.json`),
    'dcat:distribution': distributions(given, publisher),
  };
}
