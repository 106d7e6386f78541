import { streetSpelling } from '../../language/street-key.ts';

/** The path of a street's page: its name as it is spelt, since streets may differ by diacritics alone. */
export const streetPath = (street: string): string =>
  `/land-prices/street/${encodeURIComponent(streetSpelling(street).replaceAll(' ', '-'))}`;
