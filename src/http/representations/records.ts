/** Single records for readers other than people: Markdown for language models, JSON-LD for search engines. */

import * as z from 'zod';
import type { RecordPlace } from '../../contract/domain.ts';
import { originOf } from '../../contract/origin.ts';
import type { RecordFormat, RecordRendering } from './format.ts';
import { describe, recordLinks } from './links.ts';

function placeOf({ domain, record, url, publisher, licence, area, asOf }: RecordRendering): RecordPlace {
  const links = recordLinks(url.origin, domain.name, record.id, publisher);
  return { ...links, licence, area, asOf, stood: originOf(record) };
}

const canonical = ({ page }: RecordPlace): Record<string, string> => ({ link: `<${page}>; rel="canonical"` });

/** Markdown of a record, closed by where it comes from. */
export const markdown: RecordFormat = {
  extension: 'md',
  type: 'text/markdown; charset=utf-8',
  name: 'Markdown',
  serves: () => true,
  render(rendering) {
    const place = placeOf(rendering);
    return { body: rendering.domain.markdown(rendering.record, place), headers: canonical(place) };
  },
};

/** schema.org as JSON-LD. */
export const jsonLd: RecordFormat = {
  extension: 'jsonld',
  type: 'application/ld+json; charset=utf-8',
  name: 'schema.org JSON-LD',
  schema: z
    .looseObject({ '@context': z.literal('https://schema.org'), '@type': z.string() })
    .meta({ id: 'SchemaOrgThing' }),
  serves: () => true,
  render(rendering) {
    const place = placeOf(rendering);
    const described = {
      '@context': 'https://schema.org',
      ...describe(rendering.domain, rendering.record, place),
    };
    return { body: JSON.stringify(described), headers: canonical(place) };
  },
};
