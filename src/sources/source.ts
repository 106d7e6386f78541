/** What an editor may say of a source, and what is held of it. */
import * as z from 'zod';
import type { DomainName } from '../contract/domain.ts';
import { mappingSchema } from '../ingest/mapping/mapping.ts';
import { DOMAIN_NAMES } from '../registry.ts';

export const SOURCE_KINDS = ['feed', 'page-list', 'sitemap', 'file', 'gateway'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Kinds that lead to article pages, and so feed articles alone. */
export const PAGE_KINDS: readonly SourceKind[] = ['page-list', 'sitemap'];

const selector = z.string().trim().min(1).max(300);

export const selectorsSchema = z
  .strictObject({
    links: selector.optional().meta({ description: 'Links of a list page to its articles.' }),
    title: selector.optional(),
    lead: selector.optional(),
    content: selector.optional(),
    author: selector.optional(),
    date: selector.optional(),
  })
  .meta({ id: 'SourceSelectors' });

/** What a source may be told besides, kept together as JSON. */
export const settings = {
  mapping: mappingSchema.optional().meta({ description: 'How the columns of a file or feed are read.' }),
  selectors: selectorsSchema.optional(),
  followLinks: z
    .boolean()
    .optional()
    .meta({ description: 'Fetches the page of each item, for feeds that carry no full text.' }),
  addressPattern: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Text that the address of an article page holds; `*` stands for anything.' }),
  sourceName: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Name shown with its articles.' }),
};

/** A source as an editor registers it. */
export const newSourceSchema = z
  .strictObject({
    domain: z.enum(DOMAIN_NAMES),
    name: z.string().trim().min(1).max(200),
    address: z.string().trim().min(1).max(2_000),
    kind: z.enum(SOURCE_KINDS),
    intervalMinutes: z.int().min(15).max(43_200).default(60),
    strategy: z.enum(['merge', 'replace']).default('merge'),
    enabled: z.boolean().default(true),
    ...settings,
  })
  .meta({ id: 'NewSource' });

/** What an update may change: everything but the domain, whose editors would be others. */
export const sourceChangeSchema = z
  .strictObject({
    name: newSourceSchema.shape.name.optional(),
    address: newSourceSchema.shape.address.optional(),
    kind: z.enum(SOURCE_KINDS).optional(),
    intervalMinutes: z.int().min(15).max(43_200).optional(),
    strategy: z.enum(['merge', 'replace']).optional(),
    enabled: z.boolean().optional(),
    mapping: settings.mapping.unwrap().nullish(),
    selectors: selectorsSchema.nullish(),
    followLinks: z.boolean().nullish(),
    addressPattern: settings.addressPattern.unwrap().nullish(),
    sourceName: settings.sourceName.unwrap().nullish(),
  })
  .meta({ id: 'SourceChange' });

export type NewSource = z.infer<typeof newSourceSchema>;

export const sourceSchema = newSourceSchema
  .omit({ mapping: true, selectors: true })
  .extend({
    id: z.string(),
    mapping: mappingSchema.optional(),
    selectors: selectorsSchema.optional(),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    updatedAt: z.iso.datetime(),
    checkedAt: z.iso.datetime().nullable(),
    nextCheckAt: z.iso.datetime().nullable().meta({ description: 'Null while the source is not enabled.' }),
    failures: z.int().meta({ description: 'Failed checks in a row.' }),
    failingSince: z.iso.datetime().nullable(),
    lastRun: z.lazy(() => runSchema).nullable(),
  })
  .meta({ id: 'Source' });

export const runSchema = z
  .object({
    id: z.string(),
    trigger: z.enum(['schedule', 'editor']),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    milliseconds: z.int().nullable(),
    outcome: z.enum(['published', 'unchanged', 'gathering', 'failed']),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    duplicates: z.int().meta({ description: 'Records another source had brought word for word.' }),
    failed: z.int().meta({ description: 'Pages and rows that could not be used.' }),
    edition: z.int().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'SourceRun' });

export type Run = z.infer<typeof runSchema>;

/** A source as its checks see it. */
export interface Source extends NewSource {
  id: string;
  domain: DomainName;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  checkedAt: string | null;
  nextCheckAt: string;
  failures: number;
  failingSince: string | null;
  etag: string | null;
  lastModified: string | null;
  bodyHash: string | null;
}
