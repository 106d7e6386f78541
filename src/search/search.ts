/** One search over every domain that people read: the best few of each, the likeliest domain first. */
import type { Domain } from '../contract/domain.ts';
import type { Badge } from '../contract/shown.ts';
import { syllables } from '../language/syllables.ts';
import type { PublicText } from '../problem.ts';
import { DOMAINS } from '../registry.ts';
import type { Filters, Page, PublicRecord, ReadContext } from '../store/reading.ts';
import { oneRoundTrip } from '../store/round-trip.ts';
import type { WordPairs } from '../store/search/word-pairs.ts';
import { type Asked, agreement, headedness, readAsked } from './agreement.ts';
import { type Aim, aimOf } from './domain-words.ts';
import { filtersOf } from './more-path.ts';

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
  /** How much the query is about this domain: the best agreement, and its words that speak of the domain as a whole. */
  meant: number;
}

/** Share of the best agreement that a loosened search of another domain has to reach. */
const LEAST = 0.6;
/** What is left of an agreement where no record has every word. */
const LOOSENED = 0.8;
/** What it adds to a domain that all of a query names its records, or points to them. */
const NAMED = 0.25;
const SIGNED = 0.25;
/** What it adds that the best title begins with what is sought: enough to tell equals apart. */
const HEADED = 0.04;

/** Domains searched as a whole. */
const SEARCHED = DOMAINS.filter(({ searchWith }) => searchWith !== null);

function hitOf(domain: Domain, record: PublicRecord, q: string, asked: Asked): Hit {
  const { title, summary, passage, badge, ended = false } = domain.show(record);
  const told = passage ? `${passage.heading}. ${passage.text}` : summary;
  const anchor = passage ? `?q=${encodeURIComponent(q)}#${passage.anchor}` : '';
  return {
    id: record.id,
    title,
    summary: passage ? passage.heading : summary,
    page: `/${domain.name}/${encodeURIComponent(record.id)}${anchor}`,
    agreement: Math.round(agreement(asked, title, told) * 1000) / 1000,
    badge,
    ended,
    record,
  };
}

/** What a query seeks in one domain. */
interface Sought {
  domain: Domain;
  aim: Aim;
  filters: Filters;
  asked: Asked;
}

/** A query as each domain reads it: without the words that name the domain, which all its records answer. */
async function soughtIn(domain: Domain, q: string, pairs: WordPairs | undefined): Promise<Sought> {
  const aim = aimOf(domain, q);
  const filters = aim.rest === '' ? {} : filtersOf(domain, aim.rest);
  const asked = readAsked(syllables(q), await domain.wording?.(), aim.named, pairs);
  return { domain, aim, filters, asked };
}

/** Whether at least half of the words name the domain: then its plain list is shown where the rest finds nothing. */
const isNamed = ({ aim, asked: { words } }: Sought): boolean =>
  aim.rest !== '' && aim.named.size * 2 >= words.filter(({ says }) => says === 1).length;

const unusedWords = (rest: string): PublicText => ({
  vi: `Không mục nào có “${rest}”; đây là danh sách chung.`,
  en: `Nothing has “${rest}”; this is the plain list.`,
});

/**
 * The best `most` hits of each domain that has any. Groups are ordered by their best agreement with the
 * query, and by how much of it speaks of the domain as a whole; within a group the domain's own ranking
 * stands. One round trip once the isolate is warm.
 */
export async function searchAll(q: string, context: ReadContext, most = 4): Promise<Group[]> {
  const sought = await Promise.all(SEARCHED.map((domain) => soughtIn(domain, q, context.wordPairs)));
  const pages = await oneRoundTrip(
    context.store,
    sought.map(
      ({ domain, filters }) =>
        (store: ReadContext['store']) =>
          domain.list({ filters, limit: most, cursor: null, facets: [] }, { ...context, store }),
    ),
  );
  const bare = sought.filter((each, index) => pages[index]?.total === 0 && isNamed(each));
  const plain = await oneRoundTrip(
    context.store,
    bare.map(
      ({ domain }) =>
        (store: ReadContext['store']) =>
          domain.list({ filters: {}, limit: most, cursor: null, facets: [] }, { ...context, store }),
    ),
  );
  for (const [index, each] of bare.entries()) {
    const page = plain[index] as Page;
    pages[sought.indexOf(each)] = { ...page, relaxed: page.total > 0 ? unusedWords(each.aim.rest) : null };
  }
  const groups = pages.map((page, index): Group => {
    const { domain, aim, asked } = sought[index] as Sought;
    const hits = page.records.map((record) => hitOf(domain, record, q, asked));
    const words = Math.max(1, asked.words.length);
    return {
      domain,
      hits: hits.sort((a, b) => Number(a.ended) - Number(b.ended)),
      total: page.total,
      totalIsExact: page.totalIsExact,
      relaxed: page.relaxed,
      asOf: page.asOf,
      meant:
        Math.max(0, ...hits.map((hit) => hit.agreement)) * (page.relaxed === null ? 1 : LOOSENED) +
        HEADED * Math.max(0, ...hits.slice(0, 1).map(({ title }) => headedness(asked, title))) +
        (NAMED * aim.named.size) / words +
        (SIGNED * aim.signed.size) / words,
    };
  });
  // Of two domains that answer equally well, the one with more such answers comes first.
  const whole = ({ hits }: Group): number => hits.reduce((sum, hit) => sum + hit.agreement, 0);
  const highest = Math.max(0, ...groups.map(({ meant }) => meant));
  // What was loosened to be found is noise beside a domain that answers far better.
  const isMeant = (group: Group): boolean =>
    group.hits.length > 0 && (group.relaxed === null || group.meant >= highest * LEAST);
  if (groups.every(({ hits }) => hits.length === 0)) context.unanswered.push({ surface: 'search', text: q });
  return groups.filter(isMeant).sort((a, b) => b.meant - a.meant || whole(b) - whole(a));
}
