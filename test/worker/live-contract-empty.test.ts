/** The checks of a deployed gateway, asked of one that holds nothing yet. */
import { expect, it } from 'vitest';
import { faultsOf } from '../support/contract-faults.ts';
import { ask } from '../support/gateway.ts';

it('has no fault while it holds nothing', async () => {
  expect(await faultsOf(ask)).toEqual([]);
}, 60_000);
