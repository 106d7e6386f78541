/** What the checks of a deployed gateway find wrong with one. */
import { type Ask, checkGateway } from '../../src/cli/live-contract.ts';

export async function faultsOf(asked: Ask): Promise<string[]> {
  const faults: string[] = [];
  for await (const { check, faults: found } of checkGateway(asked))
    faults.push(...found.map((fault) => `${check}: ${fault}`));
  return faults;
}
