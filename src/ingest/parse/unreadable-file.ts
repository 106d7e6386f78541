/** The one exception of parsing: the file as a whole is of no use. */
import type { PublicText } from '../../problem.ts';

/** A file that cannot be read at all; `detail` may be shown to the editor. */
export class UnreadableFile extends Error {
  readonly detail: PublicText;

  constructor(vi: string, en: string, options?: { cause?: unknown }) {
    super(en, options);
    this.name = 'UnreadableFile';
    this.detail = { vi, en };
  }
}
