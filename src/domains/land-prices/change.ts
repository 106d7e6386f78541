/** What changed from one edition of prices to the next. */

/** A row that an edition opened or closed, as far as what is derived tells of it. */
export interface ChangedRow {
  street: string;
  folded: string;
  spelling: string;
  note: string | null;
  /** The table of its record, in JSON, and what else tells the row's count. */
  table: string;
  tableId: string;
  landType: string;
  /** It brings the rule of its table. */
  hasRule: boolean;
}

export interface Change {
  opened: readonly ChangedRow[];
  closed: readonly ChangedRow[];
}
