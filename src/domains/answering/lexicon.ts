/**
 * What the published data call things: streets and their former names, units of every generation, issuers and
 * fields. Derived when an edition is published and held in isolate memory.
 */

import { expandAbbreviations } from '../../language/abbreviations.ts';
import { spellingKey } from '../../language/fold.ts';
import { streetFolded } from '../../language/street-key.ts';
import { makeIndex, type NameIndex } from '../../question/name-index.ts';
import type { Row } from '../../store/session.ts';
import { currentLandLexicon, type LandLexicon } from '../land-prices/lexicon.ts';
import { currentStreets, type Street } from '../land-prices/streets.ts';
import { currentLegalLexicon, type LegalLexicon } from '../legal-documents/lexicon.ts';
import { currentGraph } from '../places/current-graph.ts';
import type { PlaceGraph, Unit } from '../places/graph.ts';
import { bareName } from '../places/names.ts';

export interface Lexicon {
  graph: PlaceGraph;
  streets: readonly Street[];
  land: LandLexicon;
  legal: LegalLexicon;
  streetNames: NameIndex<Street>;
  unitNames: NameIndex<PlaceGraph['units'][number]>;
  /** Wards that only price tables name. */
  printedWards: NameIndex<string>;
}

/** Statements whose rows `adoptLexicon` reads, in this order. */
export const lexiconStatements = () => [
  currentGraph.statement(),
  currentStreets.statement(),
  currentLandLexicon.statement(),
  currentLegalLexicon.statement(),
];

let known: Lexicon | null = null;

/** The lexicon after those statements; indexes are made again only when something was published. */
export function adoptLexicon(results: readonly Row[][]): Lexicon {
  const graph = currentGraph.adopt(results[0]);
  const streets = currentStreets.adopt(results[1]);
  const land = currentLandLexicon.adopt(results[2]);
  const legal = currentLegalLexicon.adopt(results[3]);
  if (
    known &&
    known.graph === graph &&
    known.streets === streets &&
    known.land === land &&
    known.legal === legal
  )
    return known;
  known = makeLexicon({ graph, streets, land, legal });
  return known;
}

/** Indexes of what was published. */
export const makeLexicon = (given: Pick<Lexicon, 'graph' | 'streets' | 'land' | 'legal'>): Lexicon => ({
  ...given,
  streetNames: streetIndex(given.streets),
  unitNames: unitIndex(given.graph),
  printedWards: printedWardIndex(given.land.wards, given.graph),
});

const MARKED_STREET_WORD = /^(?:đường phố|đường|phố|tuyến đường) (?!số(?:\s|$))/u;

/** A name with something in brackets at its end, and brackets that hold another name of a street. */
const BRACKETED = /^([^()]{3,60}?)\s*\(([^()]{2,60})\)$/u;
const OTHER_NAME = /^(?:đường|phố)\s+\p{Lu}[\p{L}\d ]*$/u;

/** Cheap sign of an abbreviation: a dot, or capitals side by side. */
const ABBREVIATED = /\p{Lu}\p{Lu}|\./u;

/** Streets by name, with abbreviations written out as questions have them (Khu TĐC, QL1D). */
function streetIndex(streets: readonly Street[]): NameIndex<Street> {
  const named = (item: Street, name: string) => {
    const full = ABBREVIATED.test(name) ? expandAbbreviations(name) : name;
    return { item, folded: streetFolded(full), spelling: spellingKey(full).replace(MARKED_STREET_WORD, '') };
  };
  return makeIndex(
    streets.flatMap((street) => {
      const whole = ABBREVIATED.test(street.name)
        ? named(street, street.name)
        : { item: street, folded: street.folded, spelling: street.spelling };
      // "Đường Nguyễn Phan Vinh (đường EC)" is called either.
      const [, before, within] = BRACKETED.exec(street.name) ?? [];
      if (before === undefined || within === undefined) return [whole];
      const other = OTHER_NAME.test(within) ? [named(street, within)] : [];
      return [whole, named(street, before), ...other].filter(
        ({ folded }, i, all) => folded !== '' && all.findIndex((each) => each.folded === folded) === i,
      );
    }),
  );
}

/** Units by name without their level. */
function unitIndex(graph: PlaceGraph): NameIndex<Unit> {
  return makeIndex(
    graph.units.flatMap((unit) => {
      const spelt = (name: string, count: number) => spellingKey(name).split(' ').slice(-count).join(' ');
      const whole = {
        item: unit,
        folded: unit.bare,
        spelling: spelt(unit.name, unit.bare.split(' ').length),
      };
      // "Phường Xuân Hương - Đà Lạt" is called Xuân Hương for short.
      const [short, rest] = unit.name.split(/\s+[-–]\s+/);
      if (short === undefined || rest === undefined) return [whole];
      const bare = bareName(short);
      return [whole, { item: unit, folded: bare, spelling: spelt(short, bare.split(' ').length) }];
    }),
  );
}

/** Wards as price tables print them, where no unit held bears the name. */
function printedWardIndex(wards: readonly string[], graph: PlaceGraph): NameIndex<string> {
  return makeIndex(
    wards.flatMap((ward) => {
      const bare = bareName(ward);
      if (graph.byBareName.get(bare)?.some(({ isWard }) => isWard)) return [];
      const spelling = spellingKey(expandAbbreviations(ward))
        .split(' ')
        .slice(-bare.split(' ').length)
        .join(' ');
      return [{ item: ward, folded: bare, spelling }];
    }),
  );
}
