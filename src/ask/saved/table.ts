/** What editors add so that people's words are understood, and the questions by which they see what it does. */
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Everyday words and what records say instead. */
export const wordPairs = sqliteTable('word_pairs', {
  /** As people say it. */
  said: text().primaryKey(),
  means: text({ mode: 'json' }).$type<string[]>().notNull(),
  addedBy: text().notNull(),
  addedAt: text().notNull(),
});

/** Questions that are asked again when what is published, or how words are read, has changed. */
export const savedQuestions = sqliteTable('saved_questions', {
  id: text().primaryKey(),
  question: text().notNull().unique(),
  /** The answer as it was last; JSON. */
  result: text(),
  /** What was published, and which pairs there were, when it was last asked. */
  stamp: text(),
  checkedAt: text(),
  /** What changed and no editor has seen; JSON. */
  change: text(),
  addedBy: text().notNull(),
  addedAt: text().notNull(),
});
