/** Why a check of a source failed, in words an editor can act on. */
import type { PublicText } from '../problem.ts';

export class SourceFailure extends Error {
  readonly detail: PublicText;
  /** Seconds the source asked us to stay away for. */
  readonly retryAfter: number | undefined;
  /** What the source answered, when it did. */
  readonly status: number | undefined;

  constructor(
    vi: string,
    en: string,
    options: { cause?: unknown; retryAfter?: number | undefined; status?: number } = {},
  ) {
    super(en, { cause: options.cause });
    this.name = 'SourceFailure';
    this.detail = { vi, en };
    this.retryAfter = options.retryAfter;
    this.status = options.status;
  }
}
