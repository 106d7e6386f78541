/** What a position is, as the rule of a price table says it: held with the rows that bring it, and never built in. */
import { type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { cachedArtifact, storeArtifact } from '../../store/cached-artifact.ts';
import type { Store } from '../../store/session.ts';
import { visible } from '../../store/versions.ts';

/** One sentence of the rule. A position may have several; one without measures is the street front, or what is left. */
export const positionRule = z
  .object({
    position: z.int().min(1).max(5),
    name: z.string().meta({ description: 'What the rule calls it: `Vị trí 2`, `Hẻm loại I`.' }),
    minWidth: z.number().nullable().meta({ description: 'Least width of the alley, in metres.' }),
    maxWidth: z.number().nullable().meta({ description: 'Greatest width of the alley, in metres.' }),
    minDepth: z.number().nullable().meta({ description: 'Metres from the street beyond which it applies.' }),
    depth: z.number().nullable().meta({ description: 'Metres from the street up to which it applies.' }),
    text: z.string().meta({ description: 'The sentence of the decision, word for word.' }),
  })
  .meta({ id: 'PositionRule' });

export type PositionRule = z.infer<typeof positionRule>;

/** Rules by table and land type, each as often as rows differ in it. */
export type PositionRules = ReadonlyMap<string, readonly (readonly PositionRule[])[]>;

const keyOf = (tableId: string, landType: string): string => `${tableId}\n${landType}`;

const readRules = (body: string): PositionRules =>
  new Map(JSON.parse(body) as [string, readonly (readonly PositionRule[])[]][]);

export const currentPositionRules = cachedArtifact<PositionRules>(
  'land-prices',
  'positions',
  readRules,
  new Map(),
);

/**
 * The rule that holds for a row: the one it brings, else the one that rows of its table and land type agree on.
 * Empty where none is held, or where they differ.
 */
export function ruleOf(
  rules: PositionRules,
  row: { table: { id: string }; landType: { code: string }; positions?: readonly PositionRule[] | undefined },
): readonly PositionRule[] {
  if (row.positions) return row.positions;
  const given = rules.get(keyOf(row.table.id, row.landType.code)) ?? [];
  return given.length === 1 ? (given[0] ?? []) : [];
}

/** Statements that store the rules of an edition, out of every row that brings one. */
export async function derivePositionRules(store: Store, edition: number): Promise<SQL[]> {
  const [rows = []] = await store.read([
    sql`SELECT DISTINCT v.table_id AS table_id, v.land_type AS land_type, json_extract(v.record, '$.positions') AS positions
      FROM land_prices v WHERE ${visible('v', sql`${edition}`)} AND json_extract(v.record, '$.positions') IS NOT NULL
      ORDER BY 1, 2, 3`,
  ]);
  const rules = Map.groupBy(rows, (row) => keyOf(String(row.table_id), String(row.land_type)));
  const body = [...rules].map(([key, held]) => [key, held.map((row) => JSON.parse(String(row.positions)))]);
  return storeArtifact('land-prices', edition, 'positions', JSON.stringify(body));
}

/** Statement that takes the rules over from the edition before, where no row that brings one has come or gone. */
export const keepPositionRules = (edition: number, before: string): SQL[] =>
  storeArtifact('land-prices', edition, 'positions', before);

/** The rules of a table by land type; a type whose rows differ stands with each. */
export const rulesOfTable = (rules: PositionRules, table: string) =>
  [...rules].flatMap(([key, given]) => {
    const [id, landType = ''] = key.split('\n');
    return id === table ? given.map((rule) => ({ landType, rule: [...rule] })) : [];
  });
