/** Representations of lists and records beside JSON, by extension of the path. */
import { atom } from './atom.ts';
import { calendar } from './calendar.ts';
import type { ListFormat, RecordFormat } from './format.ts';
import { geojson } from './geojson.ts';
import { jsonFeed } from './json-feed.ts';
import { jsonLd, markdown } from './records.ts';
import { rss } from './rss.ts';
import { csv, ndjson } from './tables.ts';

export const LIST_FORMATS: readonly ListFormat[] = [csv, ndjson, geojson, rss, atom, jsonFeed, calendar];
export const RECORD_FORMATS: readonly RecordFormat[] = [markdown, jsonLd];
