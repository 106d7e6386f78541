/** The markup a partner pastes: the element, or an iframe. */
import { attributes, fullPage, type Kind } from './kinds.ts';
import { release } from './releases.ts';

/** Text as it stands in markup and in attribute values. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);

export interface Described {
  kind: Kind;
  values: Readonly<Record<string, unknown>>;
  origin: string;
  publisher: string;
}

/** Title of what is embedded. */
export const titleOf = ({ kind, values, publisher }: Described): string =>
  `${values.lang === 'en' || values.lang === 'ko' ? kind.label.en : kind.label.vi} – ${publisher}`;

/** Address of the iframe page. */
export function frameAddress({ kind, values, origin }: Described): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return `${origin}/embed/${kind.name}${query.size > 0 ? `?${query}` : ''}`;
}

/** An iframe, and the script that gives it its height. */
export function frameMarkup(described: Described, width: number | string, height: number): string {
  const source = escaped(frameAddress(described));
  return (
    `<iframe src="${source}" title="${escaped(titleOf(described))}" width="${width}" height="` +
    `${height}" loading="lazy" frameborder="0"></iframe>\n` +
    `<script type="module" src="${escaped(`${described.origin}/embed/v1/resize.js`)}"></script>`
  );
}

/** The element with a plain link inside, which stays when nothing can be loaded; pinned to a release by its hash. */
export async function elementMarkup(described: Described, isPinned: boolean): Promise<string> {
  const { kind, values, origin } = described;
  const latest = await release();
  const script = isPinned
    ? `src="${origin}/embed/v1/motcua-${latest?.version}.js" integrity="${latest?.integrity}" crossorigin="anonymous"`
    : `src="${origin}/embed/v1/motcua.js"`;
  const given = attributes({ ...kind.attributes, ...values }).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  );
  const tag = kind.element;
  const link = escaped(origin + fullPage(kind, values));
  return (
    `<script type="module" ${script}></script>\n` +
    `<${tag}${given.join('')}>\n  <a href="${link}">${escaped(titleOf(described))}</a>\n</${tag}>`
  );
}
