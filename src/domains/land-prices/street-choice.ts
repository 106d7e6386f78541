/** Which of a street's rows its page shows. Pure. */
import { isInForce, type StreetRow, type StreetRows } from './street-rows.ts';

/** What the address of a street's page asks for. */
export interface StreetQuery {
  landType?: string | undefined;
  table?: string | undefined;
  on?: string | undefined;
  segment?: string | undefined;
  area?: number | undefined;
  /** Width of an alley, and depth from the street, in metres. */
  width?: number | undefined;
  depth?: number | undefined;
}

/** The rows shown, and the other tables and types they were chosen from. */
export interface StreetChoice {
  shown: StreetRow[];
  tables: StreetRow[];
  types: { code: string; name: string; count: number }[];
  inForce: boolean;
}

/** The table asked for, else the newest in force that has the street, else the newest that has it; then the type in it. */
export function chooseRows({ rows }: StreetRows, asked: StreetQuery, today: string): StreetChoice {
  const tables = [...Map.groupBy(rows, ({ tableId }) => tableId).values()].map(
    ([first]) => first as StreetRow,
  );
  const onDay = asked.on ?? today;
  const table =
    tables.find(({ tableId }) => tableId === asked.table) ??
    tables.find((row) => isInForce(row, onDay)) ??
    (tables[0] as StreetRow);
  const ofTable = rows.filter(({ tableId }) => tableId === table.tableId);
  const types = [...Map.groupBy(ofTable, ({ landType }) => landType).entries()].map(([code, held]) => ({
    code,
    name: held[0]?.stored.landType.name ?? code,
    count: held.length,
  }));
  const type = types.find(({ code }) => code === asked.landType?.toUpperCase()) ?? types[0];
  return {
    shown: ofTable.filter(({ landType }) => landType === type?.code),
    tables,
    types,
    inForce: isInForce(table, onDay),
  };
}
