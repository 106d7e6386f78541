/** One search over every domain that people read: the best few of each, the likeliest domain first. */
import type { Domain } from '../contract/domain.ts';
import type { LegalDocumentRecord } from '../domains/legal-documents/record.ts';
import { findDocumentNumbers } from '../language/document-number.ts';
import type { PublicText } from '../problem.ts';
import { DOMAINS } from '../registry.ts';
import type { PublicRecord, ReadContext } from '../store/reading.ts';
import { oneRoundTrip } from '../store/round-trip.ts';
import { agreement } from './agreement.ts';

export interface Hit {
  id: string;
  title: string;
  summary: string;
  /** Path of the page that shows it. */
  page: string;
  /** How much of the query it agrees with, 0 to 1: the same measure in every domain. */
  agreement: number;
  record: PublicRecord;
}

export interface Group {
  domain: Domain;
  hits: Hit[];
  total: number;
  totalIsExact: boolean;
  relaxed: PublicText | null;
  asOf: string | null;
}

/** Share of the best agreement that a loosened search of another domain has to reach. */
const LEAST = 0.6;

/** Domains searched: wards are reached through the records that lie in them. */
const SEARCHED = DOMAINS.filter(({ name }) => name !== 'places');

function filtersOf(domain: Domain, q: string): Record<string, unknown> {
  // A closed notice still answers for whoever looks it up; it comes after the open ones.
  if (domain.name === 'recruitments') return { q, status: 'all' };
  if (domain.name !== 'legal-documents') return { q };
  const [mention] = findDocumentNumbers(q);
  const isAlone = mention !== undefined && mention.end - mention.start >= q.trim().length - 3;
  return isAlone ? { number: mention.text } : { q };
}

function hitOf(domain: Domain, record: PublicRecord, q: string): Hit {
  const { title, summary } = domain.feed(record);
  const { passage } = record as Partial<LegalDocumentRecord>;
  const shown = passage ? `${passage.heading}. ${passage.text}` : summary;
  const anchor = passage ? `?q=${encodeURIComponent(q)}#${passage.anchor}` : '';
  return {
    id: record.id,
    title,
    summary: passage ? passage.heading : summary,
    page: `/${domain.name}/${encodeURIComponent(record.id)}${anchor}`,
    agreement: Math.round(agreement(q, title, shown) * 1000) / 1000,
    record,
  };
}

const isClosed = ({ record }: Hit): number => (record.status === 'closed' ? 1 : 0);

/**
 * The best `most` hits of each domain that has any. Groups are ordered by their best agreement with the
 * query; within a group the domain's own ranking stands. One round trip once the isolate is warm.
 */
export async function searchAll(q: string, context: ReadContext, most = 4): Promise<Group[]> {
  const pages = await oneRoundTrip(
    context.store,
    SEARCHED.map(
      (domain) => (store: ReadContext['store']) =>
        domain.list(
          { filters: filtersOf(domain, q), limit: most, cursor: null, facets: [] },
          { ...context, store },
        ),
    ),
  );
  const groups = pages.map((page, index): Group => {
    const domain = SEARCHED[index] as Domain;
    const hits = page.records.map((record) => hitOf(domain, record, q));
    return {
      domain,
      hits: hits.sort((a, b) => isClosed(a) - isClosed(b)),
      total: page.total,
      totalIsExact: page.totalIsExact,
      relaxed: page.relaxed,
      asOf: page.asOf,
    };
  });
  const best = ({ hits }: Group): number => Math.max(0, ...hits.map((hit) => hit.agreement));
  // Of two domains that answer equally well, the one with more such answers comes first.
  const whole = ({ hits }: Group): number => hits.reduce((sum, hit) => sum + hit.agreement, 0);
  const highest = Math.max(0, ...groups.map(best));
  // What was loosened to be found is noise beside a domain that answers far better.
  const isMeant = (group: Group): boolean =>
    group.hits.length > 0 && (group.relaxed === null || best(group) >= highest * LEAST);
  if (groups.every(({ hits }) => hits.length === 0)) context.unanswered.push({ surface: 'search', text: q });
  return groups.filter(isMeant).sort((a, b) => best(b) - best(a) || whole(b) - whole(a));
}
