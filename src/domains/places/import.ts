import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { cellJson, cellText } from '../../contract/cells.ts';
import { dayCell, optionalDayCell, textCell } from '../../contract/import-cells.ts';
import type { Importer } from '../../contract/importer.ts';
import { fold } from '../../language/fold.ts';
import { storeArtifact } from '../../store/cached-artifact.ts';
import type { Store } from '../../store/session.ts';
import { visible } from '../../store/versions.ts';
import { headings } from './headings.ts';
import type { PlaceRecord } from './record.ts';

const predecessors = z.preprocess(
  (value) =>
    typeof value === 'string' && !value.trim().startsWith('[') ? value.split(/[,;]/) : cellJson(value),
  z
    .array(
      z.preprocess(
        (item) => (typeof item === 'object' ? item : { code: cellText(item) }),
        z.object({ code: z.string().regex(/^\d{2,6}$/), partial: z.boolean().default(false) }),
      ),
    )
    .default([]),
);

const row = z.object({
  id: textCell(200).optional(),
  code: z.preprocess(cellText, z.string().regex(/^\d{2,6}$/)),
  name: textCell(200),
  level: textCell(60),
  validFrom: dayCell,
  validTo: optionalDayCell,
  parent: textCell(20).optional(),
  predecessors,
  resolution: textCell(300).optional(),
});

/** Import of administrative units; publishing stores the whole graph as one artifact. */
export const placesImporter: Importer<z.infer<typeof row>> = {
  row,
  headings,
  children: [],
  prepare(given, context) {
    const id = given.id ?? `${given.code}@${given.validFrom}`;
    if (given.validTo && given.validTo < given.validFrom) {
      context.warn({
        column: 'validTo',
        value: given.validTo,
        message: 'Ngày hết hiệu lực trước ngày có hiệu lực.',
        code: 'dates-reversed',
      });
    }
    const record: PlaceRecord = {
      id,
      code: given.code,
      name: given.name,
      level: given.level.toLowerCase(),
      validFrom: given.validFrom,
      validTo: given.validTo ?? null,
      parent: given.parent ?? null,
      predecessors: given.predecessors,
      resolution: given.resolution ?? null,
    };
    return {
      id,
      record,
      columns: {
        code: record.code,
        level: fold(record.level),
        nameFolded: fold(record.name),
        validFrom: record.validFrom,
        validTo: record.validTo,
      },
    };
  },
  async derive(store: Store, edition: number) {
    const [rows] = await store.read([
      sql`SELECT v.record AS record FROM places v WHERE ${visible('v', sql`${edition}`)} ORDER BY v.code, v.valid_from`,
    ]);
    return storeArtifact(
      'places',
      edition,
      'graph',
      `[${(rows ?? []).map((held) => String(held.record)).join(',')}]`,
    );
  },
};
