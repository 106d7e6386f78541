/** A read and its answer, before any caching. */
import type { ReadContext } from '../store/reading.ts';
import type { PolicyName } from './policy.ts';
import type { DomainName } from './record-place.ts';

/** What a read has to say, before any caching. */
export interface Answer {
  body: string | Uint8Array;
  type: string;
  status?: number;
  headers?: Record<string, string>;
  /** Instant (ms) after which the answer would be wrong: a deadline, the end of a day. */
  expiresAt?: number;
}

/** A read whose parameters are valid: its cache key, policy and how to produce the answer. */
export interface Read {
  key: string;
  policy: PolicyName;
  domains: readonly DomainName[];
  /**
   * The answer says nothing but what the editions of its domains say on its day: in the memory of an isolate it is then
   * current for as long as they are.
   */
  isOfEdition?: boolean;
  /** Request headers the answer depends on besides the key, which must then hold what they choose. */
  vary?: string;
  produce(context: ReadContext): Promise<Answer>;
}
