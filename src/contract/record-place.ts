/** Where a record is and what is told of it outside its domain: the ground that declarations stand on. */
import type { Origin } from './origin.ts';

/** The name of a domain in addresses, such as `land-prices`. */
export type DomainName = string;

/** What a feed reader, a calendar or a link preview shows of a record. */
export interface FeedItem {
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt?: string;
  author?: string;
  topics?: string[];
  /** Where it was published first. */
  source?: { name: string; url: string };
  /** A day on which something ends, for calendars. */
  deadline?: { day: string; label: string; place?: string };
}

/** What a record's other representations may say of where it is held. */
export interface RecordPlace {
  /** Page for people, and the record as JSON. */
  page: string;
  api: string;
  origin: string;
  publisher: string;
  /** When the edition was published. */
  asOf: string | null;
  /** Licence of the data, as an address; the ground the authority governs, by name. */
  licence?: string | undefined;
  area?: string | undefined;
  /** Where it stood in the file it came from. */
  stood?: Origin | undefined;
}
