/** The datasets in DCAT-AP terms, as the shared data warehouse of a province harvests them. */
import { area, both, type Dataset, dataset, EUROPA, link, type Publisher, typed } from './dataset.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** The whole catalogue. A dataset without an edition is not listed: there is nothing to fetch. */
export function catalogue(datasets: readonly Dataset[], publisher: Publisher) {
  const { origin, name, contact, licence } = publisher;
  const reach =
    contact === undefined
      ? `${origin}/about-data`
      : contact.includes('@') && !contact.includes(':')
        ? `mailto:${contact}`
        : contact;
  const modified = datasets
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1);
  return {
    '@context': CONTEXT,
    '@id': `${origin}/v1/catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': both(`Danh mục dữ liệu mở – ${name}`, `Open data catalogue – ${name}`),
    'dct:description': both(
      'Các tập dữ liệu công khai của cổng dịch vụ, ai cũng đọc được, không cần khoá.',
      'Public datasets of the gateway, open to all without a key.',
    ),
    'dct:publisher': {
      '@id': `${origin}/#publisher`,
      '@type': 'foaf:Agent',
      'foaf:name': name,
      'foaf:homepage': link(`${origin}/`),
    },
    'dcat:contactPoint': {
      '@id': `${origin}/#contact`,
      '@type': 'vcard:Organization',
      'vcard:fn': name,
      [reach.startsWith('mailto:') ? 'vcard:hasEmail' : 'vcard:hasURL']: link(reach),
    },
    'dct:language': link(`${EUROPA}/language/VIE`),
    'foaf:homepage': link(`${origin}/about-data`),
    ...(licence === undefined ? {} : { 'dct:license': link(licence) }),
    ...(modified === undefined ? {} : { 'dct:modified': typed(modified) }),
    'dcat:themeTaxonomy': link(`${EUROPA}/data-theme`),
    ...(publisher.area === undefined ? {} : { 'dct:spatial': area(publisher.area) }),
    'dcat:service': {
      '@id': `${origin}/v1#service`,
      '@type': 'dcat:DataService',
      'dct:title': 'Một Cửa API',
      'dcat:endpointURL': link(`${origin}/v1`),
      'dcat:endpointDescription': link(`${origin}/openapi.json`),
      'dcat:servesDataset': datasets.map(({ domain }) => link(`${origin}/v1/${domain.name}#dataset`)),
    },
    'dcat:dataset': datasets.map((given) => dataset(given, publisher)),
  };
}
