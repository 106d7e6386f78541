import type { Entry } from './entry.ts';
import type { Slot } from './memory.ts';
import type { Provenance } from './respond.ts';

/** An entry on its way to a client, with how it was come by. */
export interface Served extends Provenance {
  entry: Entry;
  /** Where the entry is kept, when it is. */
  slot?: Slot | undefined;
}
