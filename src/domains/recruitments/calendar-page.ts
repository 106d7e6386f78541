import type { AppContext } from '../../contract/context.ts';
import { readQuery } from '../../contract/query.ts';
import { serve } from '../../edge/serve.ts';
import { viewOf } from '../../frame/serve-page.ts';
import { readRecord } from '../../http/read-record.ts';
import { calendar } from '../../http/representations/calendar.ts';
import { endOfVietnamDay } from '../../language/dates.ts';
import { recruitments } from './index.ts';

/** The deadline of one notice for a calendar: `/recruitments/{id}.ics`. */
export function deadlineCalendar(c: AppContext): Promise<Response> {
  const url = new URL(c.req.url);
  readQuery(url.search, {});
  const id = (c.req.param('file') ?? '').replace(/\.ics$/, '').normalize('NFC');
  const view = viewOf(c);
  return serve(c, {
    key: `/recruitments/${id}.ics`,
    policy: recruitments.policy.detail,
    domains: ['recruitments'],
    async produce(context) {
      const { record, edition, asOf } = await readRecord(recruitments, id, context);
      const page = {
        records: [record],
        total: 1,
        totalIsExact: true,
        next: null,
        relaxed: null,
        edition,
        asOf,
      };
      const { body } = await calendar.render({
        domain: recruitments,
        page,
        url,
        fields: [],
        context,
        publisher: view.publisher,
        next: null,
        first: true,
      });
      return {
        body,
        type: calendar.type,
        headers: { 'content-disposition': `attachment; filename="han-nop-ho-so.ics"` },
        expiresAt: endOfVietnamDay(context.today),
      };
    },
  });
}
