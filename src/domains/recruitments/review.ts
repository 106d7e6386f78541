/** Notices for wards that do not exist. */
import type { Review } from '../../contract/importer.ts';
import { wardReview } from '../places/ward-review.ts';

/** Begins the review of one import of notices. */
export function reviewRecruitments(): Review {
  const wards = wardReview();
  return async (records, { store }) => {
    const unknown = await wards(store);
    const warnings = records.flatMap(({ row = 0, record }) => {
      const ward = record.ward === null ? '' : String(record.ward);
      const message = unknown(ward);
      return message === null ? [] : [{ row, column: 'ward', value: ward, message, code: 'ward-unknown' }];
    });
    return { warnings };
  };
}
