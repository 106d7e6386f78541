/**
 * Text that tries to become structure, and a search for what became of it. Every piece names itself `foreign`, so that an
 * element, attribute, property, member, cell, header or link of that name can only have come out of the text.
 */
import { parseHTML } from 'linkedom/worker';
import Papa from 'papaparse';
import { type Component, parseCalendar } from './icalendar.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** Pieces of text, by the format they are meant for; each format is asked with all of them. */
export const FOREIGN: readonly string[] = [
  'x\r\nX-FOREIGN:1\r\nBEGIN:FOREIGN\r\nEND:FOREIGN',
  'x\nX-FOREIGN:1',
  'x\\nX-FOREIGN:1\\,',
  'x%0d%0aX-Foreign: 1',
  '"><foreign onforeign=1>',
  "'><foreign onforeign=1>",
  '" onforeign="1',
  "' onforeign='1",
  ']]><foreign/>',
  '--><foreign>',
  '</title><foreign>',
  '</script><foreign>',
  '</textarea></option></select><foreign>',
  '&lt;foreign&gt;',
  '<!DOCTYPE foreign [<!ENTITY x "y">]>&x;',
  '","foreign":1,"x":"',
  '\\","foreign":1,"x":"',
  '=FOREIGN(1)',
  '＝FOREIGN(1)',
  '+FOREIGN(1)',
  '@FOREIGN(1)',
  '-FOREIGN(1)',
  'x;=FOREIGN(1)',
  'x\t=FOREIGN(1)',
  'x","=FOREIGN(1)',
  'javascript:foreign',
  ' javascript:foreign',
  'java\tscript:foreign',
  '//foreign.test/x',
  '\\\\foreign.test\\x',
  'https://foreign.test/',
  '[x](javascript:foreign)',
  '![x](//foreign.test/x)',
  '<foreign@foreign.test>; rel=foreign',
];

const RUNS = /^[\s]*[=＝+＋@＠\-－]\s*FOREIGN|[;\t][=＝+＋@＠\-－]FOREIGN/u;

function* elements(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* elements(child);
}

function* components(component: Component): Generator<Component> {
  yield component;
  for (const child of component.children) yield* components(child);
}

const named = (name: string): boolean => /foreign/i.test(name);

/** Members of a JSON value that carry the name. */
function members(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(named(name) ? [`member ${path}/${name}`] : []),
    ...members(inner, `${path}/${name}`),
  ]);
}

/** Where a link of an XML or HTML attribute leads, if it leaves the site or runs. */
const leaves = (address: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them from the front of an address
  /^[\u0000-\u0020]*(?:j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t:|data:|[/\\]{2}|https?:\/\/foreign)/i.test(
    address,
  );

function inHtml(body: string): string[] {
  const { document } = parseHTML(body);
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    if (named(element.localName)) found.push(`element ${element.localName}`);
    for (const { name, value } of element.attributes) {
      if (named(name)) found.push(`attribute ${name} of ${element.localName}`);
      if (/^(?:href|src|action|formaction|poster)$/.test(name) && named(value) && leaves(value))
        found.push(`link ${value}`);
    }
    if (element.localName === 'script' && element.getAttribute('type') === 'application/ld+json')
      found.push(...members(JSON.parse(element.textContent ?? ''), 'ld+json'));
    else if (element.localName === 'script' && named(element.textContent ?? '')) found.push('script');
  }
  return found;
}

function inXml(body: string): string[] {
  const found: string[] = [];
  for (const element of elements(parseXml(body)))
    for (const name of [element.name, ...Object.keys(element.attributes)]) if (named(name)) found.push(name);
  return found;
}

function inCalendar(body: string): string[] {
  const found: string[] = [];
  for (const { name, properties } of components(parseCalendar(body)))
    for (const part of [name, ...properties.map((property) => property.name)])
      if (named(part)) found.push(part);
  return found;
}

function inCsv(body: string): string[] {
  const { data, errors } = Papa.parse<string[]>(body.replace(/^\uFEFF/, '').trimEnd());
  const [head = []] = data;
  return [
    ...errors.filter(({ code }) => code !== 'UndetectableDelimiter').map(({ message }) => message),
    ...data.filter((row) => row.length !== head.length).map((row) => `${row.length} cells of ${head.length}`),
    ...data.flatMap((row) => row.filter((cell) => RUNS.test(cell)).map((cell) => `cell ${cell}`)),
  ];
}

/** What of an answer came out of foreign text as structure; a body that its format does not allow is such, too. */
export function foreignIn(headers: Headers, body: string): string[] {
  const found = [...headers.keys()].filter((name) => named(name)).map((name) => `header ${name}`);
  const type = (headers.get('content-type') ?? '').split(';')[0] as string;
  try {
    if (body === '') return found;
    if (/json-seq|ndjson/.test(type))
      return [
        ...found,
        ...body
          .trim()
          .split('\n')
          .filter(Boolean)
          .flatMap((line) => members(JSON.parse(line), '')),
      ];
    if (/json/.test(type)) return [...found, ...members(JSON.parse(body), '')];
    if (type === 'text/html') return [...found, ...inHtml(body)];
    if (/xml$/.test(type)) return [...found, ...inXml(body)];
    if (type === 'text/calendar') return [...found, ...inCalendar(body)];
    if (type === 'text/csv') return [...found, ...inCsv(body)];
    if (type === 'text/markdown') return [...found, ...(body.match(/(?<!\\)<\/?foreign[^\n]*/gi) ?? [])];
    return found;
  } catch (error) {
    return [...found, `not ${type}: ${(error as Error).message.slice(0, 200)}`];
  }
}

/** Bytes of the header block, as HTTP/1.1 writes it. */
export const headerBytes = (headers: Headers): number =>
  [...headers].reduce(
    (sum, [name, value]) => sum + name.length + new TextEncoder().encode(value).length + 4,
    0,
  );
