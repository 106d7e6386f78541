/** What a domain may declare of its pages, and what a page is written with. Whatever it leaves out has a default. */
import type { html } from 'hono/html';
import type { Language, PublicText } from '../problem.ts';
import type { PublicRecord, ReadContext } from '../store/reading.ts';
import type { AppContext } from './context.ts';

export type Html = ReturnType<typeof html>;

export interface View {
  language: Language;
  url: URL;
  publisher: string;
  site: Site;
  /** The text in the language of the page. */
  t(vi: string, en: string): string;
  /** A path of this site that keeps the language; absent and empty parameters are left out. */
  to(path: string, parameters?: Readonly<Record<string, string | number | undefined>>): string;
  /** A day `YYYY-MM-DD`, or the day of an instant in Vietnam. */
  date(day: string): string;
  number(n: number): string;
  /** Whole đồng, with the round figure people say beside large ones. */
  money(n: number): string;
  /** The text of a domain or a record that is told in both languages. */
  say(text: PublicText): string;
  /** Domains that have pages, in the order of the header. */
  sections: readonly NavEntry[];
}

/** What makes a gateway that of its place. */
export interface Site {
  /** In the header and in titles. */
  name: string;
  /** Address of the emblem; without one, the gate is drawn. */
  emblem: string | null;
  /** Address of the picture of the front page, or the name of one that is drawn; null to follow what is held. */
  hero: string | null;
  /** Questions of the front page; none to take them from what is held. */
  chips: readonly string[];
  /** The authority has colours of its own. */
  isColoured: boolean;
  /** Hosts whose pictures a page may load. */
  hosts: readonly string[];
  /** Whether a picture of a record may be shown. */
  shows(url: string): boolean;
}

/** A domain as the header and the footer name it. */
export interface NavEntry {
  name: string;
  nav: PublicText;
}

export interface PageContent {
  title: string;
  description: string;
  main: Html;
  /** Links above the title, from the front page down; the page itself is not among them. */
  trail?: readonly { name: string; path: string }[];
  /** Address without what does not make another page; the request's own path by default. */
  canonical?: string;
  /** schema.org description of the page. */
  jsonLd?: Record<string, unknown>;
  /** Path and media type of the same content for programs. */
  alternates?: readonly { path: string; type: string; title: string }[];
  kind?: 'website' | 'article';
  /** Results of a search and errors stay out of search engines. */
  hidden?: boolean;
  /** The page uses the script of results while typing. */
  live?: boolean;
  /** The page uses the script of the reading room. */
  reading?: boolean;
  /** Something shown is sample data. */
  sample?: boolean;
  next?: string | undefined;
  /** Edition of the data shown, for paper; without it none is printed. */
  edition?: number;
}

/** One thing that can be asked. */
export interface Question {
  name: string;
  label: string;
  /** A box to type in, or its choices; the first of them is no choice. */
  type?: 'search' | 'date' | 'number';
  options?: readonly (readonly [value: string, text: string])[];
  hint?: string;
  /** What was asked as the box shows it; the parameter's own text by default. */
  value?: string;
}

export interface ListForm {
  /** At hand. */
  first: readonly Question[];
  /** Folded away until they are used. */
  more: readonly Question[];
  button: string;
}

export interface ListDesign {
  /** What the form asks, in the light of what was asked already. */
  form(view: View, asked: URLSearchParams): ListForm;
  card(view: View, record: PublicRecord, asked: URLSearchParams, today: string): Html;
  /** The entries of a page of the list where they are not one card a record. */
  cards?(view: View, records: readonly PublicRecord[], asked: URLSearchParams): Html[];
  /** Links that help when nothing fits, besides the nearest names. */
  help?(view: View, asked: URLSearchParams, context: ReadContext): Promise<Html | ''>;
  /** Parameters whose words are compared with known names where nothing was found, the first given of them. */
  words: readonly string[];
}

/** What a record's page may be asked for in its address. */
export interface RecordQuery {
  /** Area in m² whose price is worked out. */
  area?: number;
  /** Width of an alley and depth from the street, in metres, whose position is told. */
  width?: number;
  depth?: number;
  /** Day on which validity is shown. */
  on?: string;
  /** Words the reader came with, to be marked. */
  q?: string;
  /** Part of a long text, counted from 1. */
  part?: number;
  /** Anchor of one passage to be shown alone. */
  only?: string;
}

/** Where a reader may go from a record: a path of this site, or an address. */
export interface NextStep {
  text: string;
  path: string;
  detail?: string;
}

export interface RecordDesign {
  /** Other domains it shows something of: a publish of theirs renews the page. */
  shows?: readonly string[];
  /** Main part, title and description of the page. */
  content(
    view: View,
    record: PublicRecord,
    asked: RecordQuery,
    context: ReadContext,
  ): Promise<
    Pick<PageContent, 'title' | 'description' | 'main' | 'kind' | 'reading'> & { next?: readonly NextStep[] }
  >;
}

/** A block of the front page, read with those of other domains in one round trip. */
export interface FrontBlock {
  /** What it shows, by which sample data is known. */
  shown: unknown;
  /** How much there is, in words, under the heading. */
  count(view: View): string;
  rows(view: View): Html[];
  /** Questions that what is held answers, for people to press. */
  chips?: readonly string[];
}

export interface DomainPages {
  list: ListDesign;
  record: RecordDesign;
  /** One entry of the front page; title, badge and summary by default. */
  frontRow(view: View, record: PublicRecord): Html;
  /** Questions that its newest records answer, for the front page; none by default. */
  chips(records: readonly PublicRecord[]): readonly string[];
  /** The block of the front page where it is not the newest records. */
  front(context: ReadContext): Promise<FrontBlock>;
  /** Further pages by their path; the domain names the paths in `paths`. */
  more: Readonly<Record<string, (c: AppContext) => Promise<Response>>>;
  /** Addresses of the further pages for search engines, at most 50,000; none by default. */
  listed(store: ReadContext['store']): Promise<readonly string[]>;
}
