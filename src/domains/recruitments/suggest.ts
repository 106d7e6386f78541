/** Organisations that recruit as completions. */
import { sql } from 'drizzle-orm';
import { type SuggestionSource, suggestion } from '../../contract/suggest.ts';
import { stamped } from '../../store/stamped.ts';
import { editionOf, visible } from '../../store/versions.ts';

const MOST = 1_000;

const organisations = stamped(
  'recruitments',
  (isNew) => sql`
    SELECT json_extract(v.record, '$.organisation') AS organisation, count(*) AS notices FROM recruitments v
      WHERE ${isNew} AND ${visible('v', editionOf('recruitments'))} GROUP BY v.organisation_folded LIMIT ${MOST}`,
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
