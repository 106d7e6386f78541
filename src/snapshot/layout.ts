/** How a snapshot lies in R2: per domain one object of bodies end to end, and an index that finds them. */
import * as z from 'zod';
import type { DomainName } from '../contract/domain.ts';

const held = z.object({
  offset: z.int().min(0),
  length: z.int().min(0),
  /** Validator of the body, by which a damaged one is known. */
  etag: z.string(),
  type: z.string(),
  link: z.string().optional(),
});

export const snapshotIndex = z.object({
  format: z.literal(1),
  bodies: z.string(),
  edition: z.int(),
  asOf: z.string().nullable(),
  /** Instant (ms) and Vietnamese day it was written. */
  at: z.number(),
  day: z.iso.date(),
  /** False where statements ran out before all was written that is to be kept: a later turn goes on. */
  isComplete: z.boolean().default(true),
  /** By the key of the read, or `artifact:` and its name. */
  entries: z.record(z.string(), held),
});

export type SnapshotIndex = z.infer<typeof snapshotIndex>;
export type HeldBody = z.infer<typeof held>;

export const indexName = (domain: DomainName): string => `snapshot/${domain}.json`;
export const bodiesPrefix = (domain: DomainName): string => `snapshot/${domain}/`;
export const bodiesName = (domain: DomainName, at: number): string => `${bodiesPrefix(domain)}${at}.bodies`;
/** Written by a purge: what was made of the domain before it may not be served without the database. */
export const purgeMarkName = (domain: DomainName): string => `purged/${domain}`;
export const artifactKey = (name: string): string => `artifact:${name}`;
