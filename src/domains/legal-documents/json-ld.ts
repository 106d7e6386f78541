import type { RecordPlace } from '../../contract/domain.ts';
import type { PublicRecord } from '../../store/reading.ts';
import type { LegalDocumentRecord, LegalStatus } from './record.ts';

interface Outline {
  outline?: { anchor: string; heading: string }[];
}

/** Only what schema.org can say of validity; a status it has no word for is left out. */
const FORCE: Partial<Record<LegalStatus, string>> = {
  in_force: 'https://schema.org/InForce',
  partially_in_force: 'https://schema.org/PartiallyInForce',
  expired: 'https://schema.org/NotInForce',
  not_yet_in_force: 'https://schema.org/NotInForce',
  suspended: 'https://schema.org/NotInForce',
};

const RELATIONS: Partial<Record<LegalDocumentRecord['relations'][number]['kind'], string>> = {
  amends: 'legislationAmends',
  replaces: 'legislationRepeals',
  repeals: 'legislationRepeals',
  guides: 'legislationEnsuresImplementationOf',
  basedOn: 'isBasedOn',
};

function relations(record: LegalDocumentRecord, place: RecordPlace): Record<string, unknown[]> {
  const found: Record<string, unknown[]> = {};
  for (const { kind, number, id } of record.relations) {
    const property = RELATIONS[kind];
    if (property === undefined) continue;
    const other = { '@type': 'Legislation', name: number, legislationIdentifier: number };
    found[property] ??= [];
    found[property].push(
      id === undefined
        ? other
        : { ...other, '@id': `${place.origin}/v1/legal-documents/${encodeURIComponent(id)}` },
    );
  }
  return found;
}

/** A document as schema.org `Legislation`, with its articles as parts. */
export function legalDocumentJsonLd(given: PublicRecord, place: RecordPlace): Record<string, unknown> {
  const record = given as PublicRecord & LegalDocumentRecord & Outline;
  const issuer = { '@type': 'GovernmentOrganization', name: record.issuer };
  const force = FORCE[record.status];
  return {
    '@type': 'Legislation',
    '@id': place.api,
    url: place.page,
    name: record.title,
    headline: `${record.number}: ${record.title}`,
    legislationIdentifier: record.number,
    legislationDate: record.issuedOn,
    legislationPassedBy: issuer,
    publisher: issuer,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    ...(record.type.name ? { legislationType: record.type.name } : {}),
    ...(record.effectiveFrom ? { legislationDateOfApplicability: record.effectiveFrom } : {}),
    ...(record.effectiveTo ? { expires: record.effectiveTo } : {}),
    ...(force ? { legislationLegalForce: force } : {}),
    ...(record.signer ? { author: { '@type': 'Person', name: record.signer } } : {}),
    ...(record.field ? { about: record.field } : {}),
    ...relations(record, place),
    hasPart: (record.outline ?? []).map(({ anchor, heading }) => ({
      '@type': 'Legislation',
      name: heading,
      url: `${place.page}#${anchor}`,
    })),
    encoding: record.files.map(({ title, url }) => ({
      '@type': 'MediaObject',
      name: title,
      contentUrl: url,
    })),
    ...(record.source.url ? { sameAs: record.source.url } : {}),
  };
}
