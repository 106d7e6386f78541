/** Entries in isolate memory: bounded by bytes, the least lately used leave first. */
import type { Problem } from '../problem.ts';
import type { Entry } from './entry.ts';

/** Of the 128 MB an isolate has: an import of a large table may need 70, held artifacts and the code the rest. */
const MAX_BYTES = 20 * 1024 * 1024;
/** A larger answer would push out too many others; the Cache API keeps it. */
const MAX_ENTRY_BYTES = 2 * 1024 * 1024;
/** Headers, strings and bookkeeping of an entry beside its body. */
const ENTRY_OVERHEAD = 2_048;
const MAX_ALIASES = 10_000;
const MAX_ALIAS_LENGTH = 1_000;

/** The place of one key. Aliases point here, so that a renewed entry is found by all of them. */
export interface Slot {
  key: string;
  entry: Entry | null;
  /** A 404 or 410 that stands for a few seconds in place of an entry. */
  refusal: { problem: Problem; until: number; stamp: string } | null;
  /** `Editions.generation` under which the entry was last known to be current. */
  generation: number;
  /** Used since the last sweep came by. */
  touched: boolean;
  /** Given to the Cache API, or come from it. */
  shared: boolean;
  bytes: number;
  /** Headers of the current second, which many hits share. */
  second: number;
  sent: Record<string, string> | null;
}

export interface Memory {
  readonly bytes: number;
  readonly size: number;
  slot(key: string): Slot | undefined;
  /** The slot a whole address was answered from before. */
  aliased(address: string): Slot | undefined;
  /** Remembers that an address means a slot: its next request needs neither routing nor validation. */
  alias(address: string, slot: Slot): void;
  /** Keeps an entry; answers its slot, or undefined for one too large to keep. */
  keep(key: string, entry: Entry, generation: number): Slot | undefined;
  /** Keeps the refusal of a key for a moment. */
  refuse(key: string, refusal: NonNullable<Slot['refusal']>): void;
}

const emptySlot = (key: string): Slot => ({
  key,
  entry: null,
  refusal: null,
  generation: -1,
  touched: false,
  shared: false,
  bytes: 0,
  second: -1,
  sent: null,
});

/** An empty memory of at most `maxBytes`. */
export function createMemory(maxBytes = MAX_BYTES): Memory {
  const slots = new Map<string, Slot>();
  const aliases = new Map<string, Slot>();
  let total = 0;

  /** Second chance: from the oldest on, a slot used since the last sweep goes to the end, others leave. */
  const sweep = (kept: Slot): void => {
    for (const [key, slot] of slots) {
      if (total <= maxBytes * 0.95 || slots.size === 1) return;
      slots.delete(key);
      if (slot.touched || slot === kept) {
        slot.touched = false;
        slots.set(key, slot);
      } else {
        total -= slot.bytes;
        slot.entry = slot.refusal = slot.sent = null;
      }
    }
  };
  const place = (key: string, bytes: number): Slot => {
    const slot = slots.get(key) ?? emptySlot(key);
    slots.set(key, slot);
    total += bytes - slot.bytes;
    slot.bytes = bytes;
    slot.entry = slot.refusal = slot.sent = null;
    slot.second = -1;
    slot.shared = false;
    if (total > maxBytes) sweep(slot);
    return slot;
  };
  return {
    get bytes() {
      return total;
    },
    get size() {
      return slots.size;
    },
    slot: (key) => slots.get(key),
    aliased: (address) => aliases.get(address),
    alias(address, slot) {
      if (address.length > MAX_ALIAS_LENGTH || aliases.get(address) === slot) return;
      if (aliases.size >= MAX_ALIASES) {
        const [oldest] = aliases.keys();
        if (oldest !== undefined) aliases.delete(oldest);
      }
      aliases.set(address, slot);
    },
    keep(key, entry, generation) {
      if (entry.body.byteLength > Math.min(MAX_ENTRY_BYTES, maxBytes)) return undefined;
      const slot = place(key, entry.body.byteLength + key.length * 2 + ENTRY_OVERHEAD);
      slot.entry = entry;
      slot.generation = generation;
      return slot;
    },
    refuse(key, refusal) {
      place(key, key.length * 2 + ENTRY_OVERHEAD).refusal = refusal;
    },
  };
}
