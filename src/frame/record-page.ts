/** What the pages of single records share: reading one, saying why there is none, head and source. */
import { html } from 'hono/html';
import type * as z from 'zod';
import type { AppContext } from '../contract/context.ts';
import type { Domain } from '../contract/domain.ts';
import { day, measure, oneOf, words } from '../contract/parameters.ts';
import { readQuery } from '../contract/query.ts';
import { readRecord } from '../http/read-record.ts';
import { recordLinks } from '../http/representations/links.ts';
import { domainsOf } from '../http/resource-names.ts';
import type { PublicRecord, ReadContext } from '../store/reading.ts';
import { oembedLinks } from './discovery.ts';
import type { PageContent } from './document.ts';
import { outward } from './parts.ts';
import { servePage } from './serve-page.ts';
import { type Html, isSample, recordPath, type View } from './view.ts';

/** What a record's page may be asked for in its address. */
export interface Asked {
  /** Area in m² whose price is worked out. */
  area?: number;
  /** Day on which validity is shown. */
  on?: string;
  /** Words the reader came with, to be marked. */
  q?: string;
}

export interface RecordDesign {
  domain: Domain;
  name(view: View): string;
  /** Main part, title and description of the page. */
  content(
    view: View,
    record: PublicRecord,
    asked: Asked,
    context: ReadContext,
  ): Promise<Pick<PageContent, 'title' | 'description' | 'main' | 'kind'>>;
}

const shape: Record<string, z.ZodType> = {
  area: measure(100_000_000, 'Area in m².', 85.5),
  on: day('Day on which validity is shown.'),
  q: words('Words to mark in the text.'),
  lang: oneOf(['vi', 'en'], 'Language of the page.'),
};

/** Where a record comes from, in which edition, and in what other forms it can be had. */
function provenance(view: View, domain: Domain, id: string, edition: number, asOf: string | null): Html {
  const { t, date } = view;
  const api = `/v1${recordPath(domain.name, id)}`;
  return html`<p class="soft small">${t('Ấn bản dữ liệu', 'Data edition')} ${edition}${asOf ? html`, ${t('công bố', 'published')} <time datetime="${asOf}">${date(asOf)}</time>` : ''}. <span class="noprint"><a href="${api}">JSON</a> · <a href="${api}.md">Markdown</a> · <a href="${view.to('/about-data')}">${t('Dữ liệu này từ đâu, báo lỗi ở đâu', 'Where this comes from, how to report an error')}</a></span></p>`;
}

/** The page of one record. */
export function recordPage(c: AppContext, design: RecordDesign): Promise<Response> {
  const { domain } = design;
  const { values, canonical } = readQuery(new URL(c.req.url).search, shape);
  const asked = values as Asked;
  const id = (c.req.param('id') ?? '').normalize('NFC');
  return servePage(c, {
    canonical,
    policy: domain.policy.detail,
    domains: domainsOf(domain),
    async content(view, context) {
      const at = asked.on === undefined ? context : { ...context, today: asked.on };
      const { record, edition, asOf } = await readRecord(domain, id, at);
      const content = await design.content(view, record, asked, context);
      const place = { ...recordLinks(view.url.origin, domain.name, id, view.publisher), asOf };
      return {
        ...content,
        canonical: recordPath(domain.name, id),
        trail: [{ name: design.name(view), path: `/${domain.name}` }],
        sample: isSample(record),
        jsonLd: domain.jsonLd(record, place),
        alternates: [
          { path: `/v1${recordPath(domain.name, id)}`, type: 'application/json', title: 'JSON' },
          { path: `/v1${recordPath(domain.name, id)}.md`, type: 'text/markdown', title: 'Markdown' },
          { path: `/v1/${domain.name}.rss`, type: 'application/rss+xml', title: design.name(view) },
          ...oembedLinks(domain, `${view.url.origin}${view.to(recordPath(domain.name, id))}`, content.title),
        ],
        main: html`${content.main}${provenance(view, domain, id, edition, asOf)}`,
      };
    },
  });
}

/** Files that belong to a record. */
export const fileLinks = (files: readonly { title: string; url: string }[]): Html | '' =>
  files.length === 0
    ? ''
    : html`<ul class="outline">${files.map(({ title, url }) => html`<li>${outward(url, title)}</li>`)}</ul>`;
