/** The contract asked of an address, with the patience that a gateway needs that was deployed a moment ago. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Ask, checkGateway } from './live-contract.ts';

const PATIENCE_MS = 15_000;
/** Longest that one asks to be left alone is waited for. */
const LONGEST_WAIT_S = 60;

/** Asks an address; one that says when to come back is asked again then, once. */
const asking =
  (origin: string): Ask =>
  async (path, init = {}) => {
    const send = () =>
      fetch(new URL(path, origin), { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS), ...init });
    const response = await send();
    const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
    if (response.status !== 429 || !(wait <= LONGEST_WAIT_S)) return response;
    await pause(wait * 1_000);
    return send();
  };

/**
 * Waits up to `startMs` until the address answers, then checks it; `tell` is given a line for each fault and one of counts.
 * Answers the faults. An address that never answers is one.
 */
export async function checkLive(
  origin: string,
  tell: (line: string) => void,
  startMs = 60_000,
): Promise<string[]> {
  const ask = asking(origin);
  const faults: string[] = [];
  const note = (fault: string) => {
    faults.push(fault);
    tell(`✗ ${fault}`);
  };
  let checks = 0;
  try {
    for (const end = Date.now() + startMs; ; await pause(1_000)) {
      const answered = await ask('/healthz').then(
        ({ ok }) => ok,
        () => false,
      );
      if (answered || Date.now() > end) break;
    }
    for await (const { check, faults: found } of checkGateway(ask)) {
      checks += 1;
      for (const fault of found) note(`${check}: ${fault}`);
    }
  } catch (error) {
    note(`${origin}: ${(error as Error).message}`);
  }
  tell(`${checks} mục kiểm tra, ${faults.length} lỗi (${origin})`);
  return faults;
}
