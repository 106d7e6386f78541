/** A day compared backwards, so that newer tables sort first. */
export const newestFirstKey = (day: string): string =>
  day.replace(/\d/g, (digit) => String(9 - Number(digit)));

/** `valid_to` of a table without an end. */
export const NO_END = '9999-12-31';

/** `valid_from` of a table whose first day nobody gave. */
export const NO_BEGINNING = '0001-01-01';
