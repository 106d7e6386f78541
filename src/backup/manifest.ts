/** What a back-up says of itself: the editions it holds, the files they lie in, and the digests of those. */
import * as z from 'zod';
import { purgedRecord } from '../ingest/purged.ts';
import { DOMAIN_NAMES } from '../registry.ts';

/** The newest back-up of a folder or bucket; a bucket keeps one of each day besides. */
export const MANIFEST = 'manifest.json';
export const manifestOf = (day: string): string => `${day}.${MANIFEST}`;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const file = z.string().regex(/^[a-z0-9.-]+$/);
const part = z.object({ file, sha256 });

const edition = z
  .object({
    domain: z.enum(DOMAIN_NAMES),
    number: z.int(),
    /** The edition readers saw; of the others, later ones had been rolled back from. */
    state: z.enum(['current', 'earlier', 'rolled-back']).default('current'),
    publishedAt: z.string(),
    publishedBy: z.string(),
    source: z.string().nullable(),
    records: z.int(),
    /** Digest of the edition's records, as `/v1/manifest` publishes it. */
    digest: z.string().nullable(),
    /** The file with its rows, or what the names of its parts begin with. */
    file,
    /** Digest of that file. */
    sha256: sha256.optional(),
    /** Files that are the rows when read one after another. */
    parts: z.array(part).optional(),
  })
  .refine((held) => (held.sha256 === undefined) !== (held.parts === undefined));

/** A file that records came from, under its name in the back-up and as editors call it. */
const original = part.extend({ domain: z.enum(DOMAIN_NAMES), name: z.string(), type: z.string() });

export const manifestSchema = z.object({
  madeAt: z.string(),
  from: z.string(),
  /** Editions of a domain follow each other, the oldest first. */
  editions: z.array(edition),
  /** Settings of the registered sources, as `POST /v1/admin/sources` takes them, one a line. */
  sources: z.object({ file, count: z.int(), sha256 }).optional(),
  /** Records taken back for good: a restore brings none of them back, of no older back-up either. */
  purged: z.array(purgedRecord).default([]),
  /** Files that records came from; back-ups from before they were kept have none. */
  originals: z.array(original).optional(),
});

/** The list beside the manifests of a bucket. */
export const purgeListSchema = z.object({ purged: z.array(purgedRecord) });

export type BackupManifest = z.infer<typeof manifestSchema>;
export type BackupEdition = BackupManifest['editions'][number];
export type BackupOriginal = z.infer<typeof original>;
export type BackupPart = z.infer<typeof part>;

/** The files of an edition, in the order of its rows. */
export const partsOf = (held: BackupEdition): BackupPart[] =>
  held.parts ?? [{ file: held.file, sha256: held.sha256 ?? '' }];

/** Every file a back-up needs. */
export const filesOf = ({ editions, sources, originals = [] }: BackupManifest): BackupPart[] => [
  ...editions.flatMap(partsOf),
  ...originals,
  ...(sources ? [sources] : []),
];
