import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { versionColumns, versionIndexes } from '../../store/versions.ts';

/** Legal documents by version. Days are `YYYY-MM-DD`; `status_given` is what the import stated, if anything. */
export const legalDocuments = sqliteTable(
  'legal_documents',
  {
    ...versionColumns(),
    numberKey: text().notNull(),
    type: text().notNull(),
    issuerFolded: text().notNull(),
    fieldFolded: text().notNull(),
    signerFolded: text().notNull(),
    issuedOn: text().notNull(),
    effectiveFrom: text(),
    effectiveTo: text(),
    statusGiven: text(),
  },
  (table) => [
    ...versionIndexes('legal_documents', table),
    index('legal_documents_number').on(table.numberKey),
    index('legal_documents_issued').on(table.issuedOn, table.id),
    index('legal_documents_type').on(table.type, table.issuedOn, table.id),
    index('legal_documents_issuer').on(table.issuerFolded, table.issuedOn, table.id),
  ],
);

/** What a document does to another; belongs to the version `document_row`. */
export const legalRelations = sqliteTable(
  'legal_relations',
  {
    documentRow: integer().notNull(),
    kind: text().notNull(),
    targetNumber: text().notNull(),
    targetKey: text().notNull(),
    /** Folded issuer of the target; without one the issuer of the document itself is tried first. */
    targetIssuer: text(),
  },
  (table) => [
    index('legal_relations_document').on(table.documentRow),
    index('legal_relations_target').on(table.targetKey),
  ],
);

/** The articles (Điều) of a document; a body without them is one passage, `toan-van`. */
export const legalPassages = sqliteTable(
  'legal_passages',
  {
    row: integer().primaryKey(),
    documentRow: integer().notNull(),
    ordinal: integer().notNull(),
    anchor: text().notNull(),
    heading: text().notNull(),
    text: text().notNull(),
  },
  (table) => [index('legal_passages_document').on(table.documentRow, table.ordinal)],
);
