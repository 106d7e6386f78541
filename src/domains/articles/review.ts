/** Articles that another source has brought already, word for word. */
import { sql } from 'drizzle-orm';
import type { PreparedRecord, Review } from '../../contract/importer.ts';
import { fold } from '../../language/fold.ts';
import { contentHash } from '../../store/hash.ts';
import { visible } from '../../store/versions.ts';

/** Shorter texts are the same by nature: captions, calendars, greetings. */
const SHORTEST = 200;
/** The same words long after are a new occasion. */
const WINDOW_MS = 45 * 24 * 3_600_000;

/** Key of an article's title and text, whatever its spacing, case and tone marks; null for short texts. */
export function textKey(title: string, paragraphs: readonly string[]): string | null {
  const text = fold(paragraphs.join(' '));
  return text.length < SHORTEST ? null : contentHash(`${fold(title)}\n${text}`);
}

interface Known {
  id: string;
  publishedAt: string;
}

const near = (one: string, other: string): boolean =>
  Math.abs(Date.parse(one) - Date.parse(other)) <= WINDOW_MS;

/**
 * Finds the twins of an import's articles, in the file and in what is held. What is held stays; of two in one
 * chunk the earlier stays. Earlier versions count too, so that an article corrected since still has its twin.
 */
export function reviewArticles(): Review {
  const met = new Map<string, Known>();
  return async (records, { store, edition }) => {
    const keyOf = ({ columns }: PreparedRecord) => columns.textKey as string | null;
    const publishedAt = ({ columns }: PreparedRecord) => String(columns.publishedAt);
    const keys = JSON.stringify(records.map(keyOf).filter((key) => key !== null));
    const ids = JSON.stringify(records.map(({ id }) => id));
    const [rows = [], owned = []] = await store.read([
      sql`SELECT DISTINCT e.text_key AS text_key, v.id AS id, v.published_at AS published_at FROM json_each(${keys}) j
        JOIN articles e ON e.text_key = j.value AND e.from_edition <= ${edition}
        JOIN articles v ON v.id = e.id WHERE ${visible('v', sql`${edition}`)}`,
      sql`SELECT v.id AS id FROM json_each(${ids}) j JOIN articles v ON v.id = j.value WHERE ${visible('v', sql`${edition}`)}`,
    ]);
    const held = new Map<string, Known[]>();
    const own = new Set(owned.map((row) => String(row.id)));
    for (const row of rows) {
      const known = { id: String(row.id), publishedAt: String(row.published_at) };
      held.set(String(row.text_key), [...(held.get(String(row.text_key)) ?? []), known]);
    }
    const twins = new Map<string, string>();
    const earliestFirst = [...records].sort((a, b) => publishedAt(a).localeCompare(publishedAt(b)));
    for (const record of earliestFirst) {
      const key = keyOf(record);
      // A record that is held under its own name is corrected in place, never dropped.
      if (key === null || own.has(record.id)) continue;
      const at = publishedAt(record);
      const first = met.get(key);
      const twin =
        held.get(key)?.find((known) => known.id !== record.id && near(known.publishedAt, at)) ??
        (first && first.id !== record.id && near(first.publishedAt, at) ? first : undefined);
      if (twin) twins.set(record.id, twin.id);
      else if (!first) met.set(key, { id: record.id, publishedAt: at });
    }
    return { warnings: [], twins };
  };
}
