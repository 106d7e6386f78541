/** What readers said of the records of a domain, for its editors. */
import * as z from 'zod';
import { FEEDBACK_REASONS } from '../../contract/feedback.ts';
import { keptForEditors } from '../kept-for-editors.ts';
import { forgetFeedback, readFeedback } from './count.ts';

const said = z
  .object({
    id: z.string().meta({ description: 'The record.' }),
    wrong: z.int().meta({ description: 'How often it was said to be wrong in some way.' }),
    reasons: z.array(
      z.object({
        reason: z.enum(FEEDBACK_REASONS),
        count: z.int(),
        firstOn: z.iso.date(),
        lastOn: z.iso.date(),
      }),
    ),
  })
  .meta({ id: 'RecordFeedback' });

export const feedbackEndpoints = keptForEditors('feedback', {
  item: said,
  id: { description: 'The record.', example: 'lp26-nguyen-hue-1-odt' },
  list: {
    operationId: 'listFeedback',
    summary: 'What readers said of records, those most often said to be wrong first',
    description:
      'Presses of “Thông tin này đúng chưa?” by reason, at most once a day for a visitor; nothing tells who pressed.',
    read: readFeedback,
  },
  forget: {
    operationId: 'forgetFeedback',
    summary: 'Forget what readers said of a record, once it was looked at',
    statement: forgetFeedback,
  },
});
