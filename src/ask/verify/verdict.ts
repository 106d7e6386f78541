/** How a claim stands against the records. */
import type { Claim, ClaimKind } from './claims.ts';

export type Standing = 'verified' | 'contradicted' | 'unchecked';

export interface Verdict {
  kind: ClaimKind;
  text: string;
  start: number;
  end: number;
  verdict: Standing;
  /** What the record says instead. */
  right?: string | number;
  recordId?: string;
  url?: string;
}

export const bare = ({
  kind,
  text,
  start,
  end,
}: Claim): Pick<Verdict, 'kind' | 'text' | 'start' | 'end'> => ({ kind, text, start, end });
export const unchecked = (claim: Claim): Verdict => ({ ...bare(claim), verdict: 'unchecked' });
export const verified = (claim: Claim, recordId: string, url: string): Verdict => ({
  ...bare(claim),
  verdict: 'verified',
  recordId,
  url,
});
export const contradicted = (
  claim: Claim,
  right: string | number,
  recordId: string,
  url: string,
): Verdict => ({
  ...bare(claim),
  verdict: 'contradicted',
  right,
  recordId,
  url,
});
