/** Single flight: however many ask for a key at once, one of them does the work. */

/** A flight begun longer ago than this has died with the request that began it. */
const LOST_MS = 10_000;

export interface Flights<T> {
  /** Joins the work under way for a key, or begins it. */
  join(key: string, work: () => Promise<T>): { result: Promise<T>; joined: boolean };
}

/** No work under way. */
export function createFlights<T>(): Flights<T> {
  const flights = new Map<string, { result: Promise<T>; begunAt: number }>();
  return {
    join(key, work) {
      const now = Date.now();
      const held = flights.get(key);
      if (held && now - held.begunAt < LOST_MS) return { result: held.result, joined: true };
      const result = work().finally(() => {
        if (flights.get(key)?.result === result) flights.delete(key);
      });
      flights.set(key, { result, begunAt: now });
      return { result, joined: false };
    },
  };
}
