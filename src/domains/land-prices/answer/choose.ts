/** From all rows of the streets named to those the question means. Pure. */

import { fold } from '../../../language/fold.ts';
import { streetFolded, streetSpelling } from '../../../language/street-key.ts';
import { type Question, use } from '../../../question/question.ts';
import type { Lexicon } from '../../answering/lexicon.ts';
import type { UnitMention } from '../../answering/mentions.ts';
import { type PlaceGraph, relatedUnits, type Unit, wardOn } from '../../places/graph.ts';
import { bareName } from '../../places/names.ts';
import { isHome } from './land-words.ts';
import { isByWard, type LandReading } from './reading.ts';
import type { PriceRow } from './rows.ts';
import { beginningOf } from './say.ts';
import { chooseSegments, meetsOneEnd, speaksOfSegment, wordsOutside } from './segments.ts';

export type Chosen =
  | { state: 'found'; rows: PriceRow[]; others: PriceRow[]; told: boolean }
  | { state: 'no-street' }
  | { state: 'other-period'; rows: PriceRow[] }
  | { state: 'other-ward'; rows: PriceRow[] }
  | { state: 'other-type'; rows: PriceRow[] }
  | { state: 'other-segment'; rows: PriceRow[] }
  | { state: 'other-position'; rows: PriceRow[] };

const inForce = (row: PriceRow, { from, to }: LandReading['period']): boolean =>
  beginningOf(row) <= to && (row.table.validTo === null || row.table.validTo >= from);

/** Whether a row lies in a city, district or province: by its ward's parents of any generation, or its table's title. */
export function liesIn(row: PriceRow, region: UnitMention, graph: PlaceGraph): boolean {
  const names = new Set(region.items.map(({ bare }) => bare));
  if (names.has(bareName(row.place.asWritten ?? ''))) return true;
  const title = ` ${fold(row.table.title)} `;
  if ([...names].some((name) => title.includes(` ${name} `))) return true;
  const { asWritten } = row.place;
  if (asWritten === null) return false;
  const unit = wardOn(graph, asWritten, beginningOf(row));
  const inside = (each: Unit, depth = 0): boolean =>
    names.has(each.bare) ||
    (depth < 4 &&
      each.parent !== null &&
      (graph.byCode.get(each.parent) ?? []).some((above) => inside(above, depth + 1)));
  return unit !== null && relatedUnits(graph, unit).some((each) => inside(each));
}

/** Rows that lie in the ward, whatever it was called when the table was made. */
function inWards(rows: readonly PriceRow[], graph: PlaceGraph, wards: LandReading['wards']): PriceRow[] {
  const ids = new Set(
    wards.flatMap(({ units }) => units.flatMap((unit) => relatedUnits(graph, unit).map(({ id }) => id))),
  );
  const names = new Set(wards.flatMap(({ units }) => units.map(({ folded }) => folded)));
  const printed = new Set(wards.filter(({ units }) => units.length === 0).map(({ name }) => bareName(name)));
  return rows.filter((row) => {
    const { asWritten } = row.place;
    if (asWritten === null) return false;
    if (printed.has(bareName(asWritten))) return true;
    const unit = wardOn(graph, asWritten, beginningOf(row));
    return unit ? ids.has(unit.id) : names.has(fold(asWritten));
  });
}

/** Of rows in one new ward, those whose own words name the old ward asked for. */
function namingWard(rows: readonly PriceRow[], wards: LandReading['wards']): PriceRow[] {
  const bare = wards.flatMap(({ units }) => units.map((unit) => unit.bare));
  const naming = rows.filter((row) => {
    const said = ` ${fold(`${row.street} ${row.segment.text ?? ''} ${row.note ?? ''}`)} `;
    return bare.some((name) => said.includes(` ${name} `));
  });
  return naming.length > 0 ? naming : [...rows];
}

/** Of rows in one ward those called just so, before those that have the name beside another in brackets. */
function withoutOtherNames(rows: readonly PriceRow[]): PriceRow[] {
  const own = rows.filter(({ street }) => !street.includes('('));
  return own.length > 0 ? own : [...rows];
}

/** The street among those named that is asked about: the one whose segments the others end, else the first. */
function mainStreet(rows: readonly PriceRow[], reading: LandReading, question: Question) {
  const options = reading.streets
    .filter(({ isEnd }) => !isEnd)
    .map((mention) => {
      const spellings = new Set(mention.items.map(({ spelling }) => spelling));
      const names = new Set(mention.items.map(({ name }) => name));
      const folded = new Set(mention.items.map((item) => item.folded));
      const own = rows.filter(
        (row) => names.has(row.street) || (spellings.size > 0 && belongs(row, mention.items, folded)),
      );
      const words = wordsOutside(question, mention.from, mention.to);
      return { mention, own, words, segment: chooseSegments(own, words) };
    });
  const held = options.filter(({ own }) => own.length > 0);
  if (held.length < 2) return held[0];
  return held.find(({ segment }) => segment.verbatim) ?? held.find(({ segment }) => segment.told) ?? held[0];
}

function belongs(
  row: PriceRow,
  items: LandReading['streets'][number]['items'],
  folded: ReadonlySet<string>,
): boolean {
  const key = items.find((item) => item.name === row.street);
  if (key) return true;
  const own = streetKey(row.street);
  return folded.has(own.folded) && items.some((item) => item.spelling === own.spelling);
}

const streetKey = (name: string) => ({ folded: streetFolded(name), spelling: streetSpelling(name) });

/** Narrows rows step by step; the first step that leaves nothing says what is missing. */
export function chooseRows(
  all: readonly PriceRow[],
  reading: LandReading,
  question: Question,
  lexicon: Lexicon,
): Chosen {
  const main =
    reading.streets.length > 0
      ? mainStreet(all, reading, question)
      : { own: [...all], words: wordsOutside(question, 0, 0), mention: undefined };
  if (!main || main.own.length === 0) return { state: 'no-street' };
  const { mention } = main;
  if (mention) use(question, mention.from, mention.to);
  const current = main.own.filter((row) => inForce(row, reading.period));
  if (current.length === 0) return { state: 'other-period', rows: main.own };
  // "Đến hết địa phận phường Hòa Xuân" is where a segment ends, and a street may be called by its ward.
  const worded = chooseSegments(current, main.words);
  const [row] = worded.rows;
  const ends = ` ${fold(`${mention ? (row?.street ?? '') : ''} | ${worded.verbatim ? (row?.segment.text ?? '') : ''}`)} `;
  const said = reading.wards.filter(({ name }) => !ends.includes(` ${bareName(name)} `));
  const firm = said.filter((ward) => ward.firm);
  const wards = firm.length > 0 ? firm : said;
  let local = wards.length > 0 ? inWards(current, lexicon.graph, wards) : current;
  if (local.length === 0) {
    if (firm.length > 0) return { state: 'other-ward', rows: current };
    local = current;
  } else if (wards.length > 0) {
    if (mention) local = withoutOtherNames(namingWard(local, wards));
    for (const { from, to, units } of wards) {
      // "Phường Nhơn Phú (cũ)": the ward is known by its name of any time.
      const when = question.words[to]?.folded ?? '';
      const level = /^(?:p|q|h|x|tt|tx|tp)$/.test(question.words[from - 1]?.folded ?? '') ? 1 : 0;
      use(question, from - level, /^(?:cu|moi)$/.test(when) ? to + 1 : to);
      // "Phường Nhơn Bình trước đây", of a ward that is no more, says of the ward that it was.
      const isPast = units.length > 0 && units.every(({ validTo }) => validTo !== null);
      const then = `${when} ${question.words[to + 1]?.folded ?? ''}`;
      if (isPast && /^(?:truoc (?:day|kia|do)|ngay truoc|hoi truoc)$/.test(then)) use(question, to, to + 2);
    }
  }
  for (const region of reading.regions) {
    const inside = local.filter((row) => liesIn(row, region, lexicon.graph));
    if (inside.length === 0) continue;
    local = inside;
    use(question, region.from, region.to);
  }
  const codes: readonly string[] | undefined = reading.type?.codes;
  const typed = local.filter(({ landType }) =>
    codes ? codes.includes(landType.code) : isHome(landType.code),
  );
  if (typed.length === 0 && codes) return { state: 'other-type', rows: local };
  const kind = typed.length > 0 ? typed : local;
  const bare = reading.whole ? kind.filter((row) => row.segment.text === null) : [];
  const segment =
    bare.length > 0
      ? { rows: bare, told: true, verbatim: true }
      : // Without a street the words name none of its segments.
        mention || isByWard(reading)
        ? chooseSegments(kind, main.words)
        : { rows: kind, told: false, verbatim: false };
  if (meetsOneEnd(segment, main.words)) return { state: 'other-segment', rows: kind };
  if (!segment.told && speaksOfSegment(main.words) && kind.every((row) => row.segment.from !== null)) {
    return { state: 'other-segment', rows: kind };
  }
  const placed = segment.rows.filter((row) =>
    row.prices.some(({ position }) =>
      reading.positions.length > 0 ? reading.positions.includes(position) : !reading.alley || position > 1,
    ),
  );
  const onlyBeyond = reading.beyond.length > 0 && reading.positions.length === 0;
  if (placed.length === 0 || onlyBeyond) return { state: 'other-position', rows: segment.rows };
  return {
    state: 'found',
    rows: placed,
    others: local.filter((row) => !placed.includes(row)),
    told: segment.told,
  };
}
