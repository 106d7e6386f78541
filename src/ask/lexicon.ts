/**
 * What the published data call things: streets and their former names, units of every generation, issuers and
 * fields. Derived when an edition is published and held in isolate memory.
 */
import { currentLandLexicon, type LandLexicon } from '../domains/land-prices/lexicon.ts';
import { currentStreets, type Street } from '../domains/land-prices/streets.ts';
import { currentLegalLexicon, type LegalLexicon } from '../domains/legal-documents/lexicon.ts';
import { currentGraph } from '../domains/places/current-graph.ts';
import type { PlaceGraph } from '../domains/places/graph.ts';
import type { Row } from '../store/session.ts';
import { type NameIndex, printedWardIndex, streetIndex, unitIndex } from './name-index.ts';

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
