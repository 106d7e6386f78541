/** What the endpoints and pages of a domain are called by, and what they are read from. */
import type { Domain, DomainName } from '../contract/domain.ts';

/** The domains whose editions an answer about one of them rests on. */
export const domainsOf = ({ name, restsOn }: Domain): readonly DomainName[] => [name, ...restsOn];

/** Stem of operation names: `land-prices` is `landPrices`. */
export const stemOf = ({ name }: Domain): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
