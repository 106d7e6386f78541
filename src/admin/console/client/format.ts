/** Numbers and instants as Vietnam writes them, in Vietnam's time wherever the browser is. */
import { h } from '../../../embed/elements/dom.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const LOCALE = 'vi-VN';

export const number = (n: number): string => n.toLocaleString(LOCALE);

/** `2026-12-01T01:00:00Z` as `08:00 01/12/2026`. */
export function instantText(iso: string): string {
  // The Swedish locale writes as ISO 8601 does.
  const [day = '', time = ''] = new Date(iso).toLocaleString('sv-SE', { timeZone: ZONE }).split(' ');
  return `${time.slice(0, 5)} ${dayText(day)}`;
}

/** `2026-12-01` as `01/12/2026`. */
export const dayText = (day: string): string => day.split('-').reverse().join('/');

/** An instant for people and programs; nothing for none. */
export const instant = (iso: string | null): HTMLElement | string =>
  iso === null ? '' : h('time', { datetime: iso, class: 'when' }, instantText(iso));

/** Now in Vietnam as `<input type="datetime-local">` takes it, some minutes ahead. */
export const vietnamMinute = (minutesAhead = 0): string =>
  new Date(Date.now() + minutesAhead * 60_000)
    .toLocaleString('sv-SE', { timeZone: ZONE })
    .slice(0, 16)
    .replace(' ', 'T');

/** The RFC 3339 instant of a minute in Vietnam. */
export const inVietnam = (minute: string): string => `${minute}:00+07:00`;

export const size = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${number(Math.ceil(bytes / 1024))} kB`
    : `${number(Math.round(bytes / 1024 / 102.4) / 10)} MB`;

/** Text without diacritics and case, so that it is found however it is typed. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
