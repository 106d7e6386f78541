/** One search over every domain that people read: the best few of each, the likeliest domain first. */
import type { Domain } from '../contract/domain.ts';
import type { Badge } from '../contract/shown.ts';
import type { PublicText } from '../problem.ts';
import { DOMAINS } from '../registry.ts';
import type { Filters, PublicRecord, ReadContext } from '../store/reading.ts';
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
  badge: Badge | undefined;
  /** It no longer applies, and comes after those that do. */
  ended: boolean;
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

/** Domains searched as a whole. */
const SEARCHED = DOMAINS.filter(({ searchWith }) => searchWith !== null);

const filtersOf = ({ searchWith }: Domain, q: string): Filters => searchWith?.(q) ?? { q };

/** Path of the list with all that a search finds in a domain. */
export function morePath(domain: Domain, q: string): string {
  const filters = filtersOf(domain, q);
  return `/${domain.name}?${new URLSearchParams(('q' in filters ? filters : { q }) as Record<string, string>)}`;
}

function hitOf(domain: Domain, record: PublicRecord, q: string): Hit {
  const { title, summary, passage, badge, ended = false } = domain.show(record);
  const told = passage ? `${passage.heading}. ${passage.text}` : summary;
  const anchor = passage ? `?q=${encodeURIComponent(q)}#${passage.anchor}` : '';
  return {
    id: record.id,
    title,
    summary: passage ? passage.heading : summary,
    page: `/${domain.name}/${encodeURIComponent(record.id)}${anchor}`,
    agreement: Math.round(agreement(q, title, told) * 1000) / 1000,
    badge,
    ended,
    record,
  };
}

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
      hits: hits.sort((a, b) => Number(a.ended) - Number(b.ended)),
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
