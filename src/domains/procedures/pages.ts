/** The pages of procedures. */
import type { DomainPages } from '../../contract/pages.ts';
import { procedureList } from './list-page.ts';
import { procedureDesign } from './record-page.ts';

/** Characters of a question that fits a chip. */
const MOST = 36;

export const procedurePages: Partial<DomainPages> = {
  list: procedureList,
  record: procedureDesign,
  chips: (records) => records.map(({ title }) => String(title)).filter(({ length }) => length <= MOST),
};
