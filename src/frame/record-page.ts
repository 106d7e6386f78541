/** What the pages of single records share: reading one, saying why there is none, head and source. */
import { html } from 'hono/html';
import type * as z from 'zod';
import type { AppContext } from '../contract/context.ts';
import type { Domain } from '../contract/domain.ts';
import { FEEDBACK_REASONS, FEEDBACK_TEXTS, type FeedbackReason } from '../contract/feedback.ts';
import { filePath, originOf, originText } from '../contract/origin.ts';
import type { Html, RecordDesign, RecordQuery, View } from '../contract/pages.ts';
import { day, measure, oneOf, whole, words } from '../contract/parameters.ts';
import { readPageQuery } from '../contract/query.ts';
import { readRecord } from '../http/read-record.ts';
import { describe, recordLinks } from '../http/representations/links.ts';
import { domainsOf } from '../http/resource-names.ts';
import type { PublicRecord } from '../store/reading.ts';
import { oembedLink } from './discovery.ts';
import { nextSteps, readDesk } from './next-steps.ts';
import { inVietnamese, outward } from './parts.ts';
import { servePage } from './serve-page.ts';
import { isSample, recordPath } from './view.ts';

const shape: Record<string, z.ZodType> = {
  area: measure(100_000_000, 'Area in m².', 85.5),
  width: measure(1_000, 'Width of an alley in m.', 3.5),
  depth: measure(100_000, 'Depth from the street in m.', 60),
  on: day('Day on which validity is shown.'),
  q: words('Words to mark in the text.'),
  part: whole(1, 1_000, 'Part of a long text.', 2),
  only: words('Anchor of one passage to show alone.'),
  lang: oneOf(['vi', 'en'], 'Language of the page.'),
};

/** The row of the official file that a record was read from. */
function standsIn(view: View, domain: Domain, record: PublicRecord): Html | '' {
  const stood = originOf(record);
  if (!stood) return '';
  const words = originText(stood, view.language === 'en' ? 'en' : 'vi');
  const isOpen = domain.openFiles && stood.sha256 !== undefined;
  const told = isOpen ? html`<a href="${filePath(stood.sha256 ?? '')}" rel="nofollow">${words}</a>` : words;
  return html`${view.t('Lấy từ tệp', 'Read from')}: ${told}. `;
}

/** Where a record comes from, in which edition, and in what other forms it can be had. */
function provenance(
  view: View,
  domain: Domain,
  record: PublicRecord,
  edition: number,
  asOf: string | null,
): Html {
  const { id } = record;
  const { t, date } = view;
  const api = `/v1${recordPath(domain.name, id)}`;
  return html`<p class="soft small">${standsIn(view, domain, record)}${t('Ấn bản dữ liệu', 'Data edition')} ${edition}${
    asOf
      ? html`,
    ${t('công bố', 'published')} <time datetime="${asOf}">${date(asOf)}</time>`
      : ''
  }.
    <span class="noprint"><a href="${api}">JSON</a> · <a href="${api}.md">Markdown</a> · <a
    href="${view.to('/about-data')}">${t(
      'Dữ liệu này từ đâu, báo lỗi ở đâu',
      'Where this comes from, how to report an error',
    )}</a></span>
    </p>`;
}

/** Asks whether the record is right: buttons of a closed list, no text, and nothing kept of who pressed. */
export function feedbackForm(view: View, domain: Pick<Domain, 'name'>, id: string): Html {
  const { t, to, say } = view;
  const button = (reason: FeedbackReason): Html =>
    html`<li><button type="submit" class="button quiet" name="reason" value="${reason}">${say(FEEDBACK_TEXTS[reason])}</button></li>`;
  const [right, ...wrong] = FEEDBACK_REASONS;
  const question = t('Thông tin này đúng chưa?', 'Is this right?');
  return html`<form class="share noprint" action="${to('/feedback')}" method="post" aria-label="${question}">
<input type="hidden" name="domain" value="${domain.name}"><input type="hidden" name="id" value="${id}">
<p><strong>${question}</strong></p><ul>${button(right)}</ul><details><summary>${t('Chưa đúng', 'No')}</summary>
<ul>${wrong.map(button)}</ul></details></form>`;
}

/** The page of one record. */
export function recordPage(c: AppContext, domain: Domain, design: RecordDesign): Promise<Response> {
  const { values, canonical } = readPageQuery(new URL(c.req.url).search, shape);
  const asked = values as RecordQuery;
  const id = (c.req.param('id') ?? '').normalize('NFC');
  return servePage(c, {
    canonical,
    policy: domain.policy.detail,
    isOfEdition: true,
    domains: [...new Set([...domainsOf(domain), ...(design.shows ?? [])])],
    async content(view, context) {
      const at = asked.on === undefined ? context : { ...context, today: asked.on };
      const { record, edition, asOf } = await readRecord(domain, id, at);
      const { next: steps = [], ...content } = await design.content(view, record, asked, context);
      const { LICENCE: licence, AREA: area } = c.env;
      const links = recordLinks(view.url.origin, domain.name, id, view.publisher);
      const place = { ...links, licence, area, asOf };
      return {
        ...content,
        canonical: recordPath(domain.name, id),
        trail: [{ name: view.say(domain.words.label), path: `/${domain.name}` }],
        sample: isSample(record),
        edition,
        jsonLd: describe(domain, record, place),
        alternates: [
          { path: `/v1${recordPath(domain.name, id)}`, type: 'application/json', title: 'JSON' },
          { path: `/v1${recordPath(domain.name, id)}.md`, type: 'text/markdown', title: 'Markdown' },
          {
            path: `/v1/${domain.name}.rss`,
            type: 'application/rss+xml',
            title: view.say(domain.words.label),
          },
          oembedLink(`${view.url.origin}${view.to(recordPath(domain.name, id))}`, content.title),
        ],
        main: html`${content.main}${nextSteps(view, steps, readDesk(c.env.DESK))}${feedbackForm(
          view,
          domain,
          id,
        )}${provenance(view, domain, record, edition, asOf)}`,
      };
    },
  });
}

/** Files that belong to a record. */
export const fileLinks = (view: View, files: readonly { title: string; url: string }[]): Html | '' =>
  files.length === 0
    ? ''
    : html`<ul class="outline"${inVietnamese(view)}>${files.map(({ title, url }) => html`<li>${outward(url, title)}</li>`)}</ul>`;
