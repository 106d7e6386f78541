/** Stored price rows as public records: today's ward, the asked position, totals for an area. */

import type { PublicRecord } from '../../store/reading.ts';
import type { Row } from '../../store/session.ts';
import { type PlaceGraph, unitsOn, wardOn } from '../places/graph.ts';
import type { LandPriceRecord, Price } from './record.ts';

export type StoredLandPrice = Omit<LandPriceRecord, 'id' | 'place' | 'matchedBy'> & {
  asWritten: string | null;
};

/** Prices as asked: one position alone, and the total of an area in whole đồng. */
export function askedPrices(prices: readonly Price[], position?: number, area?: number): Price[] {
  return prices
    .filter((price) => position === undefined || price.position === position)
    .map((price) =>
      area === undefined ? { ...price } : { ...price, total: Math.round(price.vndPerSquareMetre * area) },
    );
}

/** A printed ward with the unit it was when the table began and what that is today. */
export function describePlace(graph: PlaceGraph, asWritten: string | null, tableFrom: string, today: string) {
  const unit = asWritten === null ? null : wardOn(graph, asWritten, tableFrom);
  return {
    asWritten,
    ward: unit && { code: unit.code, name: unit.name, validFrom: unit.validFrom },
    current: unit
      ? unitsOn(graph, unit, today).map((step) => ({ code: step.unit.code, name: step.unit.name }))
      : [],
  };
}

/** The public record of a row. */
export function presentLandPrice(
  row: Row,
  graph: PlaceGraph,
  today: string,
  asked: {
    position?: number | undefined;
    area?: number | undefined;
    matchedBy?: LandPriceRecord['matchedBy'];
  } = {},
): PublicRecord & LandPriceRecord {
  const { asWritten, ...stored } = JSON.parse(String(row.record)) as StoredLandPrice;
  return {
    id: String(row.id),
    street: stored.street,
    segment: stored.segment,
    place: describePlace(graph, asWritten, stored.table.validFrom ?? today, today),
    landType: stored.landType,
    prices: askedPrices(stored.prices, asked.position, asked.area),
    table: stored.table,
    sourceUnit: stored.sourceUnit,
    note: stored.note,
    ...(stored.positions ? { positions: stored.positions } : {}),
    ...(stored.geometry ? { geometry: stored.geometry } : {}),
    matchedBy: asked.matchedBy ?? null,
    ...(stored.origin ? { origin: stored.origin } : {}),
  };
}
