/** How a claim stands against the records. */
import type { Claim, ClaimKind } from './claims.ts';
import { judgeStatement, type Statement } from './statements.ts';

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

/** A figure or day against what one record states. */
export function judgeByStatements(
  claim: Claim,
  own: Statement | undefined,
  statements: readonly Statement[],
  recordId: string,
  url: string,
): Verdict {
  if (!own) return unchecked(claim);
  const { verdict, by } = judgeStatement(own, statements);
  if (by === null) return unchecked(claim);
  return verdict === 'verified'
    ? verified(claim, recordId, url)
    : contradicted(claim, by.text, recordId, url);
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Whether a text holds a quotation word for word. */
export const holds = (text: string, quotation: string): boolean =>
  squeezed(text).includes(squeezed(quotation).replace(/^(?:…|\.\.\.)\s*|\s*(?:…|\.\.\.)$|[.;,]$/g, ''));
