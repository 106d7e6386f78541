/** Where to go from a record: the desk the authority has set, and what the domain leads to. */
import { html } from 'hono/html';
import type { Html, NextStep, View } from '../contract/pages.ts';
import { inVietnamese, outward, reachable } from './parts.ts';

export interface Desk {
  name: string;
  address?: string;
  hours?: string;
  phone?: string;
  url?: string;
}

const MEMBERS = ['name', 'address', 'hours', 'phone', 'url'] as const;

/**
 * The desk of the setting `DESK`: `name=Trung tâm hành chính công; address=…; hours=…; phone=…; url=…`. What is no such pair is
 * left out; without a name there is no desk.
 */
export function readDesk(setting: string | undefined): Desk | null {
  const pairs = (setting ?? '').split(';').flatMap((pair) => {
    const [, key = '', value = ''] = /^\s*([a-z]+)\s*=\s*(.*\S)\s*$/s.exec(pair) ?? [];
    return (MEMBERS as readonly string[]).includes(key) ? [[key, value] as const] : [];
  });
  const { name, ...rest } = Object.fromEntries(pairs) as Partial<Desk>;
  return name ? { name, ...rest } : null;
}

/** A place on a map: a plain link, followed only by whoever presses it. */
export const mapLink = (place: string): string =>
  `https://www.google.com/maps/search/?${new URLSearchParams({ api: '1', query: place })}`;

function desk({ t }: View, { name, address, hours, phone, url }: Desk): Html {
  return html`<li>${url ? outward(url, name) : html`<strong>${name}</strong>`}<small>${address ?? ''}${
    address
      ? html` <a href="${mapLink(`${name}, ${address}`)}" rel="noopener nofollow">${t('bản đồ', 'map')}</a>`
      : ''
  }${hours ? html`<br>${t('Giờ làm việc', 'Hours')}: ${hours}` : ''}${
    phone ? html`<br>${t('Điện thoại', 'Phone')}: ${reachable(phone)}` : ''
  }</small></li>`;
}

/** The section; nothing where there is nowhere to go. */
export function nextSteps(view: View, steps: readonly NextStep[], at: Desk | null): Html | '' {
  if (steps.length === 0 && !at) return '';
  const { t, to } = view;
  return html`<section class="next"><h2>${t('Việc tiếp theo', 'What next')}</h2><ul class="rows"${inVietnamese(view)}>${steps.map(
    ({ text, path, detail }) =>
      html`<li>${path.startsWith('/') ? html`<a href="${to(path)}">${text}</a>` : outward(path, text)}${
        detail ? html`<small>${detail}</small>` : ''
      }</li>`,
  )}${at ? desk(view, at) : ''}</ul></section>`;
}
