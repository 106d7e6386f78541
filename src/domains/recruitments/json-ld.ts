import type { RecordPlace } from '../../contract/domain.ts';
import { vietnamDay } from '../../language/dates.ts';
import type { PublicRecord } from '../../store/reading.ts';
import type { RecruitmentRecord } from './record.ts';

type Detail = PublicRecord & RecruitmentRecord & { body?: string | null };

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Job search engines want the description as HTML. */
function description(record: Detail): string {
  const positions = record.positions.map(({ title, code, count, requirements }) =>
    [title, code, count === null ? null : `số lượng ${count}`, requirements].filter(Boolean).join(', '),
  );
  const list =
    positions.length > 0
      ? `<ul>${positions.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`
      : '';
  const body = (record.body ?? '').split(/\n+/).filter((line) => line.trim() !== '');
  const paragraphs = (body.length > 0 ? body : [record.title]).map((line) => `<p>${escapeHtml(line)}</p>`);
  return paragraphs.join('') + list;
}

/** The day a notice was posted: its own, else the first day to apply, else that of the edition that brought it. */
function postedOn(record: RecruitmentRecord, asOf: string | null): string {
  if (record.publishedAt) return vietnamDay(Date.parse(record.publishedAt));
  return record.applyFrom ?? (asOf ? vietnamDay(Date.parse(asOf)) : record.applyUntil);
}

/** Kinds of public bodies that schema.org has a word for, by how their names begin. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^đại học|^học viện|^trường (?:đại học|cao đẳng)/iu, 'CollegeOrUniversity'],
  [/^trường/iu, 'School'],
  [/^bệnh viện/iu, 'Hospital'],
  [/^(?:trung tâm|trạm) y tế/iu, 'MedicalClinic'],
  [/^công ty|^tổng công ty|^doanh nghiệp/iu, 'Corporation'],
];

const kindOf = (organisation: string): string =>
  KINDS.find(([name]) => name.test(organisation.trim()))?.[1] ?? 'GovernmentOrganization';

/** A notice as schema.org `JobPosting`; the last day counts to its end in Vietnam. */
export function recruitmentJsonLd(given: PublicRecord, place: RecordPlace): Record<string, unknown> {
  const record = given as Detail;
  const codes = [...new Set(record.positions.flatMap(({ code }) => (code ? [code] : [])))];
  const qualifications = record.positions.flatMap(({ requirements }) => (requirements ? [requirements] : []));
  return {
    '@type': 'JobPosting',
    '@id': place.api,
    url: place.page,
    title: record.title,
    description: description(record),
    datePosted: postedOn(record, place.asOf),
    validThrough: `${record.applyUntil}T23:59:59+07:00`,
    identifier: { '@type': 'PropertyValue', name: record.organisation, value: record.id },
    hiringOrganization: { '@type': kindOf(record.organisation), name: record.organisation },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressCountry: 'VN',
        ...((record.ward ?? place.area) ? { addressLocality: record.ward ?? place.area } : {}),
        ...(place.area ? { addressRegion: place.area } : {}),
        ...(record.place ? { streetAddress: record.place } : {}),
      },
    },
    directApply: false,
    inLanguage: 'vi',
    ...(record.quota === null ? {} : { totalJobOpenings: record.quota }),
    ...(codes.length > 0 ? { occupationalCategory: codes } : {}),
    ...(qualifications.length > 0 ? { qualifications: qualifications.join('; ') } : {}),
    ...(record.contact
      ? { applicationContact: { '@type': 'ContactPoint', description: record.contact } }
      : {}),
  };
}
