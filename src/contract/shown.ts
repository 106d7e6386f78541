/** A record as a domain tells it, once; feeds, Markdown, pages, cards, tools and search hits are renderings of this. */
import { formatDate, startOfVietnamDay } from '../language/dates.ts';
import {
  markdownDocument,
  markdownFacts,
  markdownLink,
  markdownParagraphs,
  markdownTable,
  markdownText,
} from '../language/markdown.ts';
import type { PublicText } from '../problem.ts';
import type { FeedItem, RecordPlace } from './record-place.ts';
import { sourceLine } from './source-line.ts';

/** Words that lead somewhere: to an address outside, or to another record held here. */
export interface Reference {
  text: string;
  url?: string | null;
  record?: { domain: string; id: string };
}

export type FactValue = string | number | null | undefined | Reference;

/** A name and its value; empty values are left out wherever facts are shown. */
export type Fact = readonly [label: PublicText, value: FactValue];

/** A part of a record below its facts. Empty parts are left out. */
export interface Section {
  heading?: PublicText;
  /** Stable name of the part within the page. */
  anchor?: string;
  /** Lines of one paragraph are parted by a line break, paragraphs by an empty line. */
  text?: string | null;
  /** Entries of a list; `ordered` where their order matters, as of steps. */
  items?: readonly (string | Reference)[];
  ordered?: boolean;
  table?: { columns: readonly PublicText[]; rows: readonly (readonly FactValue[])[] };
}

/** A state in a word and a tone: `good` holds, `note` needs a look, `bad` is over. */
export interface Badge {
  tone: 'good' | 'note' | 'bad' | '';
  text: PublicText;
}

export interface Shown {
  title: string;
  /** One line that tells the record from others, without what the title says. */
  summary: string;
  /** The day or instant it is of: when it was published, issued, or took effect. */
  at: string;
  updatedAt?: string;
  author?: string;
  topics?: readonly string[];
  /** Where it was published first. */
  source?: { name: string; url: string };
  /** A day on which something ends, for calendars. */
  deadline?: { day: string; label: string; place?: string };
  badge?: Badge;
  /** It no longer applies: its hits come after those that do. */
  ended?: boolean;
  /** The part that matched a search best. */
  passage?: { anchor: string; heading: string; text: string };
  facts: readonly Fact[];
  sections?: readonly Section[];
  files?: readonly { title: string; url: string }[];
  /** What a reader may want to do next. */
  next?: readonly Reference[];
}

const instantOf = (at: string): string =>
  at.length > 10 ? at : new Date(startOfVietnamDay(at)).toISOString();

/** The record in a feed, a calendar or a link preview. */
export function feedItem(shown: Shown): FeedItem {
  const { title, summary, at, updatedAt, author, topics, source, deadline } = shown;
  return {
    title,
    summary,
    publishedAt: instantOf(at),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(author === undefined ? {} : { author }),
    ...(topics === undefined ? {} : { topics: [...topics] }),
    ...(source === undefined ? {} : { source }),
    ...(deadline === undefined ? {} : { deadline }),
  };
}

/** Whether a part has nothing to show. */
export const isEmpty = ({ text, items, table }: Section): boolean =>
  !text && (items?.length ?? 0) === 0 && (table?.rows.length ?? 0) === 0;

function markdownOf(value: FactValue, place: RecordPlace): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return markdownText(String(value));
  const { text, url, record } = value;
  const held = record && `${place.origin}/v1/${record.domain}/${encodeURIComponent(record.id)}.md`;
  return markdownLink(text, held ?? url);
}

function markdownSection(section: Section, place: RecordPlace): string | null {
  if (isEmpty(section)) return null;
  const { heading, text, items = [], ordered, table } = section;
  return [
    heading && `## ${markdownText(heading.vi)}`,
    text && markdownParagraphs(text),
    items.map((item, at) => `${ordered ? `${at + 1}.` : '-'} ${markdownOf(item, place)}`).join('\n'),
    table &&
      table.rows.length > 0 &&
      markdownTable(
        table.columns.map(({ vi }) => vi),
        table.rows.map((row) => row.map((value) => markdownOf(value, place))),
      ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The record in full as Markdown, closed by where it is held. */
export function markdownRecord(shown: Shown, place: RecordPlace): string {
  const { title, facts, sections = [], files = [], next = [] } = shown;
  return markdownDocument([
    `# ${markdownText(title)}`,
    markdownFacts(facts.map(([label, value]) => [label.vi, markdownOf(value, place)])),
    ...sections.map((section) => markdownSection(section, place)),
    files.map(({ title: name, url }) => `- ${markdownLink(name, url)}`).join('\n'),
    next.map((item) => `- ${markdownOf(item, place)}`).join('\n'),
    sourceLine(place),
  ]);
}

/** The record for search engines, where a domain knows no narrower type of schema.org. */
export const plainJsonLd = (
  { title, summary, at, updatedAt }: Shown,
  { page, api, publisher }: RecordPlace,
): Record<string, unknown> => ({
  '@type': 'CreativeWork',
  '@id': api,
  name: title,
  description: summary,
  url: page,
  datePublished: at,
  ...(updatedAt === undefined ? {} : { dateModified: updatedAt }),
  inLanguage: 'vi',
  publisher: { '@type': 'GovernmentOrganization', name: publisher },
});

/** A day as facts show it. */
export const dayFact = (day: string | null | undefined): string | null => (day ? formatDate(day) : null);
