/** The pages of a domain that declares none: its list, its record and its row of the front page, out of `show`. */
import { html } from 'hono/html';
import * as z from 'zod';
import type { Domain } from '../contract/domain.ts';
import type { DomainPages, Html, ListDesign, Question, RecordDesign, View } from '../contract/pages.ts';
import {
  type Badge,
  type FactValue,
  isEmpty,
  type Reference,
  type Section,
  type Shown,
} from '../contract/shown.ts';
import { facts, inVietnamese, outward } from './parts.ts';
import { recordPath } from './view.ts';

/** A state in a word and a colour. */
export const badge = (view: View, { tone, text }: Badge): Html =>
  html`<span class="badge ${tone}">${view.say(text)}</span>`;

function reference(view: View, { text, url, record }: Reference): Html {
  if (record) return html`<a href="${view.to(recordPath(record.domain, record.id))}">${text}</a>`;
  if (url?.startsWith('/')) return html`<a href="${view.to(url)}">${text}</a>`;
  return url ? outward(url, text) : html`${text}`;
}

function shownValue(view: View, value: FactValue): Html | string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return view.number(value);
  return typeof value === 'string' ? value : reference(view, value);
}

/** Lines of a text as paragraphs. */
export const paragraphs = (text: string): Html[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`);

function table(view: View, { heading, table: given }: Section): Html | '' {
  if (!given || given.rows.length === 0) return '';
  const caption = heading ? view.say(heading) : '';
  const cell = (value: FactValue, at: number): Html => {
    const shown = shownValue(view, value);
    if (at === 0) return html`<th scope="row">${shown}</th>`;
    return typeof value === 'number' ? html`<td class="n">${shown}</td>` : html`<td>${shown}</td>`;
  };
  const head = given.columns.map((column) => html`<th scope="col">${view.say(column)}</th>`);
  const rows = given.rows.map((row) => html`<tr>${row.map(cell)}</tr>`);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
<table${inVietnamese(view)}><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function list(view: View, { items = [], ordered }: Section): Html | '' {
  if (items.length === 0) return '';
  const entries = items.map(
    (item) => html`<li>${typeof item === 'string' ? item : reference(view, item)}</li>`,
  );
  return ordered
    ? html`<ol${inVietnamese(view)}>${entries}</ol>`
    : html`<ul${inVietnamese(view)}>${entries}</ul>`;
}

/** One part of a record below its facts; nothing where it is empty. */
export function section(view: View, part: Section): Html | '' {
  if (isEmpty(part)) return '';
  const heading = part.heading && !part.table ? html`<h2>${view.say(part.heading)}</h2>` : '';
  const text = part.text ? html`<div class="prose"${inVietnamese(view)}>${paragraphs(part.text)}</div>` : '';
  return html`<section${part.anchor ? html` id="${part.anchor}"` : ''}>${heading}${text}${list(view, part)}${table(view, part)}</section>`;
}

/** The facts of a record as names and values. */
export const factList = (view: View, shown: Shown): Html =>
  facts(
    view,
    shown.facts.map(([label, value]) => [view.say(label), shownValue(view, value)]),
  );

function links(view: View, title: string, items: readonly Reference[]): Html | '' {
  if (items.length === 0) return '';
  return html`<h2>${title}</h2><ul class="outline">${items.map((item) => html`<li>${reference(view, item)}</li>`)}</ul>`;
}

function main(view: View, { words }: Domain, shown: Shown): Html {
  const { t } = view;
  const lang = inVietnamese(view);
  const sections = (shown.sections ?? []).map((part) => section(view, part));
  return html`<h1${lang}>${shown.title}</h1><p class="lead"${lang}>${shown.summary}</p>
${shown.badge ? html`<p>${badge(view, shown.badge)}</p>` : ''}<div class="two"><div>${sections}</div>
<aside class="side" aria-label="${view.say(words.label)}">${factList(view, shown)}
${links(
  view,
  t('Tệp đính kèm', 'Files'),
  (shown.files ?? []).map(({ title, url }) => ({ text: title, url })),
)}
${links(view, t('Việc tiếp theo', 'What next'), shown.next ?? [])}</aside></div>`;
}

const recordDesign = (domain: Domain): RecordDesign => ({
  async content(view, record) {
    const shown = domain.show(record);
    return {
      kind: 'article',
      title: shown.title,
      description: shown.summary,
      main: main(view, domain, shown),
    };
  },
});

/** A filter as a box or a choice, by what its schema takes. */
function question({ words, filters }: Domain, name: string, { t, say }: View): Question {
  const label = words.filters[name] ? say(words.filters[name]) : name;
  const inner = (schema: z.ZodType | undefined): unknown =>
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
      ? inner(schema.unwrap() as z.ZodType)
      : schema;
  const schema = inner(filters[name]);
  if (schema instanceof z.ZodEnum) {
    const values = schema.options.map((value) => [String(value), String(value)] as const);
    return { name, label, options: [['', t('Tất cả', 'All')], ...values] };
  }
  if (schema instanceof z.ZodISODate) return { name, label, type: 'date' };
  return { name, label, ...(schema instanceof z.ZodNumber ? { type: 'number' as const } : {}) };
}

const listDesign = (domain: Domain): ListDesign => {
  const names = Object.keys(domain.filters).filter((name) => name !== 'q' && name !== 'sort');
  const hasWords = 'q' in domain.filters;
  return {
    words: hasWords ? ['q'] : [],
    form: (view) => ({
      first: [
        ...(hasWords
          ? [{ name: 'q', label: view.t('Từ khoá', 'Words'), type: 'search' as const }]
          : names.slice(0, 1).map((name) => question(domain, name, view))),
      ],
      more: names.slice(hasWords ? 0 : 1).map((name) => question(domain, name, view)),
      button: view.t('Tìm', 'Search'),
    }),
    card(view, record) {
      const shown = domain.show(record);
      const lang = inVietnamese(view);
      const few = shown.facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .slice(0, 3);
      return html`<h3><a href="${view.to(recordPath(domain.name, record.id))}"${lang}>${shown.title}</a></h3>
<p${lang}>${shown.summary}</p><ul class="tags">${shown.badge ? html`<li>${badge(view, shown.badge)}</li>` : ''}
${few.map(([label, value]) => html`<li class="soft small">${view.say(label)}: <span${lang}>${shownValue(view, value)}</span></li>`)}</ul>`;
    },
  };
};

type Optional = 'front' | 'listed' | 'chips';

/** Every page of a domain: its own where it declares one, else the default. */
export async function pagesOf(
  domain: Domain,
): Promise<Omit<DomainPages, Optional> & Pick<Partial<DomainPages>, Optional>> {
  const own = await domain.pages();
  return {
    list: listDesign(domain),
    record: recordDesign(domain),
    frontRow(view, record) {
      const shown = domain.show(record);
      const lang = inVietnamese(view);
      return html`<li><a href="${view.to(recordPath(domain.name, record.id))}"${lang}>${shown.title}</a>
${shown.badge ? badge(view, shown.badge) : ''}<small${lang}>${shown.summary}</small></li>`;
    },
    more: {},
    ...own,
  };
}
