/** Organisations that recruit as completions. */
import { sql } from 'drizzle-orm';
import { type SuggestionSource, suggestion } from '../../contract/suggest.ts';
import { stamped } from '../../store/stamped.ts';

const MOST = 1_000;

const organisations = stamped(
  'recruitments',
  'recruitments',
  (from) => sql`
    SELECT json_extract(v.record, '$.organisation') AS organisation, count(*) AS notices ${from}
      GROUP BY v.organisation_folded LIMIT ${MOST}`,
  (row) => {
    const organisation = String(row.organisation);
    return suggestion({
      kind: 'organisation',
      text: organisation,
      detail: `${row.notices} thông báo tuyển dụng`,
      page: `/recruitments?${new URLSearchParams({ organisation, status: 'all' })}`,
      weight: Number(row.notices),
    });
  },
);

export const recruitingOrganisations: SuggestionSource = { kind: 'organisation', order: 3, ...organisations };
