/** The domains of the gateway. A new one is a folder under `domains/` and a line here. */

import type { Domain, DomainName } from './contract/domain.ts';
import { articles } from './domains/articles/index.ts';
import { indicators } from './domains/indicators/index.ts';
import { landPrices } from './domains/land-prices/index.ts';
import { legalDocuments } from './domains/legal-documents/index.ts';
import { places } from './domains/places/index.ts';
import { procedures } from './domains/procedures/index.ts';
import { recruitments } from './domains/recruitments/index.ts';

export const DOMAINS: readonly Domain[] = [
  landPrices,
  legalDocuments,
  procedures,
  recruitments,
  articles,
  indicators,
  places,
];
export const DOMAIN_NAMES = DOMAINS.map(({ name }) => name) as [DomainName, ...DomainName[]];

/** The domain of a name, or undefined. */
export const domainOf = (name: string): Domain | undefined => DOMAINS.find((domain) => domain.name === name);
