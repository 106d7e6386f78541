import type { AppContext } from '../contract/context.ts';
import type { Domain } from '../contract/domain.ts';
import { readQuery } from '../contract/query.ts';
import { serve } from '../edge/serve.ts';
import { viewOf } from '../frame/serve-page.ts';
import { readRecord } from '../http/read-record.ts';
import { calendar } from '../http/representations/calendar.ts';
import { endOfVietnamDay } from '../language/dates.ts';

/** The deadline of one record for a calendar: its path with `.ics`. */
export function calendarOf(c: AppContext, domain: Domain): Promise<Response> {
  const url = new URL(c.req.url);
  readQuery(url.search, {});
  const id = (c.req.param('file') ?? '').replace(/\.ics$/, '').normalize('NFC');
  const view = viewOf(c);
  return serve(c, {
    key: `/${domain.name}/${id}.ics`,
    policy: domain.policy.detail,
    domains: [domain.name],
    async produce(context) {
      const { record, edition, asOf } = await readRecord(domain, id, context);
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
        domain,
        page,
        url,
        fields: [],
        asked: {},
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
