/** What a back-up folder says of itself. */
export interface BackupManifest {
  madeAt: string;
  from: string;
  editions: {
    domain: string;
    number: number;
    publishedAt: string;
    publishedBy: string;
    source: string | null;
    records: number;
    /** Digest of the edition's records, as `/v1/manifest` publishes it. */
    digest: string | null;
    file: string;
    /** Digest of the file itself. */
    sha256: string;
  }[];
}
