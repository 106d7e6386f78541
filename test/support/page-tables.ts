/** Tables of a page as people read them: the text of each cell, a row at a time. */
import { parseHTML } from 'linkedom';

const shown = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Rows of each table of a page, its heading first; a cell that only breaks a line keeps a space there. */
export function tablesOf(page: string): string[][][] {
  const { document } = parseHTML(`<html><body>${page.replaceAll('<br>', ' ')}</body></html>`);
  return [...document.querySelectorAll('table')].map((table) =>
    [...table.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('th,td')].map((cell) => shown(cell.textContent)),
    ),
  );
}
