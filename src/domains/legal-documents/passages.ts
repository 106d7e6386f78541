/** The articles (Điều) of a body, with the part, chapter and section each stands under. */
import { fold } from '../../language/fold.ts';
import {
  type ArticleHeading,
  announcesWording,
  appendixHeading,
  articleHeading,
  articlesApart,
  attachedTitle,
  bodyLines,
  divisionHeading,
  goesOn,
  inCapitals,
  isIssuedWith,
  isPageNumber,
  isSignature,
  spelledHeadings,
} from './body-lines.ts';

export interface SplitPassage {
  anchor: string;
  heading: string;
  text: string;
  /** "Chương II. Quy định cụ thể", or null where the document has no such headings. */
  under: string | null;
}

/** Anchor of a body without articles. */
export const WHOLE_TEXT = 'toan-van';

/** An opening shorter than this says no more than a heading. */
const LEAST_OPENING = 80;
/** Lines within which a quotation must close to be one, and an attached text must say whose it is. */
const QUOTE_REACH = 400;
const ATTACHED_REACH = 6;

interface Open {
  anchor: string;
  heading: string;
  lines: string[];
  under: string | null;
  /** What is kept only when it says more than a heading. */
  opening?: boolean;
  zone: Zone;
}

type Zone = 'articles' | 'signature' | 'appendix';

const count = (line: string, sign: RegExp): number => line.match(sign)?.length ?? 0;
type Quote = '“' | '"' | '«';
/** What a line adds to a quotation that is open: above 0 it opens one, below 0 it closes one. */
const balance = (line: string, sign: Quote): number =>
  sign === '"' ? count(line, /["”]/g) % 2 : count(line, /[“«]/g) - count(line, /[”»]/g);
const QUOTED_HEADING = new RegExp(
  String.raw`^\s*(?:[-+*•]\s*|\d{1,2}[.)]\s*|[a-zđ]\)\s*)?[*_]{0,3}([“"«])\s*[*_]{0,3}` +
    String.raw`(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Phụ lục|PHỤ LỤC)(?!\p{L})`,
  'u',
);

/** The sign that opens a quotation of whole articles, left open at the end of the line. */
function opensQuote(line: string): Quote | null {
  const sign = QUOTED_HEADING.exec(line)?.[1] as Quote | undefined;
  return sign !== undefined && balance(line, sign) > 0 ? sign : null;
}

/** Index of the line that ends a quotation begun at `from`; -1 where none does. */
function quoteEnd(lines: readonly string[], from: number, sign: Quote): number {
  const last = Math.min(lines.length, from + QUOTE_REACH);
  for (let at = from + 1; at < last; at += 1)
    if (balance(lines[at] ?? '', sign) * (sign === '"' ? -1 : 1) < 0) return at;
  return -1;
}

/** A title in capitals as a sentence has it. */
const lowered = (title: string): string => {
  const text = title.replace(/[*_#]/g, '').trim();
  return inCapitals(text) ? text.charAt(0) + text.slice(1).toLowerCase() : text;
};

/**
 * Splits plain text at the headings of its articles: `Điều N.` however Word, PDF readers and portals leave them, never
 * an article that a sentence, a list, a table, a quotation or a form only names. What stands before the first is
 * kept as `mo-dau` when it says more than a heading would; the block of signatures is `ky-ban-hanh`, an appendix
 * `phu-luc-1`. A number met twice (a decision that issues a regulation) gets `-2`, `-3`.
 */
export function splitPassages(body: string): SplitPassage[] {
  const lines = bodyLines(body).flatMap(articlesApart);
  const passages = passagesOf(lines);
  if (passages.some(isArticle)) return passages.filter(({ kept }) => kept).map(withoutKept);
  const spelt = spelledHeadings(lines);
  if (spelt !== null)
    return passagesOf(spelt)
      .filter(({ kept }) => kept)
      .map(withoutKept);
  return [{ anchor: WHOLE_TEXT, heading: 'Toàn văn', text: lines.join('\n').trim(), under: null }];
}

type Kept = SplitPassage & { kept: boolean };
const isArticle = ({ anchor }: SplitPassage): boolean => anchor.startsWith('dieu-');
const withoutKept = ({ kept: _, ...passage }: Kept): SplitPassage => passage;

function passagesOf(lines: readonly string[]): Kept[] {
  const found: Open[] = [
    { anchor: 'mo-dau', heading: 'Mở đầu', lines: [], under: null, opening: true, zone: 'articles' },
  ];
  const divisions: (string | null)[] = [null, null, null, null];
  const times = new Map<string, number>();
  let part: string | null = null;
  let zone: Zone = 'articles';
  let untitled: number | null = null;
  /** Number of the last article of this part, and whether another sequence may begin. */
  let last = 0;
  let mayRestart = false;
  /** Number of the last article of a form within an appendix, which is none of the document's. */
  let within = 0;
  let quotedUntil = -1;
  let previous = '';
  /** Whether a blank line stands above. */
  let apart = false;

  const anchorOf = (name: string): string => {
    const seen = (times.get(name) ?? 0) + 1;
    times.set(name, seen);
    return seen === 1 ? name : `${name}-${seen}`;
  };
  const under = (): string | null => [part, ...divisions].filter(Boolean).join(' – ') || null;
  const begin = (name: string, heading: string, opening = false): void => {
    found.push({ anchor: anchorOf(name), heading, lines: [], under: under(), opening, zone });
  };
  const rejoin = (): void => {
    const from = found.findLastIndex((open) => open.zone === 'articles');
    for (const open of found.splice(from + 1)) {
      times.set(open.anchor, (times.get(open.anchor) ?? 1) - 1);
      found[from]?.lines.push(...open.lines);
    }
  };
  const headsArticle = ({ number, plain, marked, label, title }: ArticleHeading, at: number): boolean => {
    const next = label === String(number) ? number === last + 1 : number === last || number === last + 1;
    if (goesOn(previous) && !(apart && plain && number > last && (title !== '' || /,\s*$/.test(previous))))
      return false;
    if (announcesWording(previous) && /điều|bổ sung/iu.test(previous) && !next) return false;
    if (announcesWording(previous) && new RegExp(`điều ${label}(?![\\p{L}\\d])`, 'iu').test(previous))
      return false;
    if (zone !== 'articles') {
      const goesOnHere =
        plain && (number > last || next) && (within === 0 || (apart && number !== within + 1));
      if (plain && !goesOnHere) within = number;
      return goesOnHere;
    }
    if (next) return true;
    if (!plain) return marked && title !== '' && number > last && (apart || at === 0);
    if (number > last || last === 0) return true;
    if (number === 1) {
      if (mayRestart) return true;
      const following = lines.slice(at + 1).find((line) => articleHeading(line)?.plain);
      return (
        following !== undefined &&
        articleHeading(following)?.number === 2 &&
        last <= ATTACHED_REACH &&
        !times.has('quy-dinh')
      );
    }
    // Backwards: an article of a text put together from pieces has a title and follows a finished sentence.
    return (
      title !== '' &&
      !/^\d/.test(title) &&
      (apart || /[.;:!?…”"»)]$/.test(previous.trimEnd())) &&
      !/số\s*\d+/.test(title)
    );
  };

  for (const [at, line] of lines.entries()) {
    const blank = line.trim() === '';
    if (isPageNumber(line)) {
      // What the page above ended with goes on below it.
      found.at(-1)?.lines.push(line);
      continue;
    }
    if (at <= quotedUntil || blank || /^\s*\|/.test(line)) {
      found.at(-1)?.lines.push(line);
      if (blank) apart = true;
      else {
        previous = line;
        apart = false;
        untitled = null;
      }
      continue;
    }
    const sign = opensQuote(line);
    if (sign !== null && quotedUntil < at) quotedUntil = quoteEnd(lines, at, sign);
    const article = articleHeading(line);
    if (article && headsArticle(article, at)) {
      // The articles go on: what looked like their end was a name of a form or a file among them.
      if (zone !== 'articles') rejoin();
      zone = 'articles';
      last = article.number;
      mayRestart = false;
      untitled = null;
      const heading =
        article.title === '' ? `Điều ${article.label}` : `Điều ${article.label}. ${article.title}`;
      begin(`dieu-${fold(article.label)}`, heading);
      previous = announcesWording(article.title) ? article.title : '';
      apart = false;
      continue;
    }
    const attached = last > 0 || zone !== 'articles' ? attachedTitle(line) : null;
    if (attached) {
      const below = lines
        .slice(at + 1, at + 1 + ATTACHED_REACH * 2)
        .filter((text) => text.trim() !== '')
        .slice(0, ATTACHED_REACH);
      const issued = below.findIndex(isIssuedWith);
      const followed = below.some(
        (text) => articleHeading(text)?.number === 1 || divisionHeading(text) !== null,
      );
      if (issued >= 0 || (zone !== 'appendix' && followed)) {
        const titled = below.slice(0, Math.max(issued, 0)).filter((text) => text.length < 300);
        part = [lowered(line), ...titled.map(lowered)].join(' ').slice(0, 300);
        divisions.fill(null);
        zone = 'articles';
        mayRestart = true;
        last = 0;
        begin(fold(attached).replaceAll(' ', '-'), part, true);
        found.at(-1)?.lines.push(line);
        previous = '';
        continue;
      }
    }
    const appendix = last > 0 || zone !== 'articles' || part !== null ? appendixHeading(line) : null;
    if (appendix && !goesOn(previous)) {
      zone = 'appendix';
      const title =
        appendix.title ||
        (lines
          .slice(at + 1, at + 3)
          .find((text) => text.trim() !== '' && inCapitals(text))
          ?.trim() ??
          '');
      divisions.fill(null);
      const label = fold(appendix.label).replaceAll(' ', '-');
      const named = /^m|^biểu/i.test(appendix.name) ? 'mau' : 'phu-luc';
      within = 0;
      begin(
        label === '' ? named : `${named}-${label}`,
        title === '' ? appendix.name : `${appendix.name}. ${title}`,
      );
      found.at(-1)?.lines.push(line);
      previous = line;
      continue;
    }
    if (zone === 'articles' && last > 0 && isSignature(line)) {
      zone = 'signature';
      within = 0;
      begin('ky-ban-hanh', 'Nơi nhận và ký ban hành');
      found.at(-1)?.lines.push(line);
      previous = line;
      continue;
    }
    const division = zone === 'appendix' || goesOn(previous) ? null : divisionHeading(line);
    if (division) {
      if (
        division.rank <= 1 &&
        /^(?:chương|phần) (?:i|1|thứ nhất)$/iu.test(division.name) &&
        zone === 'signature'
      )
        mayRestart = true;
      divisions[division.rank] =
        division.title === '' ? division.name : `${division.name}. ${division.title}`;
      divisions.fill(null, division.rank + 1);
      untitled = division.title === '' ? division.rank : null;
      if (zone === 'signature') zone = 'articles';
      previous = '';
      continue;
    }
    if (untitled !== null && line.length < 200) {
      divisions[untitled] = `${divisions[untitled]}. ${line.replace(/[*_#]/g, '').trim()}`;
      untitled = null;
      previous = '';
      continue;
    }
    untitled = null;
    found.at(-1)?.lines.push(line);
    previous = line;
    apart = false;
  }

  return found.map(({ anchor, heading, lines: own, under: above, opening }) => ({
    anchor,
    heading,
    text: own.join('\n').trim(),
    under: above,
    kept: !opening || own.join('\n').trim().length > LEAST_OPENING,
  }));
}
