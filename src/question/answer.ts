/** The one shape in which every question is answered, on REST, tools, channels and pages alike. */

import { textDigest } from '../digest.ts';
import type { Told } from '../language/other-languages.ts';

export type Outcome = 'answer' | 'ambiguous' | 'related' | 'not_held' | 'urgent';

/** Why nothing is answered: outside what is published, missing from it, not understood, or only a greeting. */
export type NotHeldReason = 'outside' | 'missing' | 'unclear' | 'greeting';

export interface Fact {
  label: string;
  value: string | number;
  unit?: string;
  recordId: string;
}

/** What an answer rests on; `quote` stands word for word in the record. */
export interface Source {
  title: string;
  number?: string;
  url: string;
  quote: string;
}

export interface Citation extends Source {
  quoteSha256: string;
}

export interface Option {
  label: string;
  /** A whole question whose answer is the option. */
  question: string;
}

/** An answer before its quotations are hashed. */
export interface Draft {
  outcome: Outcome;
  /** Of `not_held`; `missing` without it. */
  reason?: NotHeldReason;
  domain: string | null;
  understood: Record<string, unknown>;
  answer: string;
  /** The same for who asked in another language; without it the answer is told under a lead in that language. */
  told?: Told;
  facts?: readonly Fact[];
  citations?: readonly Source[];
  options?: readonly Option[];
  validUntil?: string | null;
  /** Whether one reading used every word that restricts; such a question has no parts. */
  isWhole?: boolean;
}

export interface AskAnswer {
  outcome: Outcome;
  reason?: NotHeldReason;
  domain: string | null;
  understood: Record<string, unknown>;
  answer: string;
  facts: Fact[];
  citations: Citation[];
  options: Option[];
  /** The day the answer is given for. */
  asOf: string;
  /** Last day on which it holds, when that is known. */
  validUntil: string | null;
}

/** Options and facts shown at most: a list beyond them is a search, not an answer. */
const MOST_OPTIONS = 12;
const MOST_FACTS = 40;

/** Completes a draft. */
export async function finish(draft: Draft, asOf: string): Promise<AskAnswer> {
  const citations = await Promise.all(
    (draft.citations ?? []).map(async (source) => ({
      ...source,
      quoteSha256: await textDigest(source.quote),
    })),
  );
  return {
    outcome: draft.outcome,
    ...(draft.outcome === 'not_held' ? { reason: draft.reason ?? 'missing' } : {}),
    domain: draft.domain,
    understood: draft.understood,
    answer: draft.answer,
    facts: [...(draft.facts ?? [])].slice(0, MOST_FACTS),
    citations,
    options: [...(draft.options ?? [])].slice(0, MOST_OPTIONS),
    asOf,
    validUntil: draft.validUntil ?? null,
  };
}
