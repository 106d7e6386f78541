import { sql } from 'drizzle-orm';
import type { PublicRecord, ReadContext, Single } from '../../store/reading.ts';
import type { Row } from '../../store/session.ts';
import { single, versionRow } from '../../store/single.ts';
import { editionOf, visible } from '../../store/versions.ts';
import { basisStatement, readBasis } from '../legal-documents/basis.ts';
import { currentGraph } from '../places/current-graph.ts';
import { type PlaceGraph, relatedUnits, wardOn } from '../places/graph.ts';
import { currentPositionRules, ruleOf } from './position-rule.ts';
import { presentLandPrice, type StoredLandPrice } from './present.ts';
import { NO_BEGINNING } from './sort-key.ts';

/** Whether two rows of one street and segment lie on the same ground, wards having changed between tables. */
function sameGround(graph: PlaceGraph, one: StoredLandPrice, other: StoredLandPrice): boolean {
  if (one.asWritten === other.asWritten || one.asWritten === null || other.asWritten === null) return true;
  const first = wardOn(graph, one.asWritten, one.table.validFrom ?? NO_BEGINNING);
  const second = wardOn(graph, other.asWritten, other.table.validFrom ?? NO_BEGINNING);
  if (!first || !second) return false;
  return relatedUnits(graph, first).some((unit) => unit.id === second.id);
}

/** One price row with the same segment in every table that has it, oldest first. */
export function landPriceById(id: string, context: ReadContext): Promise<Single> {
  const edition = editionOf('land-prices');
  const present = (found: Row, [places, same = [], basis, rules]: readonly Row[][]): PublicRecord => {
    const graph = currentGraph.adopt(places);
    const own = JSON.parse(String(found.record)) as StoredLandPrice;
    const history = same
      .map((row) => ({ id: String(row.id), stored: JSON.parse(String(row.record)) as StoredLandPrice }))
      .filter(
        ({ id: other, stored }) =>
          other === id || (stored.table.id !== own.table.id && sameGround(graph, own, stored)),
      )
      .map(({ id: other, stored }) => ({ id: other, table: stored.table, prices: stored.prices }));
    return {
      ...presentLandPrice(found, graph, context.today),
      history,
      basis: readBasis(basis),
      positions: [...ruleOf(currentPositionRules.adopt(rules), own)],
    };
  };
  return single('land-prices', 'land_prices', id, context, present, {
    extra: [
      currentGraph.statement(),
      sql`SELECT v.id AS id, v.record AS record FROM land_prices v
        WHERE v.history_key = (SELECT w.history_key FROM land_prices w WHERE w.id = ${id} LIMIT 1)
          AND ${visible('v', edition)} ORDER BY v.valid_from, v.row`,
      basisStatement(
        sql`(SELECT json_extract(p.detail, '$.basisKeys') FROM land_prices p
          WHERE p.row = ${versionRow('land-prices', 'land_prices', id)})`,
        context.today,
      ),
      currentPositionRules.statement(),
    ],
  });
}
