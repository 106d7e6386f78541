/** The pages of procedures. */
import type { DomainPages } from '../../contract/pages.ts';
import { procedureList } from './list-page.ts';
import { procedureDesign } from './record-page.ts';

export const procedurePages: Partial<DomainPages> = { list: procedureList, record: procedureDesign };
