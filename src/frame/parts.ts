/** Parts that several pages are put together from. */
import { html } from 'hono/html';
import type { Html, View } from '../contract/pages.ts';

/** Marks of letters, taken apart, that Vietnamese alone has among the languages here. */
const VIETNAMESE = /[\u0300-\u0303\u0306\u0309\u031b\u0323đ]/iu;

/** Names and values; empty values are left out, and text of records is marked as Vietnamese on a page that is not. */
export const facts = (
  { language }: Pick<View, 'language'>,
  rows: readonly (readonly [string, Html | string | null | undefined])[],
): Html =>
  html`<dl class="facts">${rows.map(([name, value]) =>
    value
      ? html`<dt>${name}</dt><dd${
          language !== 'vi' &&
          VIETNAMESE.test(String(value).normalize('NFD')) &&
          !/ lang=/.test(String(value))
            ? html` lang="vi"`
            : ''
        }>${value}</dd>`
      : '',
  )}</dl>`;

/** Attribute for text of records, which is Vietnamese on an English page too. */
export const inVietnamese = ({ language }: View): Html | '' => (language === 'vi' ? '' : html` lang="vi"`);

/** A link to another site. */
export const outward = (href: string, text: string): Html =>
  /^https?:\/\//i.test(href) ? html`<a href="${href}" rel="noopener">${text}</a>` : html`${text}`;

/**
 * A telephone number of Vietnam as people write it, whole: nine to eleven digits in groups, no date and no part of an
 * account number; or a mail address.
 */
const REACHED = new RegExp(
  String.raw`(?<phone>(?<![\d.+-])(?!\d{1,2}[.-]\d{1,2}[.-]\d{4}(?!\d))(?:\+84|0)(?:[ .-]?\d){8,10}(?![ .-]?\d))` +
    String.raw`|(?<mail>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4})`,
  'g',
);

/** Text whose telephone numbers and mail addresses can be tapped. */
export function reachable(text: string): Html {
  const parts: (Html | string)[] = [];
  let from = 0;
  for (const { 0: found, index, groups } of text.matchAll(REACHED)) {
    const href = groups?.phone ? `tel:${found.replace(/[ .-]/g, '')}` : `mailto:${found}`;
    parts.push(
      text.slice(from, index),
      html`<a href="${href}">${groups?.phone ? found.replaceAll(' ', '\u00a0') : found}</a>`,
    );
    from = index + found.length;
  }
  return html`${parts}${text.slice(from)}`;
}

/** A labelled text box. */
export const field = (
  name: string,
  label: string,
  value: string,
  options: { type?: string; hint?: string; wide?: boolean; inputmode?: string; list?: string } = {},
): Html =>
  html`<div${
    options.wide ? html` class="wide"` : ''
  }><label for="f-${name}">${label}</label><input id="f-${name}" name="${name}"
    type="${options.type ?? 'text'}" value="${value}" autocomplete="off"${
      options.inputmode ? html` inputmode="${options.inputmode}"` : ''
    }${options.hint ? html` placeholder="${options.hint}"` : ''}></div>`;

/** Keeps the language through a GET form. */
export const keepLanguage = ({ language }: View): Html | '' =>
  language === 'vi' ? '' : html`<input type="hidden" name="lang" value="${language}">`;

/** The box that searches everything. */
export const searchBox = (view: View, value: string, live: boolean): Html =>
  html`<form action="/" method="get" role="search"${live ? html` data-live` : ''}>${keepLanguage(view)}<label for="q">${view.t(
    'Tìm giá đất, văn bản, tuyển dụng, tin tức',
    'Search land prices, legal documents, jobs and news',
  )}</label><div class="box"><input id="q" name="q" type="search" value="${value}" autocomplete="off"
    enterkeyhint="search"><button type="submit">${view.t('Tìm', 'Search')}</button></div></form>`;
