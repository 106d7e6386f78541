/** The pages of places. */
import type { DomainPages } from '../../contract/pages.ts';
import { placeList } from './list-page.ts';
import { placeDesign } from './record-page.ts';

export const placePages: Partial<DomainPages> = { list: placeList, record: placeDesign };
