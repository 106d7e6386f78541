/**
 * Runs a test file at another time of day: `CLOCK=2027-12-31T23:50:00+07:00 npm test`. Every `Date` of the isolate,
 * the gateway's own among them, is as far from the machine's as the time asked for was when the file began.
 */
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    clock: string;
  }
}

const asked = inject('clock');
const real = Date;
if (asked) {
  const ahead = real.parse(asked) - real.now();
  if (Number.isNaN(ahead)) throw new Error(`CLOCK is no instant: ${asked}`);
  globalThis.Date = class extends real {
    constructor(...given: [] | ConstructorParameters<DateConstructor>) {
      if (given.length === 0) super(real.now() + ahead);
      else super(...(given as [number]));
    }
    static override now(): number {
      return real.now() + ahead;
    }
  } as DateConstructor;
}
